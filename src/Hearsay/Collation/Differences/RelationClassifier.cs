using System.Collections.Immutable;
using Hearsay.Analysis;
using Hearsay.Collation.Alignment;
using Hearsay.Mentions;

namespace Hearsay.Collation.Differences;

/// <summary>Names what the second of two passages of one utterance is, relative to the first.</summary>
internal sealed class RelationClassifier(Thresholds thresholds)
{
    private readonly WordingLabels _wording = new(thresholds);
    private readonly AttributionDifference _attribution = new(thresholds);

    /// <summary>True where only the second passage has a condition or hedge; the two are then better told the other way
    /// round, as something dropped.</summary>
    public static bool AddsConditionOrHedge(ResolvedStatement a, ResolvedStatement b) =>
        DropsConditionOrHedge(b, a) && !DropsConditionOrHedge(a, b);

    /// <param name="a">The first passage's statement, in <paramref name="textA"/>.</param>
    /// <param name="b">The second's, in <paramref name="textB"/>.</param>
    /// <param name="comparison">Their wordings, aligned.</param>
    /// <param name="apparatus">The variants of that alignment.</param>
    /// <param name="speaker">Evidence that the speakers are one, 0 to 1.</param>
    /// <returns>At least one label, in the order of <see cref="RelationLabel"/>.</returns>
    public ImmutableArray<RelationLabel> Classify(
        ResolvedStatement a, AnalyzedText textA, ResolvedStatement b, AnalyzedText textB,
        WordComparison comparison, ImmutableArray<Variant> apparatus, double speaker)
    {
        var labels = new SortedSet<RelationLabel>(_wording.Of(comparison));
        if (NumberConflicts.InNumbers(a, b, comparison, apparatus)) labels.Add(RelationLabel.NumberConflict);
        if (NumberConflicts.InTimes(a, b)) labels.Add(RelationLabel.TimeConflict);
        if (DropsConditionOrHedge(a, b)) labels.Add(RelationLabel.ConditionOrHedgeDropped);
        if (Put(a.Modality) != Put(b.Modality)) labels.Add(RelationLabel.ModalityDiffers);
        if (_attribution.Exists(a, textA, b, textB, speaker)) labels.Add(RelationLabel.AttributionDiffers);
        return [.. labels];
    }

    private static bool DropsConditionOrHedge(ResolvedStatement a, ResolvedStatement b) =>
        (!a.Conditions.IsEmpty && b.Conditions.IsEmpty) || (!a.Hedges.IsEmpty && b.Hedges.IsEmpty);

    /// <summary>A condition is told by a label of its own, and conceding is asserting.</summary>
    private static Modality Put(Modality modality) =>
        modality is Modality.Conditional or Modality.Conceded ? Modality.Asserted : modality;
}
