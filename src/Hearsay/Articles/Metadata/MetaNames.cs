using Hearsay.Text;

namespace Hearsay.Articles.Metadata;

/// <summary>What <c>meta-names.tsv</c> says of a meta element's name.</summary>
internal readonly record struct MetaName(MetadataField Field, MetadataSource Source, int Rank);

/// <summary>The names of <c>meta-names.tsv</c>.</summary>
internal static class MetaNames
{
    private static readonly Lazy<WordMap<MetaName>> Names = new(() => new WordMap<MetaName>(
        WordTable.Rows("Articles/Metadata/Data/meta-names.tsv").Select(row => KeyValuePair.Create(
            row[0],
            new MetaName(Enum.Parse<MetadataField>(row[1]), Enum.Parse<MetadataSource>(row[2]), int.Parse(row[3])))),
        ignoresCase: true));

    public static bool TryGet(ReadOnlySpan<char> name, out MetaName found) =>
        Names.Value.TryGetValue(name.Trim(), out found);
}
