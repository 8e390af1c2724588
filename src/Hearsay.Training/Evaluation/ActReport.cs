using System.Text.Json;

namespace Hearsay.Training.Evaluation;

/// <summary>Prints scores of acts for people and as JSON.</summary>
internal static class ActReport
{
    /// <summary>Accuracy, a line an act, and the table of confusions: labelled acts down, read acts across.</summary>
    public static void WriteText(TextWriter output, ActScore score, (double Accuracy, int Count) kinds)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(score);
        output.WriteLine($"{score.Cases.Count} labelled attributions, on gold spans");
        output.WriteLine($"act     accuracy {score.Accuracy:F3}");
        output.WriteLine(
            $"speech  accuracy {score.SpeechAccuracy:F3}   {Describe(score.Speech)}   (said, wrote or asked, against "
                + $"the rest)");
        output.WriteLine(
            $"kind    accuracy {kinds.Accuracy:F3}   (direct, mixed or indirect; {kinds.Count} of gold, double quote "
                + $"marks alone)");
        output.WriteLine();
        Act[] acts = Enum.GetValues<Act>();
        foreach (Act act in acts)
            output.WriteLine(
                $"{Name(act),-9} {Describe(score.Of(act))}   n={score.Cases.Count(one => one.Label.Act == act)}");
        output.WriteLine();
        output.WriteLine($"{"labelled",-9}{string.Concat(acts.Select(act => $"{Name(act),9}"))}   (read)");
        foreach (Act act in acts)
            output.WriteLine($"{Name(act),-9}{string.Concat(acts.Select(read => $"{score.Count(act, read),9}"))}");
    }

    /// <summary>What was read otherwise than labelled, a line each: document, place and words of the cue, the two
    /// acts.</summary>
    public static void WriteMisses(TextWriter output, ActScore score)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(score);
        foreach ((ActLabel label, Act read, string cue) in score.Cases.Where(one => one.Label.Act != one.Read))
            output.WriteLine(
                $"{label.Document} {label.Cue.Start}  {cue}  labelled {Name(label.Act)}, read {Name(read)}");
    }

    /// <summary>One object: <c>accuracy</c>, <c>speechAccuracy</c>, <c>kindAccuracy</c>, <c>acts</c>,
    /// <c>confusion</c>.</summary>
    public static void WriteJson(Stream output, ActScore score, (double Accuracy, int Count) kinds)
    {
        ArgumentNullException.ThrowIfNull(score);
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, NewLine = "\n" });
        json.WriteStartObject();
        json.WriteNumber("count", score.Cases.Count);
        json.WriteNumber("accuracy", score.Accuracy);
        json.WriteNumber("speechAccuracy", score.SpeechAccuracy);
        json.WriteNumber("kindAccuracy", kinds.Accuracy);
        json.WriteStartObject("acts");
        foreach (Act act in Enum.GetValues<Act>()) Write(json, Name(act), score.Of(act));
        Write(json, "speech", score.Speech);
        json.WriteEndObject();
        json.WriteStartObject("confusion");
        foreach (Act act in Enum.GetValues<Act>())
        {
            json.WriteStartObject(Name(act));
            foreach (Act read in Enum.GetValues<Act>()) json.WriteNumber(Name(read), score.Count(act, read));
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, Measure measure)
    {
        json.WriteStartArray(name);
        json.WriteNumberValue(measure.Precision);
        json.WriteNumberValue(measure.Recall);
        json.WriteNumberValue(measure.F1);
        json.WriteEndArray();
    }

    private static string Describe(Measure m) => $"P {m.Precision:F3} R {m.Recall:F3} F1 {m.F1:F3}";

    private static string Name(Act act) => act.ToString().ToLowerInvariant();
}
