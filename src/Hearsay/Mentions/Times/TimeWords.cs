using Hearsay.Analysis;
using Hearsay.Languages.Calendar;

namespace Hearsay.Mentions.Times;

/// <summary>The words of time among the words of a text.</summary>
internal static class TimeWords
{
    public static TimeWord Find(WordSequence words, int index) =>
        words.IsLetters(index) ? words.Analysis.Language.TimeVocabulary.Find(words.Key(index)) : default;

    public static bool IsPreposition(WordSequence words, int index) =>
        Find(words, index).Class == TimeWordClass.Preposition;

    /// <summary>A day of the week, with a capital; abbreviations only with their stop or a date after them.</summary>
    public static bool IsWeekday(WordSequence words, int index, out DayOfWeek day, out int end)
    {
        TimeWord word = Find(words, index);
        (day, end) = ((DayOfWeek)word.Number, index + 1);
        if (!words.IsCapitalised(index)) return false;
        if (word.Class == TimeWordClass.Weekday) return true;
        if (word.Class != TimeWordClass.WeekdayAbbreviation) return false;
        if (!words.Is(end, ".") || !words.IsGlued(end))
            return words.Is(end, ",") && IsMonth(words, end + 1, out _, out _);
        end++;
        return true;
    }

    /// <summary>A month, with a capital; <paramref name="end"/> lies after the stop of an abbreviation.</summary>
    public static bool IsMonth(WordSequence words, int index, out int month, out int end)
    {
        TimeWord word = Find(words, index);
        (month, end) = (word.Number, index + 1);
        if (!words.IsCapitalised(index)) return false;
        if (word.Class is TimeWordClass.Month or TimeWordClass.MonthOrName) return true;
        if (word.Class != TimeWordClass.MonthAbbreviation) return false;
        if (words.Is(end, ".") && words.IsGlued(end)) end++;
        return true;
    }
}
