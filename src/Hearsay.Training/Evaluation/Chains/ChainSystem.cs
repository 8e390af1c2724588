using System.Text.Json;
using Hearsay.Mentions;
using Hearsay.Statements;
using Hearsay.Text;
using Hearsay.Training.Corpora;

namespace Hearsay.Training.Evaluation.Chains;

/// <summary>A statement with its intermediaries, as a system gives it; ranges are code points.</summary>
/// <param name="Hops">From the speaker's side to the reader's, without the speaker.</param>
internal sealed record ChainedStatement(
    IReadOnlyList<CodePointRange> Source,
    IReadOnlyList<CodePointRange> Cue,
    IReadOnlyList<CodePointRange> Content,
    IReadOnlyList<CodePointRange> Hops);

/// <summary>A document's statements, by a system.</summary>
internal sealed record ChainedDocument(string Id, IReadOnlyList<ChainedStatement> Statements)
{
    /// <summary>Reads JSONL in the form of <c>hearsay read</c>. A chain may begin with the speaker, which is then left
    /// out.</summary>
    /// <inheritdoc cref="ChainGold.Read" path="/exception"/>
    public static IReadOnlyList<ChainedDocument> Read(string path)
    {
        using StreamReader reader = GoldData.OpenText(path);
        return [.. JsonLines.Read(reader, path, record => new ChainedDocument(
            JsonLines.Key(record.GetProperty("id")),
            [.. record.GetProperty("attributions").EnumerateArray().Select(Parse)]))];
    }

    /// <summary>What the library gives for an article.</summary>
    public static ChainedDocument Of(ReadArticle read)
    {
        ArgumentNullException.ThrowIfNull(read);
        SourceText text = read.Article.Text;
        return new ChainedDocument(read.Article.Id, [.. read.Statements.Select(one => Of(text, one.Statement))]);
    }

    private static ChainedStatement Of(SourceText text, Statement statement) => WithoutSpeaker(new ChainedStatement(
        [.. statement.Source.Select(text.ToCodePoints)],
        [.. statement.Cue.Select(text.ToCodePoints)],
        [.. statement.Content.Select(text.ToCodePoints)],
        [.. statement.Chain.Select(hop => text.ToCodePoints(hop.Span))]));

    private static ChainedStatement Parse(JsonElement record) => WithoutSpeaker(new ChainedStatement(
        JsonLines.Ranges(record, "source"),
        JsonLines.Ranges(record, "cue"),
        JsonLines.Ranges(record, "content"),
        Hops(record)));

    private static CodePointRange[] Hops(JsonElement record)
    {
        if (!record.TryGetProperty("chain", out JsonElement chain) || chain.ValueKind == JsonValueKind.Null) return [];
        return [.. chain.EnumerateArray().Select(hop =>
            JsonLines.Range(hop.ValueKind == JsonValueKind.Object ? hop.GetProperty("span") : hop))];
    }

    private static ChainedStatement WithoutSpeaker(ChainedStatement one) =>
        one.Hops is [var first, ..] && one.Source.Any(source => source.Overlaps(first))
            ? one with { Hops = [.. one.Hops.Skip(1)] }
            : one;
}

/// <summary>What ranges have to do with each other.</summary>
internal static class RangeOverlap
{
    internal static bool Overlaps(this CodePointRange a, CodePointRange b) => a.Start < b.End && b.Start < a.End;

    internal static int Length(this CodePointRange range) => range.End - range.Start;
}
