using System.Globalization;
using Hearsay.Languages.Numbers;
using Hearsay.Text;

namespace Hearsay.Languages.Calendar;

/// <summary>Units of the calendar, from the shortest.</summary>
internal enum TimeUnit
{
    Clock,
    Day,
    Weekend,
    Week,
    Fortnight,
    Month,
    Quarter,
    Year,
    Decade,
    Century,
}

/// <summary>Class of a word in the calendar or in <c>Calendar/time-words.tsv</c>, where the classes are
/// explained.</summary>
internal enum TimeWordClass
{
    None,
    Weekday,
    WeekdayAbbreviation,
    Month,

    /// <summary>Also a verb, a modal or a given name; taken for a month only beside other evidence.</summary>
    MonthOrName,
    MonthAbbreviation,
    Day,
    Unit,
    Daypart,
    Season,
    Shift,
    Part,
    Preposition,
    Dayparts,
}

/// <param name="Number">The value, where it is a number.</param>
/// <param name="Unit">The value, where it is a unit.</param>
/// <param name="IsPlural">True for several units.</param>
internal readonly record struct TimeWord(TimeWordClass Class, int Number, TimeUnit Unit, bool IsPlural)
{
    /// <summary>True for one unit: "week", not "weeks".</summary>
    public bool IsOne(TimeUnit unit) => Class == TimeWordClass.Unit && Unit == unit && !IsPlural;
}

/// <summary>The words that expressions of time are made of. Keys are words as <see cref="WordKey"/> folds them.
/// Immutable, thread-safe.</summary>
internal sealed class TimeVocabulary
{
    private readonly WordMap<TimeWord> _words;
    private readonly WordMap<bool> _openers;

    /// <exception cref="ArgumentException">A row names a class that is none, or a word stands twice.</exception>
    public TimeVocabulary(PackFiles files, Numerals numerals, CalendarNames calendar)
    {
        _words = new(files.Rows("Calendar/time-words").Select(row => KeyValuePair.Create(row[0], Parse(row)))
            .Concat(calendar.Forms.Where(form => !form.Value.IsAbbreviated || !form.Value.IsAmbiguous)
                .Select(form => KeyValuePair.Create(form.Key, OfCalendar(form.Value)))));
        _openers = new(OfTimes.Concat(numerals.Words.All).Concat(numerals.Ordinals.Select(word => word.Key))
            .Concat(files.Words("Calendar/time-openers"))
            .Distinct(StringComparer.Ordinal).Select(word => KeyValuePair.Create(word, true)));
        Exclusions = new(files.Rows("Calendar/time-exclusions").Select(row => (row[0], true)));
    }

    /// <summary>The words that expressions of time are made of, without their prepositions.</summary>
    public IEnumerable<string> OfTimes =>
        _words.Where(word => word.Value.Class != TimeWordClass.Preposition).Select(word => word.Key);

    /// <summary>Names that look like a time ("Black Friday").</summary>
    public PhraseTable<bool> Exclusions { get; }

    public TimeWord Find(ReadOnlySpan<char> key) => _words.TryGetValue(key, out TimeWord word) ? word : default;

    /// <summary>True for a word that an expression may begin with; most words of a text cannot.</summary>
    public bool MayOpen(ReadOnlySpan<char> key) => _openers.Contains(key);

    /// <summary>An abbreviation that is another word too, "sat", tells no time.</summary>
    private static TimeWord OfCalendar(CalendarName name) => new(
        (name.Kind, name.IsAbbreviated, name.IsAmbiguous) switch
        {
            (CalendarKind.Month, true, _) => TimeWordClass.MonthAbbreviation,
            (CalendarKind.Month, _, true) => TimeWordClass.MonthOrName,
            (CalendarKind.Month, _, _) => TimeWordClass.Month,
            (_, true, _) => TimeWordClass.WeekdayAbbreviation,
            _ => TimeWordClass.Weekday,
        }, name.Number, default, IsPlural: false);

    private static TimeWord Parse(string[] row)
    {
        TimeWordClass kind =
            Enum.Parse<TimeWordClass>(row[1].Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
        return int.TryParse(row[2], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number)
            ? new TimeWord(kind, number, default, IsPlural: false)
            : new TimeWord(kind, 0, Enum.Parse<TimeUnit>(row[2], ignoreCase: true), row.Length > 3);
    }
}
