using System.Text.Json;
using Hearsay.Records;
using Hearsay.Reports;

namespace Hearsay.Training.Evaluation.Speakers;

/// <summary>Prints scores of speakers for people and as JSON.</summary>
internal static class SpeakerReport
{
    public static void WriteText(TextWriter output, SpeakerScore score, int resamples)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(score);
        SpeakerCounts total = score.Total;
        string interval = resamples > 0 && score.Interval(resamples) is var (low, high)
            ? $"  [{low:F3},{high:F3}]" : "";
        output.WriteLine($"{"",-24}{"sources",8}{"right",8}{"wrong",8}{"open",8}{"accuracy",10}");
        WriteRow(output, "all", total, interval);
        foreach ((string group, SpeakerCounts counts) in score.Groups) WriteRow(output, group, counts, "");
    }

    /// <summary>Every source that was not resolved rightly, one a line.</summary>
    public static void WriteMisses(TextWriter output, SpeakerScore score)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(score);
        foreach (JudgedSpeaker one in score.Judged.Where(one => !one.IsRight))
        {
            output.WriteLine(VisibleLine.Of(
                $"{one.Label.Document} {one.Label.Source.Start}: \"{one.Source}\" is {one.Wanted}, "
                + $"found {one.Found.Name} ({SchemaWords.Of(one.Found.Kind)})"));
        }
    }

    public static void WriteJson(Stream output, SpeakerScore score, int resamples)
    {
        ArgumentNullException.ThrowIfNull(score);
        using Utf8JsonWriter json = JsonFigures.Open(output);
        json.WriteStartObject();
        WriteCounts(json, "all", score.Total);
        if (resamples > 0) JsonFigures.WriteInterval(json, "accuracyInterval", score.Interval(resamples));
        json.WriteStartObject("groups");
        foreach ((string group, SpeakerCounts counts) in score.Groups) WriteCounts(json, group, counts);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteRow(TextWriter output, string group, SpeakerCounts counts, string interval) =>
        output.WriteLine(
        $"{group,-24}{counts.All,8}{counts.Right,8}{counts.Wrong,8}{counts.Open,8}{counts.Accuracy,10:F3}{interval}");

    private static void WriteCounts(Utf8JsonWriter json, string name, SpeakerCounts counts)
    {
        json.WriteStartObject(name);
        json.WriteNumber("sources", counts.All);
        json.WriteNumber("right", counts.Right);
        json.WriteNumber("wrong", counts.Wrong);
        json.WriteNumber("unresolved", counts.Open);
        json.WriteNumber("accuracy", counts.Accuracy);
        json.WriteEndObject();
    }
}
