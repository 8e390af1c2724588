using Hearsay.Languages;
using Hearsay.Languages.Press;

namespace Hearsay.Articles.Lines;

/// <summary>Finds the dateline at the head of a paragraph: a place, perhaps a date and an agency, then a dash, a
/// colon or an agency's closing bracket: "HEMPSTEAD, N.Y., Sept. 26 (UPI) —", "New Delhi: ", "(Reuters) - ".</summary>
internal sealed class DatelineScanner(LanguageSet languages)
{
    /// <summary>So much of a paragraph, in UTF-16 units, shows whether one stands at its head.</summary>
    public const int Enough = 1024;

    private const int Longest = 80;
    private const int FewestWordsAfter = 6;
    private const int MostPlaceWords = 3;

    private readonly HashSet<string> _places = PackFiles.Shared.Words("Press/dateline-places");

    /// <summary>Length of the dateline and its separator, so that the body begins there; 0 where there is
    /// none.</summary>
    public int LengthIn(string paragraph)
    {
        int head = Math.Min(paragraph.Length, Longest);
        for (int at = 1; at < head; at++)
        {
            int end = SeparatorEnd(paragraph, at);
            if (end == 0) continue;
            bool isDateline = IsDateline(paragraph[..at], paragraph[at])
                && WordsAfter(paragraph, end) >= FewestWordsAfter;
            if (isDateline) return end;
            if (paragraph[at] == ':') return 0;
        }

        return 0;
    }

    /// <summary>End of the separator that begins at <paramref name="at"/> with the white space after it, or
    /// 0.</summary>
    private static int SeparatorEnd(string text, int at)
    {
        int end = at;
        bool spaced = char.IsWhiteSpace(text[at - 1]);
        if (text[at] is '—' or '–' or '―' || (text[at] == '-' && spaced))
        {
            while (end < text.Length && text[end] is '-' or '—' or '–' or '―') end++;
        }
        else if (text[at] == ':' || (at > 1 && text[at - 1] == ' ' && text[at - 2] == ')'))
        {
            end = text[at] == ':' ? at + 1 : at;
            if (text[at] != ':' && !char.IsUpper(text[at])) return 0;
        }
        else
        {
            return 0;
        }

        if (end == text.Length || (text[at] is '-' or ':' && !char.IsWhiteSpace(text[end]))) return 0;
        while (end < text.Length && char.IsWhiteSpace(text[end])) end++;
        return end;
    }

    private bool IsDateline(string head, char separator)
    {
        string place = head.TrimEnd();
        bool hasAgency = false, byDash = separator is '-' or '–' or '—' or '―';
        if (place.EndsWith(')') && place.LastIndexOf('(') is var open and >= 0)
        {
            string agency = place[(open + 1)..^1];
            hasAgency = byDash ? IsShortName(agency) : IsAgency(agency);
            if (!hasAgency) return false;
            place = place[..open].TrimEnd();
        }

        if (place.Length == 0) return hasAgency;
        string[] parts = place.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length is 0 or > 5 || !parts.All(IsPlaceOrDate)) return false;
        return hasAgency || _places.Contains(parts[0])
            || (byDash && (parts.Skip(1).Any(IsDate) || (IsCapitals(parts[0]) && parts[0].Length > 3)));
    }

    private static bool IsAgency(string name) =>
        Agencies.Known.TryFind(name, out _) || Agencies.Known.PictureSource(name) is not null;

    /// <summary>What may stand in brackets before a dash: "AP", "Agence France-Presse", "Valley Tribune News
    /// Service".</summary>
    private static bool IsShortName(string agency) =>
        agency.Length is > 1 and < 30 && char.IsUpper(agency[0]) && agency.Count(char.IsWhiteSpace) < 4;

    private bool IsPlaceOrDate(string part) =>
        IsDate(part) || (part.Split(' ') is { Length: <= MostPlaceWords } words && words.All(IsName));

    private static bool IsName(string word) =>
        (word.Length > 1 && !char.IsUpper(word[0]) && PressWords.Bylines.Has(word, BylineWord.Within))
        || (word.Length > 0 && char.IsUpper(word[0])
        && word.All(unit => char.IsLetter(unit) || unit is '.' or '\'' or '’' or '-'));

    private bool IsDate(string part) =>
        part.Split(' ').All(word => languages.DateWordOf(word) is DateWord.Month or DateWord.Weekday
        || word.All(char.IsAsciiDigit))
        && part.Any(char.IsAsciiLetterOrDigit);

    /// <summary>Two letters or more, none of them lower case, and no digits ("G20" is no place).</summary>
    private static bool IsCapitals(string part) =>
        part.Count(char.IsLetter) > 1 && !part.Any(unit => char.IsLower(unit) || char.IsAsciiDigit(unit));

    private static int WordsAfter(string text, int from)
    {
        int words = 0;
        for (int i = from; i < text.Length && words < FewestWordsAfter; i++)
        {
            if (!char.IsWhiteSpace(text[i]) && (i == from || char.IsWhiteSpace(text[i - 1]))) words++;
        }

        return words;
    }
}
