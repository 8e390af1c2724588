using System.Globalization;
using Hearsay.Analysis;
using Hearsay.Text;

namespace Hearsay.Mentions.Times;

/// <summary>Class of a word in <c>time-words.tsv</c>, where the classes are explained.</summary>
internal enum TimeWordClass
{
    None,
    Weekday,
    WeekdayAbbreviation,
    Month,
    MonthOrName,
    MonthAbbreviation,
    Day,
    Unit,
    Daypart,
    Season,
    Shift,
    Part,
    Preposition,
}

/// <param name="Number">The value, where it is a number.</param>
/// <param name="Unit">The value, where it is a unit.</param>
internal readonly record struct TimeWord(TimeWordClass Class, int Number, TimeUnit Unit);

/// <summary>The words that expressions of time are made of.</summary>
internal static class TimeVocabulary
{
    private static readonly WordMap<TimeWord> Words =
        new(WordTable.Rows("Languages/English/Calendar/time-words.tsv").Select(row => KeyValuePair.Create(row[0], Parse(row))));

    /// <summary>The words that expressions of time are made of, without their prepositions.</summary>
    public static IEnumerable<string> OfTimes => Words.Where(word => word.Value.Class != TimeWordClass.Preposition).Select(word => word.Key);

    /// <summary>Names that look like a time ("Black Friday").</summary>
    public static PhraseTable<bool> Exclusions { get; } =
        PhraseTable<bool>.Load("Languages/English/Calendar/time-exclusions.tsv", _ => true);

    public static TimeWord Find(WordSequence words, int index) =>
        words.IsLetters(index) && Words.TryGetValue(words.Key(index), out TimeWord word) ? word : default;

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
        if (!words.Is(end, ".") || !words.IsGlued(end)) return words.Is(end, ",") && IsMonth(words, end + 1, out _, out _);
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

    private static TimeWord Parse(string[] row)
    {
        TimeWordClass kind = Enum.Parse<TimeWordClass>(row[1].Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
        return int.TryParse(row[2], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number)
            ? new TimeWord(kind, number, default)
            : new TimeWord(kind, 0, Enum.TryParse(row[2], ignoreCase: true, out TimeUnit unit) ? unit : default);
    }
}
