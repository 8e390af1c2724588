namespace Hearsay.Training.Evaluation.Groups;

/// <summary>How often statements with one act are right. Gold data names no acts, so that only what the system gives
/// can be told apart.</summary>
/// <param name="Given">Statements that the system gives with this act.</param>
/// <param name="Found">Those of them whose content shares half with a gold attribution's.</param>
/// <param name="Right">Those of them that agree in source and cue, too (the relaxed triple).</param>
internal sealed record PrecisionByAct(string Act, int Given, int Found, int Right)
{
    /// <summary>One row an act, the most frequent first.</summary>
    /// <inheritdoc cref="AttributionScorer.Score" path="/exception"/>
    public static IReadOnlyList<PrecisionByAct> Of(
        IReadOnlyList<AttributedDocument> gold, IReadOnlyList<AttributedDocument> system, AttributionOptions options)
    {
        var counts = new SortedDictionary<string, PrecisionByAct>(StringComparer.Ordinal);
        foreach ((AttributedDocument wanted, AttributedDocument? given) in AttributionScorer.Join(gold, system))
        {
            var scorer = new DocumentScorer(wanted, given, options);
            Dictionary<int, ScoredAttribution> aligned = scorer.Align()
                .ToDictionary(pair => pair.System, pair => scorer.Gold[pair.Gold]);
            for (int i = 0; i < scorer.System.Count; i++)
                Count(counts, scorer.System[i], aligned.GetValueOrDefault(i));
        }

        return [.. counts.Values.OrderByDescending(row => row.Given)];
    }

    private static void Count(SortedDictionary<string, PrecisionByAct> counts, ScoredAttribution given,
        ScoredAttribution? wanted)
    {
        string act = given.Attribution.Act ?? "none given";
        PrecisionByAct row = counts.GetValueOrDefault(act) ?? new PrecisionByAct(act, 0, 0, 0);
        bool isRight = wanted is not null && wanted.Source.AgreesWith(given.Source) && wanted.Cue.AgreesWith(given.Cue);
        counts[act] = new PrecisionByAct(act, row.Given + 1, row.Found + (wanted is null ? 0 : 1),
            row.Right + (isRight ? 1 : 0));
    }
}

/// <summary>Prints scores by act.</summary>
internal static class PrecisionByActReport
{
    public static void Write(TextWriter output, IEnumerable<PrecisionByAct> rows)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(rows);
        output.WriteLine($"{"",-16}{"given",7}{"content",9}{"triple",8}   (precision, content Dice of .5 or more)");
        foreach (PrecisionByAct row in rows)
        {
            output.WriteLine(
                $"{row.Act,-16}{row.Given,7}"
                + $"{Measure.Share(row.Found, row.Given),9:F3}{Measure.Share(row.Right, row.Given),8:F3}");
        }
    }
}
