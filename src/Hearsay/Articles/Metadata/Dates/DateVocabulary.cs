using System.Globalization;
using Hearsay.Languages.Calendar;
using Hearsay.Text;

namespace Hearsay.Articles.Metadata.Dates;

/// <summary>The calendar, <c>date-glue.tsv</c> and <c>time-zones.tsv</c>, of all languages at once: a name beside a
/// day and a year is a month's in whichever language.</summary>
internal static class DateVocabulary
{
    private const string Folder = "Articles/Metadata/Data/";

    private static readonly Lazy<WordMap<int?>> Zones = new(() => new(
        WordTable.Rows(Folder + "time-zones.tsv").Select(row => KeyValuePair.Create(row[0], MinutesOf(row))),
        ignoresCase: true));

    private static readonly Lazy<Dictionary<string, WordMap<bool>>> Glue = new(() =>
        WordTable.Rows(Folder + "date-glue.tsv").GroupBy(row => row[0], StringComparer.Ordinal).ToDictionary(
            group => group.Key,
            group => new WordMap<bool>(group.Select(row => KeyValuePair.Create(row[1], true)), ignoresCase: true),
            StringComparer.Ordinal));

    /// <summary>1 to 12, or 0 where the word is no month's.</summary>
    public static int MonthOf(ReadOnlySpan<char> word) => CalendarNames.All.MonthOf(word);

    /// <summary>True for the name of a month or a day of the week.</summary>
    public static bool IsCalendarWord(ReadOnlySpan<char> word) =>
        word.TrimEnd('.') is var bare
        && (CalendarNames.All.Find(bare).Kind != CalendarKind.None || IsGlue("day", bare));

    /// <summary>True for a day of the week, and for a word such as "today" in its place.</summary>
    public static bool IsDay(ReadOnlySpan<char> word) =>
        CalendarNames.All.Find(word).Kind == CalendarKind.Day || IsGlue("day", word);

    /// <summary>True for a zone's name in capitals, whether or not it has one meaning.</summary>
    public static bool IsZone(ReadOnlySpan<char> name) =>
        !name.ContainsAnyExceptInRange('A', 'Z') && Zones.Value.Contains(name);

    /// <summary>Distance from UTC of a zone whose name has one meaning.</summary>
    public static bool TryGetZone(ReadOnlySpan<char> name, out TimeSpan offset)
    {
        bool found = Zones.Value.TryGetValue(name, out int? minutes) && minutes is not null;
        offset = TimeSpan.FromMinutes(minutes ?? 0);
        return found;
    }

    /// <param name="kind">A class of <c>date-glue.tsv</c>.</param>
    public static bool IsGlue(string kind, ReadOnlySpan<char> word) => Glue.Value[kind].Contains(word);

    private static int? MinutesOf(string[] row) =>
        row.Length > 1 ? int.Parse(row[1], CultureInfo.InvariantCulture) : null;
}
