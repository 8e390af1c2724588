using System.Collections.Immutable;
using Hearsay.Analysis;
using Hearsay.Collation.Alignment;
using Hearsay.Collation.Wordings;
using Hearsay.Mentions;
using Hearsay.Statements;

namespace Hearsay.Collation.Differences;

/// <summary>Finds in what the second of two passages of one utterance differs from the first.</summary>
internal sealed class DifferenceFinder(Thresholds thresholds)
{
    private readonly WordingDifferences _wording = new(thresholds);
    private readonly AttributionDifferences _attribution = new(thresholds);
    private readonly WeakeningDifferences _weakening = new(thresholds);

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
        .. _weakening.Of(a, textA, b, textB, comparison),
        .. OfModality(a, b, comparison),
        .. _attribution.Of(a, textA, b, textB, speaker),
    ];

    /// <summary>A quotation shows itself how it is put, whatever verb an outlet chose for it; and to say that somebody
    /// alleges it, or concedes it, is the outlet's view.</summary>
    private static IEnumerable<Difference> OfModality(
        ResolvedStatement a, ResolvedStatement b, WordComparison comparison)
    {
        Modality one = Levelled(a.Modality), other = Levelled(b.Modality);
        if (one == other || comparison.A.IsAllQuoted || comparison.B.IsAllQuoted) yield break;
        bool isDenied = one is Modality.Denied || other is Modality.Denied;
        bool isContrary = IsNegated(comparison.A) != IsNegated(comparison.B);
        if (isDenied && isContrary) yield break;
        yield return new ModalityDifference(PutOf(a), PutOf(b));
    }

    /// <summary>True where an odd number of words turns what is said into its contrary.</summary>
    private static bool IsNegated(Wording wording) => wording.Words.Count(word => word.IsNegation) % 2 == 1;

    private static Put PutOf(ResolvedStatement resolved)
    {
        Statement statement = resolved.Statement;
        return new Put(statement.Act, resolved.Modality, statement.Cue.IsEmpty ? null : statement.Cue[0]);
    }

    /// <summary>A condition is told by a difference of its own.</summary>
    private static Modality Levelled(Modality modality) =>
        modality is Modality.Conditional or Modality.Conceded or Modality.Alleged ? Modality.Asserted : modality;
}
