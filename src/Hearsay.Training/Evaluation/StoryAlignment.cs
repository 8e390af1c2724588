using System.Text.Json;
using Hearsay.Text;
using Hearsay.Training.Corpora;

namespace Hearsay.Training.Evaluation;

/// <summary>A passage of a story: which article, which characters.</summary>
internal sealed record AlignedPassage(string Article, IReadOnlyList<CodePointRange> Content);

/// <summary>How two articles' passages of one utterance relate, as labelled.</summary>
internal sealed record LabelledRelation(string A, string B, IReadOnlyList<string> Labels);

/// <summary>Passages that report one utterance.</summary>
internal sealed record AlignedUtterance(
    IReadOnlyList<AlignedPassage> Passages, IReadOnlyList<LabelledRelation> Relations);

/// <summary>The utterances of one story, as gold data or a system gives them.</summary>
/// <param name="Singles">Gold only: statements that one article alone carries.</param>
/// <param name="HardNegatives">Gold only: pairs that look alike and do not belong together.</param>
internal sealed record StoryAlignment(
    string Event,
    IReadOnlyList<AlignedUtterance> Utterances,
    IReadOnlyList<AlignedPassage> Singles,
    IReadOnlyList<(AlignedPassage A, AlignedPassage B)> HardNegatives)
{
    /// <summary>Reads JSONL, one story a line.</summary>
    /// <exception cref="InvalidDataException">A line is not such a record; the message gives file and line.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static IReadOnlyList<StoryAlignment> Read(string path)
    {
        using StreamReader reader = GoldData.OpenText(path);
        return [.. JsonLines.Read(reader, path, Parse)];
    }

    /// <inheritdoc cref="Read(string)"/>
    public static IReadOnlyList<StoryAlignment> Read(TextReader reader, string name) =>
        [.. JsonLines.Read(reader, name, Parse)];

    private static StoryAlignment Parse(JsonElement record) => new(
        JsonLines.Key(record.GetProperty("event")),
        [.. Items(record, "utterances").Select(ParseUtterance)],
        [.. Items(record, "single").Select(ParsePassage)],
        [.. Items(record, "hard_negatives").Select(
            pair => (ParsePassage(pair.GetProperty("a")), ParsePassage(pair.GetProperty("b"))))]);

    private static AlignedUtterance ParseUtterance(JsonElement record) => new(
        [.. Items(record, "passages").Select(ParsePassage)],
        [.. Items(record, "relations").Select(ParseRelation)]);

    private static AlignedPassage ParsePassage(JsonElement record) =>
        new(JsonLines.Key(record.GetProperty("article")), JsonLines.Ranges(record, "content"));

    private static LabelledRelation ParseRelation(JsonElement record) => new(
        JsonLines.Key(record.GetProperty("a")),
        JsonLines.Key(record.GetProperty("b")),
        [.. Items(record, "labels").Select(label => label.GetString()!)]);

    private static JsonElement.ArrayEnumerator Items(JsonElement record, string property) =>
        record.TryGetProperty(property, out JsonElement list) ? list.EnumerateArray() : default;
}
