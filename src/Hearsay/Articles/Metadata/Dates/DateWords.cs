using Hearsay.Languages.Calendar;
using Hearsay.Text;

namespace Hearsay.Articles.Metadata.Dates;

/// <summary>What a word does in a date or in the line that carries one.</summary>
internal enum DateWord
{
    None,
    Month,
    Weekday,
    Zone,
    Clock,
    Unit,
    Stamp,
}

/// <summary>The words of English lines that carry dates: the calendar, zones, and <c>date-words.tsv</c>.</summary>
internal static class DateWords
{
    private static readonly Lazy<CalendarNames> Names = new(() => new CalendarNames("en"));

    private static readonly Lazy<WordMap<DateWord>> Words = new(() => new WordMap<DateWord>(
        WordTable.Rows("Articles/Metadata/Data/date-words.tsv")
            .Select(row => KeyValuePair.Create(row[0], Enum.Parse<DateWord>(row[1], ignoreCase: true))),
        ignoresCase: true));

    /// <summary>Class of a word; a final full stop does not matter, nor does case but for zones.</summary>
    public static DateWord ClassOf(ReadOnlySpan<char> word)
    {
        word = word.TrimEnd('.');
        if (Names.Value.Find(word).Kind is var kind and not CalendarKind.None)
            return kind == CalendarKind.Month ? DateWord.Month : DateWord.Weekday;
        if (Words.Value.TryGetValue(word, out DateWord found)) return found;
        return DateVocabulary.IsZone(word) ? DateWord.Zone : DateWord.None;
    }
}
