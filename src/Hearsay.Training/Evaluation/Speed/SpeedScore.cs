using System.Text.Json;

namespace Hearsay.Training.Evaluation.Speed;

/// <summary>Rounds over the same texts.</summary>
/// <param name="Texts">Number of texts.</param>
/// <param name="Bytes">Their length together in UTF-8.</param>
/// <param name="TwoThreads">How many times faster two threads are than one, by the clock; null where the process has
/// one processor alone.</param>
internal sealed record SpeedScore(
    int Texts, long Bytes, double LoadMilliseconds, IReadOnlyList<SpeedRound> Rounds, double? TwoThreads)
{
    /// <summary>Warms up, then measures.</summary>
    /// <param name="warmUp">Rounds that do not count; the compiler is done with the hot code after a few.</param>
    public static SpeedScore Take(IEnumerable<string> texts, int rounds, int warmUp)
    {
        var measure = new SpeedMeasure(texts);
        for (int i = 0; i < warmUp; i++) measure.Run();
        SpeedRound[] taken = [.. Enumerable.Range(0, rounds).Select(_ => measure.Run())];
        return new SpeedScore(measure.Texts, measure.Bytes, measure.LoadMilliseconds, taken,
            TwoThreadsOf(measure, rounds));
    }

    /// <summary>The round with the median processor time.</summary>
    public SpeedRound Median => Sorted[Rounds.Count / 2];

    public SpeedRound Fastest => Sorted[0];

    public SpeedRound Slowest => Sorted[^1];

    private SpeedRound[] Sorted => [.. Rounds.OrderBy(round => round.CpuSeconds)];

    /// <summary>One and two threads in turn, the best of each.</summary>
    private static double? TwoThreadsOf(SpeedMeasure measure, int rounds)
    {
        if (Machine.Processors < 2) return null;
        double one = double.MaxValue, two = double.MaxValue;
        for (int i = 0; i < rounds; i++)
        {
            one = Math.Min(one, measure.WallSeconds(1));
            two = Math.Min(two, measure.WallSeconds(2));
        }

        return one / two;
    }
}

/// <summary>Prints figures of speed for people and as JSON.</summary>
internal static class SpeedReport
{
    public static void WriteText(TextWriter output, SpeedScore score)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(score);
        SpeedRound median = score.Median;
        output.WriteLine(
            $"{Machine.Processor}; kernel {Machine.KernelName}; {Machine.Runtime}; {Machine.Processors} processors");
        output.WriteLine(
            $"{score.Texts} texts, {score.Bytes} bytes, {median.Tokens} tokens, {median.Statements} statements; "
            + $"ready in {score.LoadMilliseconds:F0} ms");
        output.WriteLine($"{"",-12}{"CPU s",9}{"share",8}{"tokens/s",12}{"bytes/token",13}");
        foreach (StageCost stage in median.Stages)
            WriteRow(output, stage.Stage, median, stage.CpuSeconds, stage.AllocatedBytes);
        WriteRow(output, "all", median, median.CpuSeconds, median.AllocatedBytes);
        output.WriteLine(
            $"tokens a CPU second: median {median.TokensPerSecond:F0}, "
            + $"{score.Slowest.TokensPerSecond:F0} to {score.Fastest.TokensPerSecond:F0} in {score.Rounds.Count} "
            + $"rounds");
        output.WriteLine(score.TwoThreads is { } ratio
            ? $"two threads: {ratio:F2} times as fast as one, by the clock"
            : "two threads: not measured, this process has one processor");
    }

    public static void WriteJson(Stream output, SpeedScore score)
    {
        ArgumentNullException.ThrowIfNull(score);
        using Utf8JsonWriter json = JsonFigures.Open(output);
        json.WriteStartObject();
        json.WriteString("processor", Machine.Processor);
        json.WriteString("kernel", Machine.KernelName);
        json.WriteString("runtime", Machine.Runtime);
        json.WriteNumber("texts", score.Texts);
        json.WriteNumber("bytes", score.Bytes);
        json.WriteNumber("tokens", score.Median.Tokens);
        json.WriteNumber("statements", score.Median.Statements);
        json.WriteNumber("loadMilliseconds", score.LoadMilliseconds);
        json.WriteNumber("cpuSeconds", score.Median.CpuSeconds);
        json.WriteNumber("tokensPerCpuSecond", score.Median.TokensPerSecond);
        json.WriteNumber("allocatedBytes", score.Median.AllocatedBytes);
        if (score.TwoThreads is { } ratio) json.WriteNumber("twoThreads", ratio);
        json.WriteStartArray("rounds");
        foreach (SpeedRound round in score.Rounds) json.WriteNumberValue(round.CpuSeconds);
        json.WriteEndArray();
        json.WriteStartObject("stages");
        foreach (StageCost stage in score.Median.Stages)
        {
            json.WriteStartObject(stage.Stage);
            json.WriteNumber("cpuSeconds", stage.CpuSeconds);
            json.WriteNumber("allocatedBytes", stage.AllocatedBytes);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteRow(TextWriter output, string name, SpeedRound round, double seconds, long bytes) =>
        output.WriteLine(
        $"{name,-12}{seconds,9:F3}{Measure.Share(seconds, round.CpuSeconds),8:P0}"
        + $"{Measure.Share(round.Tokens, seconds),12:F0}"
        + $"{Measure.Share(bytes, round.Tokens),13:F1}");
}
