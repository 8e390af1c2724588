using Hearsay.Articles.Scraped;
using Hearsay.Languages;
using Hearsay.Languages.Press;
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
internal sealed class CreditScanner(LanguageSet languages)
{
    private const int LongestCredit = 100;
    private const int MostWords = 10;
    private const int MostNameWords = 5;

    private readonly PhraseClasses<CreditWord> _words = new(languages.Rows("Press/credit-words"));

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
        if (_words.Has(folded, CreditWord.File)) return CreditStrength.Picture;
        if (IsSource(folded)) return CreditStrength.Agency;
        if (BeginsWithLead(folded, needsSeparator: false)) return CreditStrength.Picture;
        string[] words = folded.Split([' ', '/', ',', ':'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > MostWords) return CreditStrength.None;
        if (words.Length is > 1 and <= MostNameWords && char.IsUpper(content[0])
            && _words.Has(words[^1], CreditWord.Ending))
            return CreditStrength.Agency;
        int slash = folded.LastIndexOf('/');
        if (IsNameAndOutlet(content)) return CreditStrength.Picture;
        bool endsInAgency = slash >= 0 && IsSource(folded[(slash + 1)..].Trim());
        bool hasMaker = slash >= 0
            || Array.Exists(words, word => _words.Has(word, CreditWord.Maker) || IsSource(word));
        return endsInAgency || (Array.Exists(words, word => _words.Has(word, CreditWord.Word)) && hasMaker)
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
            if (line[start] != '©' && !BeginsWithLead(rest, needsSeparator: true)) continue;
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

    private bool BeginsWithLead(string folded, bool needsSeparator)
    {
        int lead = _words.LengthAt(folded, 0, CreditWord.Lead);
        if (lead == 0) return false;
        if (!needsSeparator) return true;
        ReadOnlySpan<char> rest = folded.AsSpan(lead).TrimStart(' ');
        if (rest is [',', ..]) return folded.AsSpan(0, lead).Contains(' ');
        return rest is [':', ..] || _words.LengthAt(rest, 0, CreditWord.Maker) > 0;
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
        int slash = folded.LastIndexOf('/');
        bool named = (slash > 0 && IsSource(folded[(slash + 1)..].Trim()))
            || (FindVia(folded, out Span via) && IsAgency(folded[via.End..].Trim()))
            || _words.LengthAt(folded, 0, CreditWord.Begins) > 0;
        return named ? CreditStrength.Picture : CreditStrength.None;
    }

    /// <summary>An agency or platform, "via Reuters", "AFP via Getty Images", or a word that stands for one.</summary>
    private bool IsSource(string folded)
    {
        if (_words.Has(folded, CreditWord.Unnamed) || _words.Has(folded, CreditWord.File)
            || Agencies.Known.PictureSource(folded) is not null) return true;
        return FindVia(folded, out Span via) && IsAgency(folded[via.End..].Trim())
            && (via.Start == 0 || IsAgency(folded[..via.Start].Trim()));
    }

    /// <summary>The last word that stands before whoever passed a picture on.</summary>
    private bool FindVia(string folded, out Span via)
    {
        for (int start = folded.Length - 1; start >= 0; start--)
        {
            if (start > 0 && folded[start - 1] != ' ') continue;
            int length = _words.LengthAt(folded, start, CreditWord.Through);
            via = new Span(start, start + length);
            if (length > 0) return true;
        }

        via = default;
        return false;
    }

    private static bool IsAgency(string folded) =>
        Agencies.Known.PictureSource(folded) is { } kind && kind != OutletKind.SocialPlatform;

    private static bool IsInitial(string line, int stop) =>
        char.IsUpper(line[stop - 1]) && (stop == 1 || !char.IsLetterOrDigit(line[stop - 2]));
}
