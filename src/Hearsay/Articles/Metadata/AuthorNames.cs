using System.Buffers;
using Hearsay.Languages;
using Hearsay.Languages.Press;
using Hearsay.Text;

namespace Hearsay.Articles.Metadata;

/// <summary>A name in a byline, with its place in that text.</summary>
internal readonly record struct NamePiece(string Name, Span Place);

/// <summary>Takes the names out of a byline: "By Jane Doe, Staff Writer, and Joe Bloggs in Kyiv | 5 May 2024" gives
/// Jane Doe and Joe Bloggs.</summary>
internal static class AuthorNames
{
    private const int LongestName = 60;
    private const int MostWords = 6;
    private const int MostNames = 20;
    private const int LongestText = 2_000;
    private const int LongestLead = 28;
    private const string Dividers = ",;|•·\n\t&–—:+";

    private static readonly SearchValues<char> AccountSigns = SearchValues.Create("._0123456789");
    private static readonly SearchValues<char> Marks = SearchValues.Create("-*\"><\u200B»«_\uFEFF");
    private static readonly SearchValues<char> ForeignSigns = SearchValues.Create("0123456789:!?(){}=");

    /// <summary>The names in the order of the text, nobody twice.</summary>
    /// <param name="isVisible">True for text that was written for readers, where a word alone after a name is rarely a
    /// name.</param>
    public static List<NamePiece> Read(string text, bool isVisible)
    {
        var names = new List<NamePiece>();
        if (text.Length > LongestText) text = text[..LongestText];
        int start = isVisible ? LateStart(text) : 0;
        while (start < text.Length && names.Count < MostNames)
        {
            int end = PieceEnd(text, start, out int next);
            if (TryReadName(text, start, end, names.Count > 0 && isVisible, out NamePiece name)
                && !names.Exists(known => known.Name.Equals(name.Name, StringComparison.OrdinalIgnoreCase))) names.Add(
                name);
            start = next;
        }

        return names;
    }

    /// <summary>True where the text begins with a word that introduces an author.</summary>
    public static bool BeginsWithLead(ReadOnlySpan<char> text) => LeadLength(text.Trim()) > 0;

    /// <summary>True for the name of an account ("ada.nilsen", "anilsen7"), which a page may print beside a
    /// person's.</summary>
    public static bool IsAccount(string name) =>
        !name.Contains(' ', StringComparison.Ordinal)
        && (!name.AsSpan().ContainsAnyInRange('A', 'Z') || name.AsSpan().ContainsAny(AccountSigns))
        || PressWords.Bylines.Of(BylineWord.Account).Any(
            part => name.Contains(part, StringComparison.OrdinalIgnoreCase));

