using System.Text.Json;
using Hearsay.Training.Corpora;

namespace Hearsay.Training.Evaluation.Extraction;

/// <summary>What another system kept, by the id of the page.</summary>
internal static class ExtractionSystem
{
    /// <summary>JSON lines of <c>{"id", "articleBody"}</c> or <c>{"id", "text"}</c>, as <c>hearsay clean</c> writes
    /// them.</summary>
    /// <exception cref="InvalidDataException">A line cannot be read.</exception>
    internal static IReadOnlyDictionary<string, string> Read(string path)
    {
        using StreamReader reader = GoldData.OpenText(path);
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach ((string id, string text) in JsonLines.Read(reader, path, Parse)) texts[id] = text;
        return texts;
    }

    private static (string Id, string Text) Parse(JsonElement record) => (
        JsonLines.Key(record.GetProperty("id")),
        record.TryGetProperty("articleBody", out JsonElement body) ? body.GetString() ?? ""
            : record.TryGetProperty("text", out JsonElement text) ? text.GetString() ?? "" : "");
}
