using System.Text.Json;
using Hearsay.Text;
using Hearsay.Training.Corpora;

namespace Hearsay.Training.Evaluation.Synopsis;

/// <summary>A statement that was judged.</summary>
/// <param name="Id">"A1"; null for one that Hearsay had missed.</param>
internal sealed record JudgedStatement(string? Id, string Article, IReadOnlyList<CodePointRange> Content);

/// <summary>One thing in which two statements of an utterance differ.</summary>
/// <param name="Kind">"number", "condition", "hedge", "speaker", "chain" and the like.</param>
internal sealed record JudgedDifference(string? A, string? B, string Kind);

/// <summary>Statements that were judged to report one utterance.</summary>
/// <param name="IsSure">False where the judge had doubts.</param>
internal sealed record JudgedGroup(
    bool IsSure, IReadOnlyList<JudgedStatement> Statements, IReadOnlyList<JudgedDifference> Differences);

/// <summary>An article of a story.</summary>
/// <param name="Published">The day, as it is written; null where it is not known.</param>
internal sealed record StoryText(string Id, string Text, string? Published);

/// <summary>A story of which every statement was judged: <c>stories/synopsis.*.jsonl.gz</c>.</summary>
/// <param name="Traps">Pairs that look alike and are not one utterance.</param>
/// <param name="Bad">Statements that were judged wrong in themselves: the id, and what is wrong.</param>
internal sealed record SynopsisStory(
    string Event,
    IReadOnlyList<string> Articles,
    IReadOnlyList<JudgedGroup> Groups,
    IReadOnlyList<JudgedStatement> Singles,
    IReadOnlyList<(JudgedStatement A, JudgedStatement B)> Traps,
    IReadOnlyList<(string Id, string Kind)> Bad)
{
    /// <summary>What the gold calls a statement that nobody made.</summary>
    internal const string NoStatement = "nostatement";

    /// <summary>Reads JSONL, one story a line.</summary>
    /// <exception cref="InvalidDataException">A line is not such a record; the message gives file and line.</exception>
    public static IReadOnlyList<SynopsisStory> Read(string path)
    {
        using StreamReader reader = GoldData.OpenText(path);
        return [.. JsonLines.Read(reader, path, Parse)];
    }

    /// <summary>The texts that lie beside the labels: NAME.jsonl and NAME.articles.jsonl.</summary>
    /// <inheritdoc cref="Read" path="/exception"/>
    public static Dictionary<string, StoryText> ReadTexts(string path)
    {
        string texts = path.Replace(".jsonl", ".articles.jsonl", StringComparison.Ordinal);
        using StreamReader reader = GoldData.OpenText(texts);
        return JsonLines.Read(reader, texts, record => new StoryText(
                record.GetProperty("id").GetString()!, record.GetProperty("text").GetString()!,
                TextOf(record, "published") ?? TextOf(record, "date")))
            .ToDictionary(text => text.Id, StringComparer.Ordinal);
    }

    private static SynopsisStory Parse(JsonElement record) => new(
        JsonLines.Key(record.GetProperty("event")),
        [.. record.GetProperty("articles").EnumerateArray().Select(article => article.GetString()!)],
        [.. Items(record, "utterances").Select(ParseGroup)],
        [.. Items(record, "single").Select(ParseStatement)],
        [.. Items(record, "hard_negatives")
            .Select(pair => (ParseStatement(pair.GetProperty("a")), ParseStatement(pair.GetProperty("b"))))],
        [.. Items(record, "bad").Select(bad => (TextOf(bad, "id")!, TextOf(bad, "kind")!))]);

    private static JudgedGroup ParseGroup(JsonElement record) => new(
        !record.TryGetProperty("sure", out JsonElement sure) || sure.GetBoolean(),
        [.. Items(record, "passages").Select(ParseStatement)],
        [.. Items(record, "differences")
            .Select(one => new JudgedDifference(TextOf(one, "a"), TextOf(one, "b"), TextOf(one, "kind")!))]);

    private static JudgedStatement ParseStatement(JsonElement record) =>
        new(TextOf(record, "id"), JsonLines.Key(record.GetProperty("article")), JsonLines.Ranges(record, "content"));

    private static string? TextOf(JsonElement record, string field) =>
        record.TryGetProperty(field, out JsonElement value) && value.ValueKind == JsonValueKind.String
            ? value.GetString() : null;

    private static JsonElement.ArrayEnumerator Items(JsonElement record, string field) =>
        record.TryGetProperty(field, out JsonElement list) ? list.EnumerateArray() : default;
}
