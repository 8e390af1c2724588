using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Hearsay.Language.Inference.Networks;
using Hearsay.Language.Names;
using Hearsay.Training.Corpora;
using Hearsay.Training.Evaluation;

namespace Hearsay.Training.Names;

/// <summary>What goes with the recogniser's model files: format, hashes, corpora with their licences, scores, and how to make them
/// again.</summary>
internal static class NameManifest
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n" };

    /// <summary>The manifest as JSON text.</summary>
    internal static string Write(byte[] model, byte[] lists, GoldData data, long seed, IEnumerable<NameScore> scores)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Indented))
        {
            json.WriteStartObject();
            WriteFile(json, "names.bin", model, SequenceNetworkFile.FormatVersion);
            json.WriteString("task", "names of persons, organisations and places, English");
            json.WriteString("method", "bidirectional LSTM and linear-chain CRF over word vectors, word forms and lists; int8");
            json.WriteString("command", $"hearsay train names --seed {seed}");
            json.WriteStartArray("needs");
            json.WriteStartObject();
            WriteFile(json, "gazetteer.bin", lists, Gazetteer.FormatVersion);
            json.WriteString("task", "words of given names, surnames, cities and countries, as hashes");
            json.WriteString("licence", "MIT and CC BY, by list");
            json.WriteString("file", GazetteerBuilder.Table);
            json.WriteEndObject();
            json.WriteStringValue("vectors.bin");
            json.WriteEndArray();
            WriteCorpora(json, data);
            json.WriteStartArray("scores");
            foreach (NameScore score in scores) WriteScore(json, score);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void WriteFile(Utf8JsonWriter json, string name, byte[] bytes, int format)
    {
        json.WriteString("model", name);
        json.WriteNumber("formatVersion", format);
        json.WriteNumber("bytes", bytes.Length);
        json.WriteString("sha256", Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }

    private static void WriteCorpora(Utf8JsonWriter json, GoldData data)
    {
        json.WriteStartArray("corpora");
        foreach (NameCorpus corpus in NameCorpora.All)
        {
            json.WriteStartObject();
            json.WriteString("name", corpus.Name);
            json.WriteString("licence", corpus.Licence);
            json.WriteString("file", corpus.File);
            json.WriteString("sha256", Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(data.PathOf(corpus.File)))));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteScore(Utf8JsonWriter json, NameScore score)
    {
        json.WriteStartObject();
        json.WriteString("corpus", score.Set);
        json.WriteNumber("precision", Math.Round(score.All.Precision, 4));
        json.WriteNumber("recall", Math.Round(score.All.Recall, 4));
        json.WriteNumber("f1", Math.Round(score.All.F1, 4));
        json.WriteEndObject();
    }
}
