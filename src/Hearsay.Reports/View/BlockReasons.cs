using Hearsay.Articles;
using Hearsay.Records;
using Hearsay.Text;

namespace Hearsay.Reports.View;

/// <summary>Why a block is not read, in words.</summary>
internal static class BlockReasons
{
    private static readonly Lazy<Dictionary<string, string>> Reasons = new(() =>
        WordTable.Rows(typeof(BlockReasons).Assembly, "View/block-reasons.tsv")
        .ToDictionary(row => row[0], row => row[1], StringComparer.Ordinal));

    public static string Of(BlockKind kind) =>
        Reasons.Value.GetValueOrDefault(SchemaWords.Of(kind), "is no part of the article");
}
