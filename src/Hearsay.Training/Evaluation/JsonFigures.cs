using System.Text.Json;

namespace Hearsay.Training.Evaluation;

/// <summary>How figures are written as JSON, the same by every evaluation.</summary>
internal static class JsonFigures
{
    internal static Utf8JsonWriter Open(Stream output) =>
        new(output, new JsonWriterOptions { Indented = true, NewLine = "\n" });

    /// <summary>An object with precision, recall and f1.</summary>
    internal static void WriteMeasure(Utf8JsonWriter json, string name, Measure measure)
    {
        json.WriteStartObject(name);
        json.WriteNumber("precision", measure.Precision);
        json.WriteNumber("recall", measure.Recall);
        json.WriteNumber("f1", measure.F1);
        json.WriteEndObject();
    }

    internal static void WriteInterval(Utf8JsonWriter json, string name, (double Low, double High) interval)
    {
        json.WriteStartArray(name);
        json.WriteNumberValue(interval.Low);
        json.WriteNumberValue(interval.High);
        json.WriteEndArray();
    }
}
