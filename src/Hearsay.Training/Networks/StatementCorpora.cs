using System.Text.Json;
using Hearsay.Text;
using Hearsay.Training.Corpora;
using Hearsay.Training.Evaluation;

namespace Hearsay.Training.Networks;

/// <summary>What the statement network learns from: gold attributions, and news without labels from other outlets and
/// genres, on which teachers say what they see.</summary>
internal static class StatementCorpora
{
    internal const string Gold = "attribution/polnear.train.jsonl.gz";

    internal const string Development = "attribution/polnear.dev.jsonl.gz";

    /// <summary>Files of texts without labels, with how many are taken of each, evenly spread over the file.</summary>
    internal static readonly (string File, int Texts)[] Unlabelled =
    [
        ("stories/gva_dev.jsonl.gz", 500),
        ("stories/neus_train.jsonl.gz", 1200),
        ("stories/ecb_train.jsonl.gz", 300),
    ];

    /// <summary>Everything that is needed and not there.</summary>
    public static IEnumerable<string> Missing(GoldData data) =>
        new[] { Gold, Development }.Concat(Unlabelled.Select(entry => entry.File))
            .Where(file => !data.Has(file)).Select(data.PathOf);

    /// <summary>The texts without labels: title, then body.</summary>
    internal static IEnumerable<AttributedDocument> ReadUnlabelled(GoldData data)
    {
        foreach ((string file, int texts) in Unlabelled)
        {
            using StreamReader reader = GoldData.OpenText(data.PathOf(file));
            List<AttributedDocument> all = [.. JsonLines.Read(reader, file, Parse)];
            for (int i = 0; i < texts && i < all.Count; i++)
                yield return all[(int)((long)i * all.Count / Math.Min(texts, all.Count))];
        }
    }

    private static AttributedDocument Parse(JsonElement record)
    {
        string title = record.TryGetProperty("title", out JsonElement value) ? value.GetString() ?? "" : "";
        string body = record.GetProperty("text").GetString() ?? "";
        return new AttributedDocument(
            JsonLines.Key(record.GetProperty("id")), new SourceText(title.Length > 0 ? $"{title}\n\n{body}" : body),
            []);
    }
}
