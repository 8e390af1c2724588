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
            row => row[0],
            row => (row[1], decimal.Parse(row[2], CultureInfo.InvariantCulture)),
            StringComparer.Ordinal));

    /// <summary>The bare sign of each currency: "$" of Australia's dollars too.</summary>
    private static readonly Lazy<FrozenDictionary<string, char>> BareSigns = new(() =>
        WordTable.Rows("Languages/Shared/currency-signs.tsv").DistinctBy(row => row[1], StringComparer.Ordinal)
            .ToFrozenDictionary(row => row[1], row => row[0][^1], StringComparer.Ordinal));

    /// <summary>What a unit measures: money for a currency's code; null for a noun, which is counted.</summary>
    public static string? DimensionOf(string unit) => Table.Value.TryGetValue(unit, out var entry) ? entry.Dimension
        : unit.All(char.IsAsciiLetterUpper) ? Money : null;

    /// <summary>True for two currencies with one bare sign, which an outlet at home may print for either.</summary>
    public static bool ShareSign(string currency, string other) =>
        BareSigns.Value.TryGetValue(currency, out char sign) && BareSigns.Value.TryGetValue(other, out char second)
        && sign == second;

    /// <summary>The size of a unit against the others that measure the same; null for money and for what is
    /// counted.</summary>
    public static decimal? SizeOf(string unit) => Table.Value.TryGetValue(unit, out var entry) ? entry.Size : null;
}
