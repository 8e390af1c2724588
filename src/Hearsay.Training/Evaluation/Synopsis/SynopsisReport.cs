using System.Text.Json;
using Hearsay.Training.Evaluation.Calibration;

namespace Hearsay.Training.Evaluation.Synopsis;

/// <summary>Prints scores of comparisons for people and as JSON.</summary>
internal static class SynopsisReport
{
    /// <summary>The lines of the reference scorer.</summary>
    public static void WriteText(TextWriter output, SynopsisScore score)
    {
        double p = score.Precision, r = score.Recall;
        output.WriteLine(FormattableString.Invariant(
            $"pairs P {p:F3} R {r:F3} F1 {(p + r == 0 ? 0 : 2 * p * r / (p + r)):F3} (judged {score.Pairs}, unknown {score.Unknown}, gold {score.GoldPairs}); sure P {Measure.Share(score.SureRight, score.SurePairs):F3} of {Measure.Share(score.SurePairs, score.Pairs):F2}"));
        output.WriteLine(FormattableString.Invariant(
            $"groups right {Measure.Share(score.GroupsRight, score.Groups):F3} wrong {Measure.Share(score.GroupsWrong, score.Groups):F3} of {score.Groups}; traps joined {score.Sprung} of {score.Traps}; false entries {Measure.Share(score.FalseEntries, score.Passages):F3} of {score.Passages}, right ones kept {Measure.Share(score.Kept, score.Good):F3}"));
        if (score.Calibration.Count > 0)
            output.WriteLine(FormattableString.Invariant(
                $"confidence of relations: expected calibration error {score.Calibration.ExpectedError:F3} of {score.Calibration.Count}"));
        foreach (CalibrationBin bin in score.Calibration.Reliability.Where(bin => bin.Count > 0))
            output.WriteLine(FormattableString.Invariant(
                $"  {bin.From:F1} to {bin.To:F1}: {bin.Count}, mean {bin.Confidence:F2}, one utterance {bin.Right:F2}"));
        foreach ((string kind, DifferenceCounts one) in score.Differences)
            output.WriteLine($"  {kind}: said {one.Said} true {one.True}; in gold {one.Wanted} found {one.Found}");
    }

    /// <summary>One object with the names of the reference scorer.</summary>
    public static void WriteJson(Stream output, SynopsisScore score)
    {
        using Utf8JsonWriter json = JsonFigures.Open(output);
        json.WriteStartObject();
        json.WriteNumber("P", score.Precision);
        json.WriteNumber("R", score.Recall);
        json.WriteNumber("sure_P", Measure.Share(score.SureRight, score.SurePairs));
        json.WriteNumber("sure_share", Measure.Share(score.SurePairs, score.Pairs));
        json.WriteNumber("system_pairs", score.Pairs);
        json.WriteNumber("unknown_pairs", score.Unknown);
        json.WriteNumber("gold_pairs", score.GoldPairs);
        json.WriteNumber("groups", score.Groups);
        json.WriteNumber("groups_right", Measure.Share(score.GroupsRight, score.Groups));
        json.WriteNumber("groups_wrong", Measure.Share(score.GroupsWrong, score.Groups));
        json.WriteNumber("traps_joined", score.Sprung);
        json.WriteNumber("traps", score.Traps);
        json.WriteNumber("passages", score.Passages);
        json.WriteNumber("false_entries", Measure.Share(score.FalseEntries, score.Passages));
        json.WriteNumber("kept", Measure.Share(score.Kept, score.Good));
        json.WriteNumber("calibration_error", score.Calibration.ExpectedError);
        json.WriteStartObject("differences");
        foreach ((string kind, DifferenceCounts one) in score.Differences)
        {
            json.WriteStartObject(kind);
            json.WriteNumber("said", one.Said);
            json.WriteNumber("true", one.True);
            json.WriteNumber("gold", one.Wanted);
            json.WriteNumber("found", one.Found);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }
}
