using System.Text.Json;

namespace Hearsay.Training.Evaluation.Chains;

/// <summary>Prints scores of chains for people, in the reference scorer's own form, and as JSON.</summary>
internal static class ChainReport
{
    public static void WriteText(TextWriter output, ChainScore score, int resamples)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(score);
        ChainCounts total = score.Total;
        Measure hops = total.HopMeasure;
        output.WriteLine(
            $"gold chains {total.Gold}  statements matched {total.Matched} ({Share(total.Matched, total.Gold)})  "
            + $"speaker right {total.Speaker}");
        string interval = resamples > 0 && score.HopInterval(resamples) is var (low, high)
            ? $"  [{low:F3},{high:F3}]" : "";
        output.WriteLine($"hops  {Describe(hops)}   (tp {total.Right} fp {total.Wrong} fn {total.Missed}){interval}");
        output.WriteLine(
            $"exact chain {total.Exact}/{total.Gold} = {Share(total.Exact, total.Gold)}   "
            + $"with speaker {Share(total.ExactWithSpeaker, total.Gold)}");
        output.WriteLine(
            $"false chains on negatives {score.FalseCount}/{score.LookAlikes} = "
                + $"{Share(score.FalseCount, score.LookAlikes)}");
        foreach ((string group, ChainCounts counts) in score.Groups)
        {
            output.WriteLine(group.StartsWith("kind ", StringComparison.Ordinal)
                ? $"  {group,-50} recall {Share(counts.Right, counts.Hops)} ({counts.Right}/{counts.Hops})"
                : $"  {group,-50} n {counts.Gold,3}  {Describe(counts.HopMeasure, " ")}  exact "
                    + $"{Share(counts.Exact, counts.Gold)}");
        }

        foreach ((string reason, int wrong, int of) in score.FalseChains)
            output.WriteLine($"  negative: {reason,-58} {wrong}/{of}");
    }

    public static void WriteJson(Stream output, ChainScore score, int resamples)
    {
        ArgumentNullException.ThrowIfNull(score);
        using Utf8JsonWriter json = JsonFigures.Open(output);
        json.WriteStartObject();
        WriteCounts(json, "total", score.Total);
        if (resamples > 0) JsonFigures.WriteInterval(json, "hopF1Interval", score.HopInterval(resamples));
        json.WriteStartObject("groups");
        foreach ((string group, ChainCounts counts) in score.Groups) WriteCounts(json, group, counts);
        json.WriteEndObject();
        json.WriteStartObject("falseChains");
        foreach ((string reason, int wrong, int of) in score.FalseChains)
        {
            json.WriteStartObject(reason);
            json.WriteNumber("false", wrong);
            json.WriteNumber("of", of);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteCounts(Utf8JsonWriter json, string name, ChainCounts counts)
    {
        json.WriteStartObject(name);
        JsonFigures.WriteMeasure(json, "hops", counts.HopMeasure);
        json.WriteNumber("gold", counts.Gold);
        json.WriteNumber("matched", counts.Matched);
        json.WriteNumber("wantedHops", counts.Hops);
        json.WriteNumber("right", counts.Right);
        json.WriteNumber("wrong", counts.Wrong);
        json.WriteNumber("missed", counts.Missed);
        json.WriteNumber("exact", counts.Exact);
        json.WriteNumber("speaker", counts.Speaker);
        json.WriteNumber("exactWithSpeaker", counts.ExactWithSpeaker);
        json.WriteEndObject();
    }

    private static string Describe(Measure m, string gap = "  ") =>
        $"P {m.Precision:F3}{gap}R {m.Recall:F3}{gap}F1 {m.F1:F3}";

    private static string Share(int part, int whole) => $"{Measure.Share(part, whole):F3}";
}
