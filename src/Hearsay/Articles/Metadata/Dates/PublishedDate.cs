using System.Buffers;
using Hearsay.Languages.Calendar;
using Hearsay.Languages.Press;

namespace Hearsay.Articles.Metadata.Dates;

/// <summary>Reads the publication dates that sidecars, records and users give: whole values as <see
/// cref="DateScanner"/> reads them, ISO 8601 dates and times, RFC 2822 dates ("Fri, 05 Sep 2025 10:32:00 +0530") and
/// dates with the month in words ("5 September 2025", "September 5, 2025"). The day is the one in the zone that the
/// text names. A form whose day and month could be taken for each other (05/09/2025, 5.9.2025) is never read, nor a
/// year in two digits.</summary>
internal static class PublishedDate
{
    /// <summary>What a readable date looks like, for messages.</summary>
    public const string Expected = "a date such as 2025-09-05, 2025-09-05T10:32:00+02:00 or 5 September 2025";

    private const int LongestDate = 80;
    private const int YearDigits = 4;

    private static readonly SearchValues<char> ClockCharacters = SearchValues.Create("0123456789:.+-");
    private static readonly char[] Blanks = [' ', ',', '\t', '\u00A0', '\u202F'];

    public static bool TryParse(string? text, out DateOnly date)
    {
        date = default;
        if (text is null || text.Length > LongestDate) return false;
        if (!DateScanner.TryFindNext(text, 0, DayOrder.Unknown, out DateMatch match)) return false;
        bool isWhole = Words(text[..match.Span.Start]).All(IsWeekday) && Words(text[match.Span.End..]).All(IsTimeWord);
        if (!isWhole || !IsClear(text.AsSpan(match.Span.Start, match.Span.Length))) return false;
        date = match.Time.Day;
        return true;
    }

    private static string[] Words(string text) => text.Split(Blanks, StringSplitOptions.RemoveEmptyEntries);

    private static bool IsWeekday(string word) =>
        CalendarNames.All.Find(word.AsSpan().TrimEnd('.')).Kind == CalendarKind.Day;

    /// <summary>True for a date that begins with its year, or has its month in words and a year in full.</summary>
    private static bool IsClear(ReadOnlySpan<char> date)
    {
        int digits = date.IndexOfAnyExceptInRange('0', '9');
        if (digits == YearDigits) return true;
        bool isNumeric = digits > 0 && digits + 1 < date.Length && date[digits] is '.' or '/' or '-' or '|'
            && char.IsAsciiDigit(date[digits + 1]);
        return !isNumeric && HasYear(date);
    }

    private static bool HasYear(ReadOnlySpan<char> date)
    {
        for (int at = 0, run = 0; at < date.Length; at++)
        {
            run = char.IsAsciiDigit(date[at]) ? run + 1 : 0;
            if (run == YearDigits) return true;
        }

        return false;
    }

    /// <summary>True for what may follow a date: "10:32", "10:32:00.5Z", "+0530", "(GMT)", "pm", "at".</summary>
    private static bool IsTimeWord(string word)
    {
        string bare = word.Trim('(', ')', '|', '-', '–');
        return bare.Length == 0
            || TimeZones.Known.IsZone(bare) || PressWords.Dates.Has(bare.AsSpan().TrimEnd('.'), DatePart.Clock)
            || PressWords.Dates.Has(bare.AsSpan().TrimEnd('.'), DatePart.ClockSuffix)
            || IsClock(bare)
            || (word[0] is '+' or '-' && bare.TrimStart('+').All(c => char.IsAsciiDigit(c) || c == ':'));
    }

    private static bool IsClock(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !char.IsAsciiDigit(text[0])) return false;
        return !DateVocabulary.WithoutSuffix(text, DatePart.ClockSuffix).ContainsAnyExcept(ClockCharacters);
    }
}
