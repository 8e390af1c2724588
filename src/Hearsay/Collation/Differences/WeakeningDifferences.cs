using Hearsay.Analysis;
using Hearsay.Collation.Alignment;
using Hearsay.Languages;
using Hearsay.Mentions;
using Hearsay.Text;

namespace Hearsay.Collation.Differences;

/// <summary>Finds the conditions and hedges of one passage where the other has none. Only what weakens something that
/// the other says too is missing there: with a clause that is left out, its condition goes.</summary>
internal sealed class WeakeningDifferences(Thresholds thresholds)
{
    /// <param name="a">The first passage's statement, in <paramref name="textA"/>.</param>
    /// <param name="b">The second's, in <paramref name="textB"/>.</param>
    /// <param name="comparison">Their wordings, aligned.</param>
    public IEnumerable<Difference> Of(
        ResolvedStatement a, AnalyzedText textA, ResolvedStatement b, AnalyzedText textB, WordComparison comparison)
    {
        ResolvedStatement one = Backshift.Undo(a, textA, b, textB), other = Backshift.Undo(b, textB, a, textA);
        var ofA = new WeakenedClause(textA, comparison.A, comparison.B);
        var ofB = new WeakenedClause(textB, comparison.B, comparison.A);
        return Of(one, other).Where(difference => difference.Places switch
        {
            ({ } inA, _) => IsMissing(difference, inA, textA, ofA, other),
            (_, { } inB) => IsMissing(difference, inB, textB, ofB, one),
            _ => true,
        });
    }

    /// <summary>The conditions of a passage whose counterpart has none, and its hedges likewise.</summary>
    internal static IEnumerable<Difference> Of(ResolvedStatement a, ResolvedStatement b)
    {
        if (b.Conditions.IsEmpty)
            foreach (Condition one in a.Conditions) yield return new ConditionDifference(one, null);
        if (a.Conditions.IsEmpty)
            foreach (Condition one in b.Conditions) yield return new ConditionDifference(null, one);
        if (b.Hedges.IsEmpty) foreach (Hedge one in a.Hedges) yield return new HedgeDifference(one, null);
        if (a.Hedges.IsEmpty) foreach (Hedge one in b.Hedges) yield return new HedgeDifference(null, one);
    }

    private bool IsMissing(
        Difference difference, Span place, AnalyzedText text, WeakenedClause clause, ResolvedStatement other) =>
        difference is ConditionDifference
            ? clause.ShareOfSentence(place) >= thresholds.WeakenedShare
            : clause.ShareOfClause(place) >= thresholds.WeakenedShare && !IsStanceOf(other, text, place);

    /// <summary>"I think" is kept where the other reports it as what somebody thinks.</summary>
    private static bool IsStanceOf(ResolvedStatement other, AnalyzedText text, Span hedge)
    {
        if (other.Statement.Act is not Act.Believes) return false;
        WordSequence words = WordSequence.In(text, hedge);
        for (int i = 0; i < words.Count; i++)
            if (words.Is(i, WordClass.FirstPerson)) return true;
        return false;
    }
}
