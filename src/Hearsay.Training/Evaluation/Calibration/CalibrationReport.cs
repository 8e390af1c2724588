using System.Text.Json;

namespace Hearsay.Training.Evaluation.Calibration;

/// <summary>Prints reliability for people and as JSON.</summary>
internal static class CalibrationReport
{
    public static void WriteText(TextWriter output, CalibrationScore score, CalibrationCriterion criterion,
        int resamples)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(score);
        output.WriteLine($"right: {Words(criterion)}");
        output.WriteLine(
            $"{score.Count} statements with a confidence, {score.Uncalibrated} without; {score.Right:F3} of the first "
                + $"are right");
        if (score.Count == 0) return;
        output.WriteLine($"{"confidence",-12}{"statements",11}{"mean",8}{"right",8}{"gap",8}");
        foreach (CalibrationBin bin in score.Reliability)
        {
            string range = $"{bin.From:F1} to {bin.To:F1}";
            output.WriteLine(bin.Count == 0
                ? $"{range,-12}{0,11}"
                : $"{range,-12}{bin.Count,11}{bin.Confidence,8:F3}{bin.Right,8:F3}"
                    + $"{bin.Confidence - bin.Right,8:+0.000;-0.000;0.000}");
        }

        string interval = resamples > 0 && score.Interval(resamples) is var (low, high)
            ? $"  [{low:F3},{high:F3}]" : "";
        output.WriteLine($"expected calibration error {score.ExpectedError:F3}{interval}");
        output.WriteLine($"Brier score {score.Brier:F3} (the same confidence for all: {score.BrierOfConstant:F3})");
    }

    public static void WriteJson(Stream output, CalibrationScore score, CalibrationCriterion criterion, int resamples)
    {
        ArgumentNullException.ThrowIfNull(score);
        using Utf8JsonWriter json = JsonFigures.Open(output);
        json.WriteStartObject();
        json.WriteString("criterion", criterion.ToString().ToLowerInvariant());
        json.WriteNumber("statements", score.Count);
        json.WriteNumber("withoutConfidence", score.Uncalibrated);
        json.WriteNumber("right", score.Right);
        json.WriteNumber("expectedCalibrationError", score.ExpectedError);
        if (resamples > 0)
            JsonFigures.WriteInterval(json, "expectedCalibrationErrorInterval", score.Interval(resamples));
        json.WriteNumber("brier", score.Brier);
        json.WriteNumber("brierOfConstant", score.BrierOfConstant);
        json.WriteStartArray("bins");
        foreach (CalibrationBin bin in score.Reliability)
        {
            json.WriteStartObject();
            json.WriteNumber("from", bin.From);
            json.WriteNumber("to", bin.To);
            json.WriteNumber("statements", bin.Count);
            json.WriteNumber("confidence", bin.Confidence);
            json.WriteNumber("right", bin.Right);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Words(CalibrationCriterion criterion) => criterion switch
    {
        CalibrationCriterion.Strict => "content, cue and source word by word as in gold",
        CalibrationCriterion.Pair =>
        "content Dice of .5 or more, and a word of the source in common (or neither has one)",
        _ => "content Dice of .5 or more, and a word each of source and cue in common (or neither has one)",
    };
}
