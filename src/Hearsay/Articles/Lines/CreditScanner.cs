using Hearsay.Articles.Scraped;
using Hearsay.Languages;
using Hearsay.Text;

namespace Hearsay.Articles.Lines;

/// <summary>What stands of a picture credit in a line.</summary>
internal enum CreditStrength
{
    None,

    /// <summary>An agency's name alone: "(AP)". Wire copy may end so too.</summary>
    Agency,

    /// <summary>Says that it is a picture's: "Photo: X", "(AP Photo/X)", "X via Getty Images".</summary>
    Picture,
}

/// <summary>Finds the credit at the end of a line: in brackets ("(AP)", "[File: X/Reuters]"), after a lead
/// ("Photo: X / Agency", "Image credit: X") or as a name and an agency ("Jane Doe/Reuters").</summary>
internal sealed class CreditScanner
{
    private const int LongestCredit = 100;
    private const int MostWords = 10;
    private const int MostNameWords = 5;

    private readonly HashSet<string> _unnamed = WordsOf("unnamed");
    private readonly HashSet<string> _words = WordsOf("word");
    private readonly HashSet<string> _endings = WordsOf("ending");
    private readonly string[] _leads =
        [.. WordsOf("lead").OrderByDescending(lead => lead.Length).ThenBy(lead => lead, StringComparer.Ordinal)];

    /// <summary>Strength of the credit that the line ends in, and its span; the whole line may be one.</summary>
    public CreditStrength Find(string line, out Span credit)
    {
        int end = line.AsSpan().TrimEnd(" .").Length;
        credit = default;
        if (end == 0) return CreditStrength.None;
        CreditStrength bracketed = FindBracketed(line, end, out credit);
        if (bracketed != CreditStrength.None) return bracketed;
        if (FindLead(line, end, out credit)) return CreditStrength.Picture;
        return FindNameAndAgency(line, end, out credit);
    }

    private CreditStrength FindBracketed(string line, int end, out Span credit)
    {
        credit = default;
        char open = line[end - 1] switch { ')' => '(', ']' => '[', _ => '\0' };
        int start = open == '\0' ? -1 : line.LastIndexOf(open, end - 1);
        if (start < 0 || end - start > LongestCredit) return CreditStrength.None;
        credit = new Span(start, end);
        return StrengthOf(line[(start + 1)..(end - 1)]);
    }

