using System.Collections.Immutable;
using Hearsay.Collation.Alignment;
using Hearsay.Collation.Matching;
using Hearsay.Collation.Segments;
using Hearsay.Collation.Speakers;
using Hearsay.Collation.Wordings;
using Hearsay.Inference;
using Hearsay.Mentions;
using Hearsay.Pages;

namespace Hearsay.Collation.Differences;

/// <summary>Compares the witnesses of an utterance two by two, by their closest passages. Not thread-safe: what was
/// compared once is remembered, so that a hundred copies cost little more than one.</summary>
internal sealed class RelationBuilder(
    IReadOnlyList<ReadArticle> witnesses, StoryWeights weights, StorySpeakers speakers, PairScorer scorer,
    Thresholds thresholds)
{
    private readonly DifferenceFinder _differences = new(thresholds);
    private readonly Dictionary<string, WeighedWording> _wordings = new(StringComparer.Ordinal);
    private readonly Dictionary<(WeighedWording, WeighedWording), double> _closeness = [];
    private readonly Dictionary<(WeighedWording, WeighedWording), WordComparison> _comparisons = [];

    private readonly ImmutableArray<InputError>.Builder _faults = ImmutableArray.CreateBuilder<InputError>();

    /// <summary>What <see cref="Of"/> could not compare so far.</summary>
    public ImmutableArray<InputError> Faults => _faults.ToImmutable();

    /// <summary>One relation for every two witnesses, in their order; none where comparing them fails, which is told in
    /// <see cref="Faults"/>.</summary>
    /// <param name="passages">The utterance's passages, in the order of the story.</param>
    public ImmutableArray<Relation> Of(IEnumerable<StoryPassage> passages)
    {
        Side[][] sides =
        [
            .. passages.GroupBy(passage => passage.Passage.Witness)
                .Select(side => side.Select(SideOf).OfType<Side>().ToArray()).Where(side => side.Length > 0),
        ];
        var relations = ImmutableArray.CreateBuilder<Relation>(sides.Length * (sides.Length - 1) / 2);
        for (int i = 0; i < sides.Length; i++)
        {
            for (int j = i + 1; j < sides.Length; j++)
            {
                (Side[] a, Side[] b) = (sides[i], sides[j]);
                if (Guard(() => Closest(a, b), a[0].Passage, b[0].Passage) is { } relation) relations.Add(relation);
            }
        }

        return relations.DrainToImmutable();
    }

    private Side? SideOf(StoryPassage passage) => Guard(() => new Side(passage, Weigh(passage.Wording)), passage);

    /// <summary>One pair that cannot be compared does not take the story with it.</summary>
    private T? Guard<T>(Func<T> work, params ReadOnlySpan<StoryPassage> passages)
        where T : class
    {
        try
        {
            return work();
        }
#pragma warning disable CA1031 // Whatever was thrown is told.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            var names = new List<string>();
            foreach (StoryPassage one in passages) names.Add(witnesses[one.Passage.Witness].Article.Page.Location);
            _faults.Add(InputError.OfFault(string.Join(", ", names), fault));
            return null;
        }
    }

    /// <summary>One object for all wordings of the same words, so that it can be a key.</summary>
    private WeighedWording Weigh(Wording wording)
    {
        string key = wording.Key;
        if (!_wordings.TryGetValue(key, out WeighedWording? weighed))
            _wordings.Add(key, weighed = weights.Weigh(wording));
        return weighed;
    }

    private Relation Closest(Side[] sideA, Side[] sideB)
    {
        var (bestA, bestB, best) = (sideA[0], sideB[0], double.MinValue);
        foreach (Side a in sideA)
        {
            foreach (Side b in sideB)
            {
                double closeness = sideA.Length * sideB.Length == 1 ? 0 : Closeness(a.Weighed, b.Weighed);
                if (closeness > best) (bestA, bestB, best) = (a, b, closeness);
            }
        }

        Relation relation = Relate(bestA, bestB);
        return AddsConditionOrHedge(relation) ? Relate(bestB, bestA) : relation;
    }

    /// <summary>True where only the second passage has a condition or hedge; the two are then better told the other way
    /// round, as something dropped.</summary>
    private static bool AddsConditionOrHedge(Relation relation)
    {
        var weakening = relation.Differences.Where(one => one is ConditionDifference or HedgeDifference).ToList();
        return weakening.Count > 0 && weakening.TrueForAll(one => one.Places.A is null);
    }

    /// <summary>Alike wordings are close, and closer the longer the run of words that both quote: quotations are what
    /// an apparatus is for.</summary>
    private double Closeness(WeighedWording a, WeighedWording b)
    {
        if (_closeness.TryGetValue((a, b), out double known)) return known;
        WordingEvidence evidence = WordingSimilarity.Compare(a, b);
        double closeness = evidence.Strength + (thresholds.QuotedWordCloseness * evidence.QuotedRun);
        return _closeness[(a, b)] = closeness;
    }

    private Relation Relate(Side a, Side b)
    {
        Passage one = a.Passage.Passage, other = b.Passage.Passage;
        WordComparison comparison = Compare(a, b);
        ImmutableArray<Variant> apparatus = Apparatus.Of(comparison.A, comparison.B, comparison.Matches);
        ImmutableArray<Difference> differences = _differences.Find(
            one.Statement, witnesses[one.Witness].Analysis, other.Statement, witnesses[other.Witness].Analysis,
            comparison, apparatus, speakers.Compare(a.Passage.Speaker, b.Passage.Speaker));
        double confidence = LogisticModel.Probability(scorer.LogOdds(a.Passage, b.Passage) + thresholds.PairJoinedGain);
        bool isSure = confidence >= thresholds.GroupSure;
        return new Relation(one, other, isSure ? differences : Perhaps(differences), apparatus)
        {
            Confidence = confidence,
            IsSure = isSure,
        };
    }

    /// <summary>Two utterances may differ in their words, their times, their conditions and how they are put; by whom
    /// they are said, and in what number, helps a reader to decide whether they are two.</summary>
    private static ImmutableArray<Difference> Perhaps(ImmutableArray<Difference> differences) =>
    [
        .. differences.Select(one => one is WordingConflict ? new Rewording(IsOutsideQuotations: false) : one)
            .Where(one => one is not (TimeDifference or ConditionDifference or HedgeDifference or ModalityDifference))
            .Distinct(),
    ];

    /// <summary>The alignment, made once for the same words, with the places that they have in these two
    /// passages.</summary>
    private WordComparison Compare(Side a, Side b)
    {
        if (!_comparisons.TryGetValue((a.Weighed, b.Weighed), out WordComparison? known))
            _comparisons.Add((a.Weighed, b.Weighed), known = WordComparison.Of(a.Passage.Wording, b.Passage.Wording));
        return known with { A = a.Passage.Wording, B = b.Passage.Wording };
    }

    private sealed record Side(StoryPassage Passage, WeighedWording Weighed);
}
