using Hearsay.Collation.Segments;
using Hearsay.Collation.Speakers;

namespace Hearsay.Collation.Matching;

/// <summary>Weighs all the evidence that two passages report one utterance.</summary>
internal sealed class PairScorer(StorySpeakers speakers, Thresholds thresholds)
{
    /// <summary>Margin of two passages of different people.</summary>
    private const double Apart = -1;

    /// <summary>Fewest content words that two must share who are not taken for one.</summary>
    private const int LeastSharedByOthers = 2;

    /// <summary>Greatest margin of two that share fewer: not joined for themselves, nor kept from joining
    /// others.</summary>
    private const double Unsupported = -0.01;

    /// <returns>How far the evidence lies above what it must be, -1 to 1: negative where they are two
    /// utterances.</returns>
    public double Margin(PassageNode a, PassageNode b)
    {
        double speaker = speakers.Compare(a.Speaker, b.Speaker);
        WordingEvidence wording = WordingSimilarity.Compare(a.Wording, b.Wording);
        if (speaker == 0 && wording.QuotedRun < thresholds.PairMisattributedRun) return Apart;
        double margin = Margin(a, b, speaker, wording);
        bool isThin = speaker < thresholds.SpeakerRole && wording.SharedWords < LeastSharedByOthers;
        return isThin ? Math.Min(margin, Unsupported) : margin;
    }

    private double Margin(PassageNode a, PassageNode b, double speaker, WordingEvidence wording)
    {
        bool sameWitness = a.Witness >= 0 && a.Witness == b.Witness;
        return wording.Strength
            + (WordingSimilarity.CountAlike(a.Wording, b.Wording) * Math.Max(speaker, 0) * thresholds.PairCountGain)
            - thresholds.PairStrength
            - ((1 - speaker) * thresholds.PairSpeakerCost)
            - (speaker <= thresholds.SpeakerUnrelated ? thresholds.PairUnrelatedCost : 0)
            - (a.Wording.Wording.IsQuotation && b.Wording.Wording.IsQuotation
                ? (1 - speaker) * thresholds.PairQuotationCost : 0)
            - (WordingSimilarity.LacksQuotedWords(a.Wording, b.Wording) ? thresholds.PairLackingQuoteCost : 0)
            - (sameWitness ? SameWitnessCost(speaker) : 0);
    }

    private double SameWitnessCost(double speaker) =>
        speaker < thresholds.SpeakerLinked ? thresholds.PairSameWitnessUnlikeCost : thresholds.PairSameWitnessCost;
}
