using Hearsay.Text;

namespace Hearsay.Statements;

/// <summary>The names of outlets, agencies and platforms that pass statements on.</summary>
internal static class OutletNames
{
    private static readonly Dictionary<string, HopKind> Kinds = WordTable.Rows("Statements/Data/reported-by.tsv")
        .ToDictionary(row => row[0], row => Enum.Parse<HopKind>(row[1].Replace("-", ""), ignoreCase: true), StringComparer.Ordinal);

    /// <summary>The kind of an outlet named exactly so, "the" and a possessive apart; null for any other name.</summary>
    public static HopKind? KindOf(string name)
    {
        string bare = name.Trim().ToLowerInvariant().Replace('’', '\'');
        if (bare.StartsWith("the ", StringComparison.Ordinal)) bare = bare[4..];
        if (bare.EndsWith("'s", StringComparison.Ordinal)) bare = bare[..^2];
        return Kinds.TryGetValue(bare, out HopKind kind) ? kind : null;
    }
}
