using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Hearsay.Training.Corpora;

namespace Hearsay.Training;

/// <summary>A corpus that a model was trained on.</summary>
/// <param name="Licence">As its publisher states it; "none stated" where that is so, so that users can decide.</param>
/// <param name="File">Its place in the folder of corpora, or null where it is found elsewhere.</param>
internal sealed record TrainingCorpus(string Name, string Licence, string? File);

/// <summary>What goes with a model file: format, hash, corpora with their licences, scores, and the command that makes
/// it again.</summary>
/// <param name="File">Name of the model file.</param>
/// <param name="Scores">For each data set, its measures by name.</param>
internal sealed record ModelManifest(
    string File,
    string Task,
    string Method,
    int FormatVersion,
    string Command,
    IReadOnlyList<TrainingCorpus> Corpora,
    IReadOnlyList<(string Corpus, IReadOnlyList<(string Name, double Value)> Measures)> Scores)
{
    private static readonly JsonWriterOptions Indented = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping
    };

    /// <summary>Writes the model and this manifest beside it.</summary>
    /// <param name="folder">Made where it is not there.</param>
    /// <param name="data">Where the corpora lie; each is named with its hash.</param>
    internal void Save(string folder, byte[] model, GoldData? data)
    {
        Directory.CreateDirectory(folder);
        TrainingFiles.Replace(Path.Combine(folder, File), model);
        TrainingFiles.Replace(Path.Combine(folder, Path.ChangeExtension(File, "json")), Write(model, data));
    }

    /// <summary>The manifest as JSON text.</summary>
    /// <param name="model">The bytes of the model file.</param>
    /// <param name="data">Where the corpora lie; each is named with its hash.</param>
    private string Write(byte[] model, GoldData? data)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Indented))
        {
            json.WriteStartObject();
            json.WriteString("model", File);
            json.WriteString("task", Task);
            json.WriteString("method", Method);
            json.WriteNumber("formatVersion", FormatVersion);
            json.WriteNumber("bytes", model.Length);
            json.WriteString("sha256", Hash(model));
            json.WriteString("command", Command);
            WriteCorpora(json, data);
            WriteScores(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private void WriteCorpora(Utf8JsonWriter json, GoldData? data)
    {
        json.WriteStartArray("corpora");
        foreach (TrainingCorpus corpus in Corpora)
        {
            json.WriteStartObject();
            json.WriteString("name", corpus.Name);
            json.WriteString("licence", corpus.Licence);
            if (corpus.File is not null && data is not null)
            {
                json.WriteString("file", corpus.File);
                json.WriteString("sha256", Hash(System.IO.File.ReadAllBytes(data.PathOf(corpus.File))));
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteScores(Utf8JsonWriter json)
    {
        json.WriteStartArray("scores");
        foreach ((string corpus, IReadOnlyList<(string Name, double Value)> measures) in Scores)
        {
            json.WriteStartObject();
            json.WriteString("corpus", corpus);
            foreach ((string name, double value) in measures) json.WriteNumber(name, Math.Round(value, 4));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
