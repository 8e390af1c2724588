using System.Collections.Frozen;
using System.Globalization;
using Hearsay.Text;

namespace Hearsay.Languages.Numbers;

/// <summary>What units measure, and how large they are: the same in all languages.</summary>
internal static class UnitSizes
{
    private const string Money = "money";

    private static readonly Lazy<FrozenDictionary<string, (string Dimension, decimal Size)>> Table = new(() =>
        WordTable.Rows("Languages/Shared/unit-sizes.tsv").ToFrozenDictionary(
            row => row[0], row => (row[1], decimal.Parse(row[2], CultureInfo.InvariantCulture)), StringComparer.Ordinal));

    /// <summary>What a unit measures: money for a currency's code; null for a noun, which is counted.</summary>
    public static string? DimensionOf(string unit) => Table.Value.TryGetValue(unit, out var entry) ? entry.Dimension
        : unit.All(char.IsAsciiLetterUpper) ? Money : null;

    /// <summary>The size of a unit against the others that measure the same; null for money and for what is counted.</summary>
    public static decimal? SizeOf(string unit) => Table.Value.TryGetValue(unit, out var entry) ? entry.Size : null;
}
