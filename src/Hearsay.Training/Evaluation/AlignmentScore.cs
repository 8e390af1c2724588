namespace Hearsay.Training.Evaluation;

/// <summary>Counts of one story.</summary>
internal sealed record StoryCounts
{
    /// <summary>Pairs of system passages put together, both on labelled ground.</summary>
    public int SystemPairs { get; set; }

    /// <summary>Those of <see cref="SystemPairs"/> that belong together.</summary>
    public int SystemPairsRight { get; set; }

    public int GoldPairs { get; set; }

    /// <summary>Gold pairs that the system put together.</summary>
    public int GoldPairsFound { get; set; }

    public int HardNegatives { get; set; }

    /// <summary>Numbers of the hard negatives that the system put together, ascending.</summary>
    public IReadOnlyList<int> Violations { get; set; } = [];

    public int Passages { get; set; }

    /// <summary>Gold passages that some system passage matches.</summary>
    public int PassagesFound { get; set; }

    public int Utterances { get; set; }

    /// <summary>Gold utterances for which one system utterance holds a passage of every witness.</summary>
    public int Full { get; set; }

    /// <summary>Those of <see cref="Full"/> whose system utterance holds nothing known to belong elsewhere.</summary>
    public int FullClean { get; set; }

    /// <summary>Precision and recall of pairs.</summary>
    public Measure Pairwise => new(
        Measure.Share(SystemPairsRight, SystemPairs),
        Measure.Share(GoldPairsFound, GoldPairs),
        HarmonicMean(Measure.Share(SystemPairsRight, SystemPairs), Measure.Share(GoldPairsFound, GoldPairs)));

    public double PassageRecall => Measure.Share(PassagesFound, Passages);

    private static double HarmonicMean(double a, double b) => Measure.Share(2 * a * b, a + b);
}

/// <summary>The result of scoring a system's utterances against gold stories.</summary>
/// <param name="Total">Sums over the stories; its violations are those of the stories in order.</param>
/// <param name="Stories">By event, in gold's order.</param>
/// <param name="Labels">For each relation label, how many labelled pairs of witnesses were brought together, and of how
/// many; sorted by label.</param>
/// <param name="UnknownEvents">Number of events that the system has and gold lacks.</param>
internal sealed record AlignmentScore(
    StoryCounts Total,
    IReadOnlyList<(string Event, StoryCounts Counts)> Stories,
    IReadOnlyList<(string Label, int Found, int Of)> Labels,
    int UnknownEvents);
