using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Hearsay.Language.Inference;
using Hearsay.Training.Corpora;

namespace Hearsay.Training.Tagging;

/// <summary>What goes with the tagger's model file: format, hash, corpora with their licences, scores, and how to make
/// it again.</summary>
public static class TaggerManifest
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n" };

    /// <summary>The licence of each training file, for the manifest.</summary>
    private static readonly Dictionary<string, (string Name, string Licence)> Corpora = new(StringComparer.Ordinal)
    {
        ["language/ud/en_ewt-train.conllu.gz"] = ("Universal Dependencies English Web Treebank, train", "CC BY-SA 4.0"),
        ["language/ud/en_gum_open-train.conllu.gz"] =
            ("Universal Dependencies GUM, train, without its non-commercial genres", "CC BY 4.0 and other open licences"),
    };

    /// <summary>The manifest as JSON text.</summary>
    public static string Write(byte[] model, GoldData data, long seed, IEnumerable<TaggerEvaluation> scores)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(scores);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Indented))
        {
            json.WriteStartObject();
            json.WriteString("model", "tagger.bin");
            json.WriteString("task", "universal part-of-speech tags, English");
            json.WriteString("method", "averaged perceptron, greedy from left to right");
            json.WriteNumber("formatVersion", PerceptronTagger.FormatVersion);
            json.WriteNumber("bytes", model.Length);
            json.WriteString("sha256", Convert.ToHexStringLower(SHA256.HashData(model)));
            json.WriteString("command", $"hearsay train tagger --seed {seed}");
            WriteCorpora(json, data);
            WriteScores(json, scores);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void WriteCorpora(Utf8JsonWriter json, GoldData data)
    {
        json.WriteStartArray("corpora");
        foreach (string file in TaggerEvaluation.TrainingFiles)
        {
            json.WriteStartObject();
            json.WriteString("name", Corpora[file].Name);
            json.WriteString("licence", Corpora[file].Licence);
            json.WriteString("file", file);
            json.WriteString("sha256", Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(data.PathOf(file)))));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteScores(Utf8JsonWriter json, IEnumerable<TaggerEvaluation> scores)
    {
        json.WriteStartArray("scores");
        foreach (TaggerEvaluation score in scores)
        {
            json.WriteStartObject();
            json.WriteString("corpus", score.Corpus);
            WritePercent(json, "uposAccuracy", score.Plain);
            WritePercent(json, "uposAccuracyCurlyQuotes", score.Curly);
            WritePercent(json, "uposAccuracyTitleCase", score.Title);
            WritePercent(json, "uposAccuracyHyphensJoined", score.Joined);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WritePercent(Utf8JsonWriter json, string name, TaggerScore score) =>
        json.WriteNumber(name, Math.Round(score.Percent, 2));
}
