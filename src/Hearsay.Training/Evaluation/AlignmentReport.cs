using System.Text.Json;

namespace Hearsay.Training.Evaluation;

/// <summary>Prints scores of utterances across articles for people and as JSON.</summary>
internal static class AlignmentReport
{
    private const int ShortEvent = 8;

    /// <summary>The lines of the reference scorer.</summary>
    public static void WriteText(TextWriter output, AlignmentScore score)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(score);
        StoryCounts total = score.Total;
        Measure pairs = total.Pairwise;
        output.WriteLine(
            $"pairwise P {pairs.Precision:F4} R {pairs.Recall:F4} F1 {pairs.F1:F4} "
            + $"(system pairs {total.SystemPairs}, gold pairs {total.GoldPairs})");
        IEnumerable<string> violations = score.Stories.SelectMany(
            story => story.Counts.Violations.Select(number => $" {Short(story.Event)}#{number}"));
        output.WriteLine(
            $"hard-negative violations {total.Violations.Count}/{total.HardNegatives}{string.Concat(violations)}");
        output.WriteLine(
            $"fully recovered {Measure.Share(total.Full, total.Utterances):F4} "
            + $"(clean {Measure.Share(total.FullClean, total.Utterances):F4}) of {total.Utterances}");
        output.WriteLine($"passage recall {total.PassageRecall:F4} of {total.Passages}");
        output.WriteLine("witness-pair recall by label: " + string.Join(", ", score.Labels.Select(
            label => $"{label.Label} {Measure.Share(label.Found, label.Of):F3} (n={label.Of})")));
        foreach ((string name, StoryCounts counts) in score.Stories)
        {
            output.WriteLine(
                $"  {Short(name),-9} P {counts.Pairwise.Precision:F3} R {counts.Pairwise.Recall:F3} "
                + $"passage recall {counts.PassageRecall:F3} HN {counts.Violations.Count}");
        }
    }

    /// <summary>One object, in the reference scorer's own form.</summary>
    public static void WriteJson(Stream output, AlignmentScore score)
    {
        ArgumentNullException.ThrowIfNull(score);
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, NewLine = "\n" });
        StoryCounts total = score.Total;
        json.WriteStartObject();
        json.WriteStartObject("pairwise");
        WriteMeasure(json, total.Pairwise);
        json.WriteNumber("F1", total.Pairwise.F1);
        json.WriteNumber("system_pairs", total.SystemPairs);
        json.WriteNumber("gold_pairs", total.GoldPairs);
        json.WriteEndObject();
        WriteHardNegatives(json, score);
        json.WriteStartObject("utterances");
        json.WriteNumber("fully_recovered", Measure.Share(total.Full, total.Utterances));
        json.WriteNumber("fully_recovered_clean", Measure.Share(total.FullClean, total.Utterances));
        json.WriteNumber("of", total.Utterances);
        json.WriteEndObject();
        json.WriteNumber("passage_recall", total.PassageRecall);
        json.WriteNumber("passages", total.Passages);
        WriteLabels(json, score);
        json.WriteNumber("unknown_events", score.UnknownEvents);
        WriteStories(json, score);
        json.WriteEndObject();
    }

    private static void WriteHardNegatives(Utf8JsonWriter json, AlignmentScore score)
    {
        json.WriteStartObject("hard_negatives");
        json.WriteNumber("violations", score.Total.Violations.Count);
        json.WriteNumber("of", score.Total.HardNegatives);
        json.WriteStartArray("list");
        foreach ((string name, StoryCounts counts) in score.Stories)
        {
            foreach (int number in counts.Violations)
            {
                json.WriteStartArray();
                json.WriteStringValue(name);
                json.WriteNumberValue(number);
                json.WriteEndArray();
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteLabels(Utf8JsonWriter json, AlignmentScore score)
    {
        json.WriteStartObject("witness_pair_recall_by_label");
        foreach ((string label, int found, int of) in score.Labels)
        {
            json.WriteStartArray(label);
            json.WriteNumberValue(Math.Round(Measure.Share(found, of), 4));
            json.WriteNumberValue(of);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteStories(Utf8JsonWriter json, AlignmentScore score)
    {
        json.WriteStartObject("per_event");
        foreach ((string name, StoryCounts counts) in score.Stories)
        {
            json.WriteStartObject(name);
            WriteMeasure(json, counts.Pairwise);
            json.WriteNumber("passage_recall", counts.PassageRecall);
            json.WriteNumber("hn_bad", counts.Violations.Count);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteMeasure(Utf8JsonWriter json, Measure measure)
    {
        json.WriteNumber("P", measure.Precision);
        json.WriteNumber("R", measure.Recall);
    }

    private static string Short(string name) => name.Length <= ShortEvent ? name : name[..ShortEvent];
}
