namespace Hearsay.Training.Evaluation.Chains;

/// <summary>What was counted over chains.</summary>
/// <param name="Gold">Chains wanted.</param>
/// <param name="Hops">Links wanted, without the optional ones.</param>
/// <param name="Matched">Chains whose statement the system has.</param>
/// <param name="Right">Links found.</param>
/// <param name="Wrong">Links that the system has and gold lacks.</param>
/// <param name="Missed">Links that the system lacks.</param>
/// <param name="Exact">Chains with every link, in order, and nothing else.</param>
/// <param name="Speaker">Matched statements whose source overlaps the speaker.</param>
/// <param name="ExactWithSpeaker">Both.</param>
internal readonly record struct ChainCounts(
    int Gold, int Hops, int Matched, int Right, int Wrong, int Missed, int Exact, int Speaker, int ExactWithSpeaker)
{
    /// <summary>Precision, recall and F1 of links.</summary>
    public Measure HopMeasure => Measure.Of(Right, Right + Wrong, Right + Missed);

    public static ChainCounts operator +(ChainCounts a, ChainCounts b) => new(
        a.Gold + b.Gold, a.Hops + b.Hops, a.Matched + b.Matched, a.Right + b.Right, a.Wrong + b.Wrong,
        a.Missed + b.Missed, a.Exact + b.Exact, a.Speaker + b.Speaker, a.ExactWithSpeaker + b.ExactWithSpeaker);

    /// <inheritdoc cref="op_Addition"/>
    public static ChainCounts Add(ChainCounts left, ChainCounts right) => left + right;
}

/// <summary>The result of scoring chains.</summary>
/// <param name="Groups">By what the chains have in common ("hops 1", "pattern X said OUTLET", "kind document"),
/// sorted.</param>
/// <param name="FalseChains">Look-alikes that the system took for chains, and of how many, by reason in gold's
/// order.</param>
/// <param name="Documents">Counts by gold document, in gold's order, for intervals.</param>
internal sealed record ChainScore(
    ChainCounts Total,
    IReadOnlyList<(string Group, ChainCounts Counts)> Groups,
    IReadOnlyList<(string Reason, int False, int Of)> FalseChains,
    IReadOnlyList<ChainCounts> Documents)
{
    public int LookAlikes => FalseChains.Sum(reason => reason.Of);

    public int FalseCount => FalseChains.Sum(reason => reason.False);

    /// <summary>The middle 95 % of the links' F1 over samples of documents drawn with replacement.</summary>
    public (double Low, double High) HopInterval(int samples, long seed = 1) => Bootstrap.Interval(
        Documents, samples, seed, drawn => drawn.Aggregate(ChainCounts.Add).HopMeasure.F1);
}
