using Hearsay.Collation.Segments;

namespace Hearsay.Collation.Matching;

/// <summary>Weighs all the evidence that two passages report one utterance.</summary>
internal sealed class PairScorer(PairFeatures features, PairModel model, Thresholds thresholds)
{
    /// <summary>Log odds of what cannot be one utterance, and bounds of all others: a group of many passages is not
    /// parted by two of them that have no word in common. With each story of synopsis.train left out in turn, -2
    /// does as well; -3 finds .03 fewer of the pairs at the same precision.</summary>
    private const double Apart = -8, Least = -1.5, Bound = 6;

    private readonly Dictionary<(int, int), double> _known = [];

    /// <summary>The pairs that are worth asking about.</summary>
    public IReadOnlyList<(int A, int B)> Candidates => features.Candidates;

    /// <returns>The logarithm of the odds that two nodes, by their indexes, report one utterance.</returns>
    public double LogOdds(int a, int b)
    {
        (int, int) key = a < b ? (a, b) : (b, a);
        if (_known.TryGetValue(key, out double known)) return known;
        double odds = IsApart(a, b) ? Apart
            : Math.Clamp(model.LogOdds(features.Of(a, b)) + Gain(a, b), Least, Bound);
        _known.Add(key, odds);
        return odds;
    }

    /// <summary>The odds of two passages: those of their closest pieces; what is one node is in the same words, of the
    /// same speaker.</summary>
    public double LogOdds(StoryPassage a, StoryPassage b) => a.Nodes.Max(one => b.Nodes.Max(other =>
        one == other ? Bound : LogOdds(one, other)));

    private double Gain(int a, int b) => features.CountOther(a, b) ? thresholds.PairCountGain : 0;

    /// <summary>Two people do not say one thing, unless the words of one were put in the other's mouth.</summary>
    private bool IsApart(int a, int b) =>
        features.SpeakerEvidence(a, b) == 0
        && features.EvidenceOf(a, b).QuotedRun < thresholds.PairMisattributedRun;
}
