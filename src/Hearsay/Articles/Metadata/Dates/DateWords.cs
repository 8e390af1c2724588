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

/// <summary>The words of <c>date-words.tsv</c>.</summary>
internal static class DateWords
{
    private static readonly Lazy<Dictionary<string, (DateWord Class, int Value)>> Table = new(Load);

    /// <summary>Class of a word; case and a final full stop do not matter.</summary>
    public static DateWord ClassOf(ReadOnlySpan<char> word) => Find(word).Class;

    /// <summary>1 to 12 for the name of a month or its abbreviation, else 0.</summary>
    public static int MonthOf(ReadOnlySpan<char> word) =>
        Find(word) is { Class: DateWord.Month } found ? found.Value : 0;

    private static (DateWord Class, int Value) Find(ReadOnlySpan<char> word) =>
        Table.Value.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word.TrimEnd('.'), out var found)
            ? found : default;

    private static Dictionary<string, (DateWord Class, int Value)> Load() =>
        WordTable.Rows("Articles/Metadata/Data/date-words.tsv").ToDictionary(
            row => row[0],
            row => (Enum.Parse<DateWord>(row[1], ignoreCase: true), row.Length > 2 ? int.Parse(row[2]) : 0),
            StringComparer.OrdinalIgnoreCase);
}
