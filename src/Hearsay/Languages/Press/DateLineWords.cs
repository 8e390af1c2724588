using Hearsay.Languages.Calendar;
using Hearsay.Text;

namespace Hearsay.Languages.Press;

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

/// <summary>The words of lines that carry dates: the calendar, zones, units, and <c>Press/date-words.tsv</c>.
/// Immutable, thread-safe.</summary>
internal sealed class DateLineWords
{
    private readonly CalendarNames _names;
    private readonly TimeVocabulary _times;
    private readonly WordMap<DateWord> _words;

    public DateLineWords(PackFiles files, CalendarNames names, TimeVocabulary times)
    {
        (_names, _times) = (names, times);
        _words = new WordMap<DateWord>(
            files.Rows("Press/date-words")
                .Select(row => KeyValuePair.Create(row[0], Enum.Parse<DateWord>(row[1], ignoreCase: true)))
                .Concat(files.Words("Orthography/hour-suffixes").Select(word => word.TrimEnd('.'))
                    .Distinct(StringComparer.OrdinalIgnoreCase)
                    .Select(word => KeyValuePair.Create(word, DateWord.Clock))),
            ignoresCase: true);
    }

    /// <summary>Class of a word; a final full stop does not matter, nor does case but for zones.</summary>
    public DateWord ClassOf(ReadOnlySpan<char> word)
    {
        word = word.TrimEnd('.');
        if (_names.Find(word).Kind is var kind and not CalendarKind.None)
            return kind == CalendarKind.Month ? DateWord.Month : DateWord.Weekday;
        if (_words.TryGetValue(word, out DateWord found)) return found;
        if (TimeZones.Known.IsZone(word)) return DateWord.Zone;
        return _times.Find(WordKey.Of(word)).Class is TimeWordClass.Unit or TimeWordClass.Day
            ? DateWord.Unit : DateWord.None;
    }
}
