using System.Collections.Immutable;
using System.Text.Json;
using Hearsay.Analysis;
using Hearsay.Analysis.Names;
using Hearsay.Inference.Tagging;
using Hearsay.Languages;
using Hearsay.Training.Corpora;

namespace Hearsay.Training.Evaluation;

/// <summary>Scores a recogniser of names on the dev files: on the words of the file, and on the same sentences as running text
/// that the program cuts into words itself.</summary>
public static class NameEvaluation
{
    private static readonly NameKind[] Kinds = Enum.GetValues<NameKind>();

    /// <summary>The files that names are scored on.</summary>
    public static IReadOnlyList<string> DevelopmentFiles { get; } =
        ["language/ner/wwn-dev.tsv.gz", "language/ner/uner_ewt-dev.tsv.gz"];

    /// <summary>Two scores a file.</summary>
    public static IReadOnlyList<NameScore> Run(
        IEnumerable<string> paths, ITagger tagger, Func<AnalyzedText, ImmutableArray<Name>> recognize)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var analyzer = new TextAnalyzer(LanguagePack.English, tagger);
        return
        [
            .. paths.SelectMany(path => new[]
            {
                NameScore.Of(NameOf(path), NamedDocument.Read(path, tagger), recognize),
                NameScore.Of($"{NameOf(path)}, running text", NamedDocument.ReadRunning(path, analyzer), recognize),
            }),
        ];
    }

    /// <summary>A table for people.</summary>
    public static void WriteText(TextWriter output, IEnumerable<NameScore> scores)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(scores);
        output.WriteLine($"{"exact span and kind",-32}{"names",7}{"P",8}{"R",8}{"F1",8}   {string.Join("   ", Kinds)}");
        foreach (NameScore score in scores)
        {
            string kinds = string.Concat(Kinds.Select(kind => $"{score.Of(kind).F1.ToString("F3").PadLeft(kind.ToString().Length)}   "));
            Measure all = score.All;
            output.WriteLine($"{score.Set,-32}{score.Count,7}{all.Precision,8:F3}{all.Recall,8:F3}{all.F1,8:F3}   {kinds.TrimEnd()}");
        }
    }

    /// <summary>One object: a list of sets with the measures over all kinds and by kind.</summary>
    public static void WriteJson(Stream stream, IEnumerable<NameScore> scores)
    {
        ArgumentNullException.ThrowIfNull(scores);
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" });
        json.WriteStartObject();
        json.WriteStartArray("names");
        foreach (NameScore score in scores)
        {
            json.WriteStartObject();
            json.WriteString("set", score.Set);
            json.WriteNumber("count", score.Count);
            WriteMeasure(json, "all", score.All);
            foreach (NameKind kind in Kinds) WriteMeasure(json, JsonNamingPolicy.CamelCase.ConvertName(kind.ToString()), score.Of(kind));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteMeasure(Utf8JsonWriter json, string name, Measure measure)
    {
        json.WriteStartObject(name);
        json.WriteNumber("precision", Math.Round(measure.Precision, 4));
        json.WriteNumber("recall", Math.Round(measure.Recall, 4));
        json.WriteNumber("f1", Math.Round(measure.F1, 4));
        json.WriteEndObject();
    }

    private static string NameOf(string path) => Path.GetFileName(path).Split('.')[0];
}
