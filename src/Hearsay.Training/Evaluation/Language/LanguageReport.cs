using System.Text.Json;

namespace Hearsay.Training.Evaluation.Language;

/// <summary>One figure of the table.</summary>
/// <param name="Set">The corpus or part of it, and how it was dressed.</param>
/// <param name="Figure">"UPOS", "sentences" or "tokens".</param>
/// <param name="Items">Number of gold tokens or sentences that it was measured on.</param>
/// <param name="Value">An accuracy or an F1.</param>
/// <param name="Interval">The middle 95 % over samples of documents; (0, 0) where none was asked for.</param>
internal sealed record LanguageFigure(string Set, string Figure, int Items, double Value,
    (double Low, double High) Interval);

/// <summary>Prints the figures of the language stage for people and as JSON.</summary>
internal static class LanguageReport
{
    public static void WriteText(TextWriter output, IEnumerable<LanguageFigure> figures)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(figures);
        output.WriteLine($"{"",-44}{"figure",-11}{"gold",8}{"value",8}");
        foreach (LanguageFigure one in figures)
        {
            string interval = one.Interval == default ? "" : $"  [{one.Interval.Low:F4},{one.Interval.High:F4}]";
            output.WriteLine($"{one.Set,-44}{one.Figure,-11}{one.Items,8}{one.Value,8:F4}{interval}");
        }
    }

    public static void WriteJson(Stream output, IEnumerable<LanguageFigure> figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        using Utf8JsonWriter json = JsonFigures.Open(output);
        json.WriteStartArray();
        foreach (LanguageFigure one in figures)
        {
            json.WriteStartObject();
            json.WriteString("set", one.Set);
            json.WriteString("figure", one.Figure);
            json.WriteNumber("gold", one.Items);
            json.WriteNumber("value", one.Value);
            if (one.Interval != default) JsonFigures.WriteInterval(json, "interval", one.Interval);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
