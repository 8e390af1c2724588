using System.Text.Json;

namespace Hearsay.Training.Evaluation.Extraction;

/// <summary>Prints scores of extraction for people and as JSON.</summary>
internal static class ExtractionReport
{
    internal static void WriteText(TextWriter output, IReadOnlyList<ExtractionScore> scores)
    {
        output.WriteLine($"{"",-34}{"unit",-8}{"pages",6}{"precision",11}{"recall",8}{"F1",8}");
        foreach (ExtractionScore score in scores)
        {
            string interval = score.Interval is var (low, high) ? $"  [{low:F3},{high:F3}]" : "";
            output.WriteLine(
                $"{score.Set,-34}{score.Unit,-8}{score.Pages,6}"
                + $"{score.Measure.Precision,11:F3}{score.Measure.Recall,8:F3}"
                + $"{score.Measure.F1,8:F3}{interval}");
        }
    }

    internal static void WriteJson(Stream output, IReadOnlyList<ExtractionScore> scores)
    {
        using Utf8JsonWriter json = JsonFigures.Open(output);
        json.WriteStartArray();
        foreach (ExtractionScore score in scores)
        {
            json.WriteStartObject();
            json.WriteString("set", score.Set);
            json.WriteString("unit", score.Unit);
            json.WriteNumber("pages", score.Pages);
            JsonFigures.WriteMeasure(json, "measure", score.Measure);
            if (score.Interval is { } interval) JsonFigures.WriteInterval(json, "f1Interval", interval);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
