using System.Text.Json;
using Hearsay.Text;
using Hearsay.Training.Corpora;

namespace Hearsay.Training.Evaluation;

/// <summary>Reads attributions as JSONL: <c>{"id","text","attributions":[{"source","cue","content","kind"}]}</c>, the
/// form of the gold data and of <c>hearsay read --format jsonl</c>.</summary>
public static class AttributionFile
{
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
        record.TryGetProperty("kind", out JsonElement kind) ? kind.GetString() ?? "unknown" : "unknown");
}
