using System.Collections.Immutable;
using Hearsay.Analysis;
using Hearsay.Collation.Alignment;
using Hearsay.Mentions;
using Hearsay.Statements;

namespace Hearsay.Collation.Differences;

/// <summary>Finds in what the second of two passages of one utterance differs from the first.</summary>
internal sealed class DifferenceFinder(Thresholds thresholds)
{
    private readonly WordingDifferences _wording = new(thresholds);
    private readonly AttributionDifferences _attribution = new(thresholds);

    /// <summary>True where only the second passage has a condition or hedge; the two are then better told the other way
    /// round, as something dropped.</summary>
    public static bool AddsConditionOrHedge(ResolvedStatement a, ResolvedStatement b) =>
        DropsConditionOrHedge(b, a) && !DropsConditionOrHedge(a, b);

    /// <param name="a">The first passage's statement, in <paramref name="textA"/>.</param>
    /// <param name="b">The second's, in <paramref name="textB"/>.</param>
    /// <param name="comparison">Their wordings, aligned.</param>
    /// <param name="apparatus">The variants of that alignment.</param>
    /// <param name="speaker">Evidence that the speakers are one, 0 to 1.</param>
    public ImmutableArray<Difference> Find(
        ResolvedStatement a, AnalyzedText textA, ResolvedStatement b, AnalyzedText textB,
        WordComparison comparison, ImmutableArray<Variant> apparatus, double speaker) =>
    [
        .. _wording.Of(comparison),
        .. NumberConflicts.InNumbers(a, b, comparison, apparatus),
        .. NumberConflicts.InForm(a, textA.Text, b, textB.Text),
        .. NumberConflicts.InTimes(a, b),
        .. OfConditions(Backshift.Undo(a, textA, b, textB), Backshift.Undo(b, textB, a, textA)),
        .. OfModality(a, b),
        .. _attribution.Of(a, textA, b, textB, speaker),
    ];

    /// <summary>The conditions of a passage whose counterpart has none, and its hedges likewise.</summary>
    internal static IEnumerable<Difference> OfConditions(ResolvedStatement a, ResolvedStatement b)
    {
        if (b.Conditions.IsEmpty)
            foreach (Condition one in a.Conditions) yield return new ConditionDifference(one, null);
        if (a.Conditions.IsEmpty)
            foreach (Condition one in b.Conditions) yield return new ConditionDifference(null, one);
        if (b.Hedges.IsEmpty) foreach (Hedge one in a.Hedges) yield return new HedgeDifference(one, null);
        if (a.Hedges.IsEmpty) foreach (Hedge one in b.Hedges) yield return new HedgeDifference(null, one);
    }

    private static bool DropsConditionOrHedge(ResolvedStatement a, ResolvedStatement b) =>
        (!a.Conditions.IsEmpty && b.Conditions.IsEmpty) || (!a.Hedges.IsEmpty && b.Hedges.IsEmpty);

    private static IEnumerable<Difference> OfModality(ResolvedStatement a, ResolvedStatement b)
    {
        if (Levelled(a.Modality) != Levelled(b.Modality)) yield return new ModalityDifference(PutOf(a), PutOf(b));
    }

    private static Put PutOf(ResolvedStatement resolved)
    {
        Statement statement = resolved.Statement;
        return new Put(statement.Act, resolved.Modality, statement.Cue.IsEmpty ? null : statement.Cue[0]);
    }

    /// <summary>A condition is told by a difference of its own, and conceding is asserting.</summary>
    private static Modality Levelled(Modality modality) =>
        modality is Modality.Conditional or Modality.Conceded ? Modality.Asserted : modality;
}
