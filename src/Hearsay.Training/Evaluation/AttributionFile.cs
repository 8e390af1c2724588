using System.Text.Json;
using Hearsay.Inputs.Brat;
using Hearsay.Records;
using Hearsay.Statements;
using Hearsay.Text;
using Hearsay.Training.Corpora;

namespace Hearsay.Training.Evaluation;

/// <summary>Reads attributions as JSONL: <c>{"id","text","attributions":[{"source","cue","content","kind"}]}</c>, the
/// form of the gold data and of <c>hearsay read --format jsonl</c>.</summary>
internal static class AttributionFile
{
    /// <summary>The documents of a JSONL file, or of a folder of brat files.</summary>
    /// <exception cref="InvalidDataException">A record is not as expected; the message gives file and line.</exception>
    /// <exception cref="IOException">The file or folder cannot be read.</exception>
    public static IReadOnlyList<AttributedDocument> ReadFileOrFolder(string path) =>
        Directory.Exists(path) ? [.. BratFolder.Read(path).Select(Convert)] : Read(path);

    /// <summary>A text with its statements, as they are scored.</summary>
    internal static AttributedDocument Convert(StatementDocument document) =>
        new(document.Id, document.Text, [.. document.Statements.Select(one => Convert(document.Text, one))]);

    internal static Attribution Convert(SourceText text, Statement statement) => new(
        [.. statement.Source.Select(text.ToCodePoints)],
        [.. statement.Cue.Select(text.ToCodePoints)],
        [.. statement.Content.Select(text.ToCodePoints)],
        SchemaWords.Of(statement.Kind))
    {
        Act = SchemaWords.Of(statement.Act),
        Confidence = statement.Confidence,
    };

    private static AttributedDocument Convert(StatementDocumentResult result) =>
        result.Document is { } document ? Convert(document) : throw new InvalidDataException(result.Error!.ToString());

    /// <summary>The documents in order; of several with one id the last counts, in the place of the first.</summary>
    /// <exception cref="InvalidDataException">A line is not such a record; the message gives file and line.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static IReadOnlyList<AttributedDocument> Read(string path)
    {
        using StreamReader reader = GoldData.OpenText(path);
        return Read(reader, path);
    }

    /// <inheritdoc cref="Read(string)"/>
    public static IReadOnlyList<AttributedDocument> Read(TextReader reader, string name)
    {
        var documents = new List<AttributedDocument>();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (AttributedDocument document in JsonLines.Read(reader, name, Parse))
        {
            if (places.TryAdd(document.Id, documents.Count)) documents.Add(document);
            else documents[places[document.Id]] = document;
        }

        return documents;
    }

    private static AttributedDocument Parse(JsonElement record) => new(
        JsonLines.Key(record.GetProperty("id")),
        record.TryGetProperty("text", out JsonElement text) ? new SourceText(text.GetString() ?? "") : null,
        [.. record.GetProperty("attributions").EnumerateArray().Select(ParseAttribution)]);

    private static Attribution ParseAttribution(JsonElement record) => new(
        JsonLines.Ranges(record, "source"),
        JsonLines.Ranges(record, "cue"),
        JsonLines.Ranges(record, "content"),
        record.TryGetProperty("kind", out JsonElement kind) ? kind.GetString() ?? "unknown" : "unknown")
    {
        Act = record.TryGetProperty("act", out JsonElement act) ? act.GetString() : null,
        Confidence = record.TryGetProperty("confidence", out JsonElement confidence)
            && confidence.ValueKind == JsonValueKind.Number ? ConfidenceOf(confidence) : null,
    };

    private static double ConfidenceOf(JsonElement number) => number.GetDouble() is >= 0 and <= 1 and var known
        ? known
        : throw new FormatException($"confidence: expected a number from 0 to 1, found {number.GetRawText()}");
}
