using System.Buffers;
using Hearsay.Text;

namespace Hearsay.Articles.Metadata.Dates;

/// <summary>Reads the publication dates that sidecars, records and users give: ISO 8601 dates and times, RFC 2822
/// dates ("Fri, 05 Sep 2025 10:32:00 +0530") and dates with the month in words ("5 September 2025",
/// "September 5, 2025"). The day is the one in the zone that the text names. A form whose day and month could be
/// taken for each other (05/09/2025) is never read.</summary>
public static class PublishedDate
{
    /// <summary>What a readable date looks like, for messages.</summary>
    public const string Expected = "a date such as 2025-09-05, 2025-09-05T10:32:00+02:00 or 5 September 2025";

    private const int LongestDate = 80;

    private static readonly SearchValues<char> ClockCharacters = SearchValues.Create("0123456789:.+-");

    public static bool TryParse(string? text, out DateOnly date)
    {
        date = default;
        if (text is null || text.Length > LongestDate) return false;
        string[] words = text.Split([' ', ',', '\t', '\u00A0', '\u202F'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0) return false;
        return char.IsAsciiDigit(words[0][0]) && words[0].Length >= 8
            ? TryParseIso(words, out date)
            : TryParseWords(words, out date);
    }

    private static bool TryParseIso(string[] words, out DateOnly date)
    {
        string first = words[0];
        int time = first.IndexOfAny(['T', 't']);
        if (!TryParseYearFirst(time < 0 ? first : first[..time], out date)) return false;
        if (time >= 0 && !IsClock(first.AsSpan(time + 1))) return false;
        return words.Skip(1).All(IsTimeWord);
    }

    /// <summary>yyyy-MM-dd or yyyy/MM/dd.</summary>
    private static bool TryParseYearFirst(string text, out DateOnly date)
    {
        date = default;
        return text.Length == 10 && (text[4], text[7]) is ('-', '-') or ('/', '/')
            && int.TryParse(text.AsSpan(0, 4), out int year)
            && int.TryParse(text.AsSpan(5, 2), out int month)
            && int.TryParse(text.AsSpan(8, 2), out int day)
            && TryCreate(year, month, day, out date);
    }

    private static bool TryParseWords(string[] words, out DateOnly date)
    {
        date = default;
        int at = DateWords.ClassOf(words[0]) == DateWord.Weekday ? 1 : 0;
        if (words.Length < at + 3) return false;
        bool monthFirst = DateWords.MonthOf(words[at]) > 0;
        int month = DateWords.MonthOf(words[monthFirst ? at : at + 1]);
        return month > 0
            && TryParseDay(words[monthFirst ? at + 1 : at], out int day)
            && words[at + 2].Length == 4 && int.TryParse(words[at + 2], out int year)
            && words.Skip(at + 3).All(IsTimeWord)
            && TryCreate(year, month, day, out date);
    }

    private static bool TryParseDay(string word, out int day)
    {
        bool isOrdinal = word.Length > 2 && WordKey.Of(word.AsSpan(word.Length - 2)) is "st" or "nd" or "rd" or "th";
        string digits = isOrdinal ? word[..^2] : word;
        day = 0;
        return digits.Length <= 2 && digits.All(char.IsAsciiDigit) && int.TryParse(digits, out day);
    }

    private static bool TryCreate(int year, int month, int day, out DateOnly date)
    {
        bool exists = year is >= 1 and <= 9999 && month is >= 1 and <= 12
            && day >= 1 && day <= DateTime.DaysInMonth(year, month);
        date = exists ? new DateOnly(year, month, day) : default;
        return exists;
    }

    /// <summary>True for what may follow a date: "10:32", "10:32:00.5Z", "+0530", "(GMT)", "pm", "at".</summary>
    private static bool IsTimeWord(string word)
    {
        string bare = word.Trim('(', ')', '|', '-', '–');
        return bare.Length == 0
            || DateWords.ClassOf(bare) is DateWord.Zone or DateWord.Clock
            || IsClock(bare)
            || (word[0] is '+' or '-' && bare.TrimStart('+').All(c => char.IsAsciiDigit(c) || c == ':'));
    }

    private static bool IsClock(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !char.IsAsciiDigit(text[0])) return false;
        foreach (string ending in (ReadOnlySpan<string>)["am", "pm", "z"])
        {
            if (text.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) text = text[..^ending.Length];
        }

        return !text.ContainsAnyExcept(ClockCharacters);
    }
}