    /// <summary>True for an address: of a page, of a mailbox, of an account.</summary>
    public static bool IsAddress(ReadOnlySpan<char> text)
    {
        if (text.Contains("://", StringComparison.Ordinal)
            || text.TrimStart().StartsWith("www.", StringComparison.OrdinalIgnoreCase)) return true;
        foreach (string part in PressWords.Bylines.Of(BylineWord.Address))
            if (text.Contains(part, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    /// <summary>True where nothing stands there but words that introduce an author.</summary>
    public static bool IsLeadAlone(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> lead = text.Trim().TrimEnd(':');
        return !lead.IsEmpty && LeadLength(lead) == lead.Length;
    }

    /// <summary>Two to four words that all begin with a capital, none of them a role's, an office's or a
    /// calendar's.</summary>
    public static bool IsPersonLike(string text)
    {
        string[] words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is >= 2 and <= 4 && IsName(text)
            && Array.TrueForAll(words, word => char.IsUpper(word[0]) && !word.AsSpan().ContainsAny(ForeignSigns)
            && !Is(BylineWord.Role, word) && !Is(BylineWord.Desk, word) && !Is(BylineWord.Lead, word)
            && !Dates.DateVocabulary.IsCalendarWord(word));
    }

    /// <summary>True where the name is that of an office: "Redaktion", "Staff".</summary>
    public static bool IsDesk(string name) => name.Split(' ').Any(word => Is(BylineWord.Desk, word.Trim('.', ',')));

    /// <summary>What a name stands for, as the name alone tells; an agency's is given in its normal spelling.</summary>
    public static Author ToAuthor(string name) => Agencies.Known.TryFind(name, out string agency)
        ? new Author(agency, AuthorKind.Agency) : new Author(name, IsDesk(name) ? AuthorKind.Desk : AuthorKind.Person);

    /// <summary>Where the name begins that follows a date: "5 May 2024 by Ada Nilsen"; 0 where none does.</summary>
    private static int LateStart(string text)
    {
        int digit = text.AsSpan().IndexOfAnyInRange('0', '9');
        for (int at = digit; at >= 0 && at < text.Length; at++)
        {
            if (!char.IsWhiteSpace(text[at])) continue;
            int end = at + 1;
            while (end < text.Length && char.IsLetter(text[end])) end++;
            if (end > at + 1 && end < text.Length && char.IsWhiteSpace(text[end])
                && Is(BylineWord.Late, text.AsSpan(at + 1, end - at - 1))) return end;
        }

        return 0;
    }

    private static bool Is(BylineWord kind, ReadOnlySpan<char> word) => PressWords.Bylines.Has(word, kind);

    /// <summary>End of the piece that begins at <paramref name="start"/>: a divider, " - ", or a joining
    /// word.</summary>
    private static int PieceEnd(string text, int start, out int next)
    {
        for (int at = start; at < text.Length; at++)
        {
            if (Dividers.Contains(text[at], StringComparison.Ordinal) || IsSpacedDash(text, at) || IsSlash(text, at)
                || text[at] is '(' or '[')
            {
                next = text[at] is '(' or '[' ? AfterBracket(text, at) : at + 1;
                return at;
            }

            if (!char.IsWhiteSpace(text[at])) continue;
            int end = at + 1;
            while (end < text.Length && char.IsLetter(text[end])) end++;
            if (end == at + 1 || end == text.Length || !char.IsWhiteSpace(text[end])
                || !Is(BylineWord.Join, text.AsSpan(at + 1, end - at - 1))) continue;
            if (at == start) continue;
            next = end;
            return at;
        }

        next = text.Length;
        return text.Length;
    }

    private static bool IsSpacedDash(string text, int at) =>
        text[at] == '-' && at > 0 && char.IsWhiteSpace(text[at - 1]) && at + 1 < text.Length
        && char.IsWhiteSpace(text[at + 1]);

    /// <summary>A slash divides names, but not the initials of an agency's desk from its name: "dpa/lno".</summary>
    private static bool IsSlash(string text, int at) =>
        text[at] == '/' && at > 0 && (char.IsWhiteSpace(text[at - 1]) || text.AsSpan(0, at).TrimStart().Contains(' '));

    private static int AfterBracket(string text, int open)
    {
        int close = text.IndexOf(text[open] == '(' ? ')' : ']', open);
        return close < 0 ? open + 1 : close + 1;
    }

    private static bool TryReadName(string text, int start, int end, bool isLater, out NamePiece piece)
    {
        piece = default;
        Trim(text, ref start, ref end);
        if (PhraseLength(BylineWord.Other, text.AsSpan(start, end - start)) > 0) return false;
        for (int lead; (lead = LeadLength(text.AsSpan(start, end - start))) > 0;)
        {
            start += lead;
            Trim(text, ref start, ref end);
        }

        ReadOnlySpan<char> joined = text.AsSpan(start, end - start);
        int blank = joined.IndexOf(' ');
        if (blank > 0 && Is(BylineWord.Join, joined[..blank])) start += blank + 1;
        end = start + CutLength(text.AsSpan(start, end - start));
        end = start + RoleStart(text.AsSpan(start, end - start));
        Trim(text, ref start, ref end);
        ReadOnlySpan<char> name = text.AsSpan(start, end - start);
        if (!IsName(name) || (isLater && !IsSureName(name))) return false;
        if (EndsSentence(name)) return false;
        piece = new NamePiece(CleanText.Of(name), new Span(start, end));
        return true;
    }

    private static void Trim(string text, ref int start, ref int end)
    {
        while (start < end && (char.IsWhiteSpace(text[start]) || text[start] == '.' || Marks.Contains(text[start])))
            start++;
        while (end > start && (char.IsWhiteSpace(text[end - 1]) || Marks.Contains(text[end - 1]))) end--;
        if (end > start && text[end - 1] == '.' && !IsInitial(text, start, end)) end--;
    }

    private static bool IsInitial(string text, int start, int end) =>
        end - start >= 2 && (end - start == 2 || !char.IsLetter(text[end - 3])
        || text.AsSpan(start, end - start).LastIndexOf(' ') >= end - start - 4);

    /// <summary>Length of the longest lead that begins the text; 0 where there is none, or where it is the name of an
    /// office.</summary>
    private static int LeadLength(ReadOnlySpan<char> text)
    {
        int length = PhraseLength(BylineWord.Lead, text);
        if (length > 0) return length == text.Length && Is(BylineWord.Desk, text) ? 0 : length;
        int colon = text[..Math.Min(text.Length, LongestLead)].IndexOf(':');
        return colon > 0 && Is(BylineWord.Label, text[..colon].TrimEnd()) ? colon + 1 : 0;
    }

    /// <summary>Length of the longest phrase of a class that begins the text and ends with a word; 0 where there is
    /// none.</summary>
    private static int PhraseLength(BylineWord kind, ReadOnlySpan<char> text) =>
        text.IsEmpty || !char.IsLetter(text[0]) ? 0 : PressWords.Bylines.LengthAt(text, 0, kind);

    /// <summary>Length of the text before the first word that ends a name.</summary>
    private static int CutLength(ReadOnlySpan<char> text)
    {
        for (int at = 1; at < text.Length; at++)
        {
            if (!char.IsWhiteSpace(text[at - 1]) || char.IsWhiteSpace(text[at])) continue;
            int end = at;
            while (end < text.Length && !char.IsWhiteSpace(text[end])) end++;
            ReadOnlySpan<char> word = text[at..end];
            if (Is(BylineWord.Cut, word.TrimEnd(':')) || word.Contains('@') || char.IsAsciiDigit(word[0])) return at;
        }

        return text.Length;
    }

    /// <summary>Length of the name before a role that nothing divides from it: "Ada Nilsen Senior Reporter".</summary>
    private static int RoleStart(ReadOnlySpan<char> text)
    {
        int start = text.Length;
        while (start > 0)
        {
            int word = text[..start].TrimEnd().LastIndexOf(' ') + 1;
            ReadOnlySpan<char> last = text[word..start].Trim();
            if (!Is(start == text.Length ? BylineWord.Job : BylineWord.Role, last)) break;
            start = word;
        }

        return start < text.Length && IsPersonLike(text[..start].Trim().ToString()) ? start : text.Length;
    }

    /// <summary>True where a sentence ends within: "Dr." and initials end none.</summary>
    private static bool EndsSentence(ReadOnlySpan<char> name)
    {
        const int longestAbbreviation = 4;
        int stop = name.IndexOf(". ");
        return stop > 0 && stop - (name[..stop].LastIndexOf(' ') + 1) > longestAbbreviation;
    }

    private static bool IsName(ReadOnlySpan<char> name)
    {
        if (name.Length is < 2 or > LongestName) return false;
        if (name.Contains("//", StringComparison.Ordinal) || name.Contains('@') || IsAddress(name)
            || (char.IsAsciiDigit(name[0]) && name.Contains(' '))) return false;
        int words = 0, letters = 0, digits = 0, roles = 0;
        foreach (Range range in name.Split(' '))
        {
            ReadOnlySpan<char> word = name[range].Trim(".,'’\"");
            if (word.IsEmpty) continue;
            words++;
            if (Is(BylineWord.Stop, word)) return false;
            if (Is(BylineWord.Role, word) || Is(BylineWord.Credential, word)) roles++;
        }

        foreach (char unit in name)
        {
            if (char.IsLetter(unit)) letters++;
            else if (char.IsAsciiDigit(unit)) digits++;
        }

        return words is > 0 and <= MostWords && letters >= 2 && digits <= letters
            && (!Is(BylineWord.Label, name) || Is(BylineWord.Desk, name)) && (roles < words || IsDesk(name.ToString()))
            && !Dates.DateVocabulary.IsCalendarWord(name);
    }

    /// <summary>Two words that begin with capitals, or an agency.</summary>
    public static bool IsSureName(ReadOnlySpan<char> name)
    {
        if (Agencies.Known.TryFind(name, out _)) return true;
        int capitals = 0, words = 0;
        foreach (Range range in name.Split(' '))
        {
            ReadOnlySpan<char> word = name[range];
            if (word.IsEmpty) continue;
            words++;
            if (char.IsUpper(word[0])) capitals++;
            if (Is(BylineWord.Role, word)) return false;
        }

        return capitals > 1;
    }
}