    private CreditStrength StrengthOf(string content)
    {
        string folded = NormalForm.Fold(content).TrimEnd('.');
        if (IsSource(folded)) return folded == "file" ? CreditStrength.Picture : CreditStrength.Agency;
        if (Array.Exists(_leads, lead => BeginsWithLead(folded, lead, needsSeparator: false)))
            return CreditStrength.Picture;
        string[] words = folded.Split([' ', '/', ',', ':'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > MostWords) return CreditStrength.None;
        if (words.Length is > 1 and <= MostNameWords && _endings.Contains(words[^1]) && char.IsUpper(content[0]))
            return CreditStrength.Agency;
        int slash = folded.LastIndexOf('/');
        if (IsNameAndOutlet(content)) return CreditStrength.Picture;
        bool endsInAgency = slash >= 0 && IsSource(folded[(slash + 1)..].Trim());
        bool hasMaker = slash >= 0 || words.Contains("by") || Array.Exists(words, IsSource);
        return endsInAgency || (Array.Exists(words, _words.Contains) && hasMaker)
            ? CreditStrength.Picture : CreditStrength.None;
    }

    /// <summary>"Ada Nilsen/Courier": two capitalised words or more, a slash, capitalised words.</summary>
    private static bool IsNameAndOutlet(string content) =>
        content.Split('/') is [var name, var outlet] && name.Trim().Contains(' ', StringComparison.Ordinal)
        && name.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => char.IsUpper(word[0]))
        && outlet.Length > 0
        && outlet.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => char.IsUpper(word[0]));

    /// <summary>A lead that begins the line or a new sentence or follows a divider, with the credit after it to the
    /// line's end.</summary>
    private bool FindLead(string line, int end, out Span credit)
    {
        for (int start = Math.Max(0, end - LongestCredit); start < end; start++)
        {
            if (!char.IsUpper(line[start]) && line[start] != '©') continue;
            if (!IsFresh(line, start)) continue;
            string rest = NormalForm.Fold(line[start..end]);
            if (line[start] != '©' && !Array.Exists(_leads, lead => BeginsWithLead(rest, lead, needsSeparator: true)))
                continue;
            if (rest.Count(unit => unit == ' ') >= MostWords || WordKey.OfLetters(rest).Length < 4) continue;
            credit = new Span(start, end);
            return true;
        }

        credit = default;
        return false;
    }

    private static bool IsFresh(string line, int start)
    {
        int before = start - 1;
        while (before >= 0 && (char.IsWhiteSpace(line[before]) || line[before] is '(' or '[')) before--;
        return before < 0 || line[before] is '.' or '|' or '!' or '?' or '"' or '”' or '’' or ')' or ']' or '—' or '–'
            or '-' or '/' or '•' or '·';
    }

    private static bool BeginsWithLead(string folded, string lead, bool needsSeparator)
    {
        if (!folded.StartsWith(lead, StringComparison.Ordinal)) return false;
        ReadOnlySpan<char> rest = folded.AsSpan(lead.Length);
        if (!needsSeparator && (rest.IsEmpty || !char.IsLetterOrDigit(rest[0]))) return true;
        rest = rest.TrimStart(' ');
        if (rest.StartsWith(",")) return lead.Contains(' ', StringComparison.Ordinal);
        return rest.StartsWith(":") || rest.StartsWith("by ") || rest.StartsWith("courtesy ")
            || rest.StartsWith("via ");
    }

    /// <summary>"Jane Doe/Reuters", "AFP via Getty Images" or "AP Photo/Jane Doe", as the whole line or after a full
    /// stop; an agency's name alone as the whole line.</summary>
    private CreditStrength FindNameAndAgency(string line, int end, out Span credit)
    {
        int stop = line.AsSpan(0, end).LastIndexOfAny(".|!?");
        while (stop > 0 && IsInitial(line, stop)) stop = line.AsSpan(0, stop).LastIndexOfAny(".|!?");
        int start = stop + 1;
        while (start < end && (char.IsWhiteSpace(line[start]) || LineFeatures.IsQuote(line[start]))) start++;
        credit = new Span(Math.Min(start, end), end);
        if (end - start > LongestCredit) return CreditStrength.None;
        string folded = NormalForm.Fold(line[start..end]);
        if (folded.Count(unit => unit == ' ') > MostNameWords) return CreditStrength.None;
        if (IsSource(folded)) return start == 0 && folded != "x" ? CreditStrength.Agency : CreditStrength.None;
        int slash = folded.LastIndexOf('/'), via = folded.LastIndexOf(" via ", StringComparison.Ordinal);
        bool named = (slash > 0 && IsSource(folded[(slash + 1)..].Trim()))
            || (via > 0 && IsSource(folded[(via + 1)..]))
            || folded.StartsWith("ap photo", StringComparison.Ordinal);
        return named ? CreditStrength.Picture : CreditStrength.None;
    }

    /// <summary>An agency or platform, "via Reuters", "AFP via Getty Images", or a word that stands for one.</summary>
    private bool IsSource(string folded)
    {
        if (_unnamed.Contains(folded) || Agencies.Known.PictureSource(folded) is not null) return true;
        return $" {folded}".Split(" via ") is [var first, var second] && IsAgency(second)
            && (first.Length == 0 || IsAgency(first.TrimStart()));
    }

    private static bool IsAgency(string folded) =>
        Agencies.Known.PictureSource(folded) is { } kind && kind != OutletKind.SocialPlatform;

    private static bool IsInitial(string line, int stop) =>
        char.IsUpper(line[stop - 1]) && (stop == 1 || !char.IsLetterOrDigit(line[stop - 2]));

    private static HashSet<string> WordsOf(string kind) =>
        WordTable.Rows("Articles/Lines/credit-words.tsv").Where(row => row[0] == kind).Select(row => row[1])
            .ToHashSet(StringComparer.Ordinal);
}
