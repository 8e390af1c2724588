using System.Text.Json;

namespace Hearsay.Training.Evaluation;

/// <summary>Prints scores of attributions for people and as JSON.</summary>
internal static class AttributionReport
{
    /// <summary>The table, in the reference scorer's own form.</summary>
    /// <param name="reference">Figures of another system to stand beside the lines, by line; may be empty.</param>
    /// <param name="referenceName">What that system is called.</param>
    public static void WriteText(
        TextWriter output,
        AttributionScore score,
        AttributionOptions options,
        IReadOnlyDictionary<string, double> reference,
        string referenceName)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(score);
        ArgumentNullException.ThrowIfNull(reference);
        AttributionCounts total = score.Total;
        output.WriteLine(
            $"docs {score.Documents.Count} (missing in system {score.Missing.Count})  "
            + $"gold attributions {total["t.g"]}  system {total["t.s"]}");
        IReadOnlyDictionary<string, (double Low, double High)> intervals =
            options.Resamples > 0 ? score.Intervals(options.Resamples) : new Dictionary<string, (double, double)>();
        foreach ((string name, Measure m) in score.Lines)
        {
            string line = $"{name,-26} P {m.Precision:F3} R {m.Recall:F3} F1 {m.F1:F3}";
            if (intervals.TryGetValue(name, out var range)) line += $"  [{range.Low:F3},{range.High:F3}]";
            if (reference.TryGetValue(name, out double other)) line += $"   {referenceName} {other:F3}";
            output.WriteLine(line);
        }

        WriteKinds(output, total);
        WriteSpeakers(output, total, reference, referenceName);
        if (options.Speech) WriteSpeech(output, total);
        if (options.GenderGapTracker) WriteGenderGap(output, total);
    }

    /// <summary>One object, in the reference scorer's own form: <c>prf</c>, <c>counts</c>, <c>missing</c>; and
    /// <c>intervals</c> of F1 by line.</summary>
    /// <param name="resamples">Number of bootstrap samples; 0 for no intervals.</param>
    public static void WriteJson(Stream output, AttributionScore score, int resamples = 0)
    {
        ArgumentNullException.ThrowIfNull(score);
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, NewLine = "\n" });
        json.WriteStartObject();
        json.WriteStartObject("prf");
        foreach ((string name, Measure m) in score.Lines)
        {
            json.WriteStartArray(name);
            json.WriteNumberValue(m.Precision);
            json.WriteNumberValue(m.Recall);
            json.WriteNumberValue(m.F1);
            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteStartObject("counts");
        foreach ((string name, double value) in score.Total.Values) json.WriteNumber(name, value);
        json.WriteEndObject();
        json.WriteStartArray("missing");
        foreach (string id in score.Missing) json.WriteStringValue(id);
        json.WriteEndArray();
        if (resamples > 0)
        {
            json.WriteStartObject("intervals");
            foreach ((string name, (double Low, double High) range) in score.Intervals(resamples))
                JsonFigures.WriteInterval(json, name, range);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    /// <summary>The part of the table that is worth comparing across groups of documents or kinds.</summary>
    public static void WriteGroups(TextWriter output, IEnumerable<(string Group, AttributionScore Score)> groups)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(groups);
        output.WriteLine(
            $"{"",-16}{"gold",7}{"system",8}{"content",9}{"partial",9}{"cue",7}{"source",8}{"triple",8}   (F1)");
        foreach ((string group, AttributionScore score) in groups)
        {
            output.WriteLine(
                $"{group,-16}{score.Total["t.g"],7}{score.Total["t.s"],8}{score["content strict"].F1,9:F3}"
                + $"{score["content partial"].F1,9:F3}{score["cue strict"].F1,7:F3}{score["source strict"].F1,8:F3}"
                + $"{score["triple relaxed"].F1,8:F3}");
        }
    }

    private static void WriteKinds(TextWriter output, AttributionCounts total)
    {
        foreach (string kind in AttributionScore.Kinds)
        {
            double n = total[$"k.{kind}.g"];
            if (n == 0) continue;
            output.WriteLine(
                $"content recall, gold {kind,-9} n={n,5} strict {total[$"k.{kind}.tp"] / n:F3} "
                + $"partial {total[$"k.{kind}.pr"] / n:F3}");
        }
    }

    private static void WriteSpeakers(
        TextWriter output, AttributionCounts total, IReadOnlyDictionary<string, double> reference, string referenceName)
    {
        double n = total["d.src"], found = Math.Max(1, total["d.srcfound"]);
        if (n > 0)
        {
            output.WriteLine(
                $"direct-quote speaker: gold with source {n}, quote found {total["d.srcfound"]} | given found: "
                + $"overlap {total["d.ov"] / found:F3} exact {total["d.ex"] / found:F3} | end-to-end: "
                + $"overlap {total["d.ov"] / n:F3} exact {total["d.ex"] / n:F3}");
            if (reference.TryGetValue("speaker overlap", out double overlap)
                && reference.TryGetValue("speaker exact", out double exact))
                output.WriteLine($"   {referenceName}, given found: overlap {overlap:F2} exact {exact:F2}");
        }

        if (total["d.nosrc"] is var silent and > 0)
            output.WriteLine(
                $"direct quotes with no gold source {silent}: system also silent {total["d.nosrc_ok"] / silent:F3}");
    }

    private static void WriteSpeech(TextWriter output, AttributionCounts total)
    {
        double n = total["sp.g"];
        if (n == 0) return;
        output.WriteLine(
            $"speech-cue gold n={n}: content recall strict {total["sp.tp"] / n:F3} partial {total["sp.pr"] / n:F3} "
            + $"triple-relaxed {total["sp.rel"] / n:F3}");
    }

    private static void WriteGenderGap(TextWriter output, AttributionCounts total)
    {
        foreach (double threshold in GenderGapMeasure.Thresholds)
        {
            string name = GenderGapMeasure.Name(threshold);
            double right = total[name + "tp"], found = Math.Max(1, right);
            Measure m = Measure.Of(right, right + total[name + "fp"], right + total[name + "fn"]);
            output.WriteLine(
                $"GGT {threshold:0.0}: P {m.Precision:F3} R {m.Recall:F3} F1 {m.F1:F3} "
                + $"speaker acc {total[name + "sp"] / found:F3} verb acc {total[name + "vb"] / found:F3}");
        }
    }
}
