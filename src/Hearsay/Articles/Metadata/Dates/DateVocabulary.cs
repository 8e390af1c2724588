using Hearsay.Languages.Calendar;
using Hearsay.Languages.Press;

namespace Hearsay.Articles.Metadata.Dates;

/// <summary>The calendar of all languages at once: a name beside a day and a year is a month's in whichever
/// language.</summary>
internal static class DateVocabulary
{
    /// <summary>True for the name of a month or a day of the week, and for a word such as "today" in its
    /// place.</summary>
    public static bool IsCalendarWord(ReadOnlySpan<char> word) =>
        word.TrimEnd('.') is var bare
        && (CalendarNames.All.Find(bare).Kind != CalendarKind.None || PressWords.Dates.Has(bare, DatePart.Day));

    /// <summary>True for a day of the week, and for a word such as "today" in its place.</summary>
    public static bool IsDay(ReadOnlySpan<char> word) =>
        CalendarNames.All.Find(word).Kind == CalendarKind.Day || PressWords.Dates.Has(word, DatePart.Day);

    /// <summary>What stands before the letters that are written onto a number, "10" of "10am"; all of it where none
    /// are.</summary>
    public static ReadOnlySpan<char> WithoutSuffix(ReadOnlySpan<char> number, params ReadOnlySpan<DatePart> suffixes)
    {
        int end = number.Length;
        while (end > 0 && char.IsLetter(number[end - 1])) end--;
        foreach (DatePart suffix in suffixes)
            if (PressWords.Dates.Has(number[end..], suffix)) return number[..end];
        return number;
    }
}
