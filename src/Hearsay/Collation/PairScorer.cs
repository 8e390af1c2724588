namespace Hearsay.Collation;

/// <summary>Weighs all the evidence that two passages report one utterance.</summary>
internal sealed class PairScorer(StorySpeakers speakers, Thresholds thresholds)
{
    /// <summary>Margin of two passages of different people.</summary>
    private const double Apart = -1;

    /// <returns>How far the evidence lies above what it must be, -1 to 1: negative where they are two
    /// utterances.</returns>
    public double Margin(PassageNode a, PassageNode b)
    {
        double speaker = speakers.Compare(a.Speaker, b.Speaker);
        WordingEvidence wording = WordingSimilarity.Compare(a.Wording, b.Wording);
        if (speaker == 0 && wording.QuotedRun < thresholds.PairMisattributedRun) return Apart;
        bool sameWitness = a.Witness >= 0 && a.Witness == b.Witness;
        return wording.Strength
            + (WordingSimilarity.CountAlike(a.Wording, b.Wording) * speaker * thresholds.PairCountGain)
            - thresholds.PairStrength
            - ((1 - speaker) * thresholds.PairSpeakerCost)
            - (speaker <= thresholds.SpeakerUnrelated ? thresholds.PairUnrelatedCost : 0)
            - (a.Wording.Wording.IsQuotation && b.Wording.Wording.IsQuotation ? (1 - speaker) * thresholds.PairQuotationCost : 0)
            - (WordingSimilarity.LacksQuotedWords(a.Wording, b.Wording) ? thresholds.PairLackingQuoteCost : 0)
            - (sameWitness ? thresholds.PairSameWitnessCost : 0);
    }
}
