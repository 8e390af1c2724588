using Hearsay.Text;

namespace Hearsay.Articles.Metadata.Dates;

/// <summary>The words of <c>month-names.tsv</c>, <c>date-glue.tsv</c> and <c>time-zones.tsv</c>, of all languages at once: a name beside a day and
/// a year is a month's in whichever language.</summary>
internal static class DateVocabulary
{
    private const string Folder = "Articles/Metadata/Data/";

    private static readonly Lazy<WordMap<int>> s_months = new(LoadMonths);
    private static readonly Lazy<WordMap<int>> s_zones = new(() => new(
        WordTable.Rows(Folder + "time-zones.tsv").Select(row => KeyValuePair.Create(row[0], int.Parse(row[1]))), ignoresCase: true));

    private static readonly Lazy<Dictionary<string, WordMap<bool>>> s_glue = new(() =>
        WordTable.Rows(Folder + "date-glue.tsv").GroupBy(row => row[0], StringComparer.Ordinal).ToDictionary(
            group => group.Key,
            group => new WordMap<bool>(group.Select(row => KeyValuePair.Create(row[1], true)), ignoresCase: true),
            StringComparer.Ordinal));

    /// <summary>1 to 12, or 0 where the word is no month's.</summary>
    public static int MonthOf(ReadOnlySpan<char> word) => s_months.Value.TryGetValue(word, out int month) ? month : 0;

    /// <summary>True for the name of a month or a day of the week.</summary>
    public static bool IsCalendarWord(ReadOnlySpan<char> word) => MonthOf(word.TrimEnd('.')) > 0 || IsGlue("weekday", word.TrimEnd('.'));

    /// <summary>Distance from UTC of a zone whose name has one meaning.</summary>
    public static bool TryGetZone(ReadOnlySpan<char> name, out TimeSpan offset)
    {
        bool found = s_zones.Value.TryGetValue(name, out int minutes);
        offset = TimeSpan.FromMinutes(minutes);
        return found;
    }

    /// <param name="kind">A class of <c>date-glue.tsv</c>.</param>
    public static bool IsGlue(string kind, ReadOnlySpan<char> word) => s_glue.Value[kind].Contains(word);

    private static WordMap<int> LoadMonths()
    {
        var months = new WordMap<int>(ignoresCase: true);
        foreach (string[] row in WordTable.Rows(Folder + "month-names.tsv"))
        {
            foreach (string name in row[2].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (!months.Contains(name)) months.Add(name, int.Parse(row[1]));
            }
        }

        return months;
    }
}
