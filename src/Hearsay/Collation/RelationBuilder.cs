using System.Collections.Immutable;
using Hearsay.Mentions;

namespace Hearsay.Collation;

/// <summary>Compares the witnesses of an utterance two by two, by their closest passages. Not thread-safe: what was
/// compared once is remembered, so that a hundred copies cost little more than one.</summary>
internal sealed class RelationBuilder(
    IReadOnlyList<ReadArticle> witnesses,
    IReadOnlyList<StoryPassage> passages,
    IReadOnlyList<PassageNode> nodes,
    StorySpeakers speakers,
    Thresholds thresholds)
{
    private readonly RelationClassifier _classifier = new(thresholds);
    private readonly Dictionary<(int, int), double> _strengths = [];
    private readonly Dictionary<(int, int), WordComparison> _comparisons = [];

    /// <summary>One relation for every two witnesses, in their order.</summary>
    /// <param name="group">Indexes of the utterance's passages, in the order of the story.</param>
    public ImmutableArray<Relation> Of(IEnumerable<int> group)
    {
        int[][] sides = [.. group.GroupBy(index => passages[index].Passage.Witness).Select(side => side.ToArray())];
        var relations = ImmutableArray.CreateBuilder<Relation>(sides.Length * (sides.Length - 1) / 2);
        for (int i = 0; i < sides.Length; i++)
        {
            for (int j = i + 1; j < sides.Length; j++) relations.Add(Closest(sides[i], sides[j]));
        }

        return relations.DrainToImmutable();
    }

    private Relation Closest(int[] sideA, int[] sideB)
    {
        var (bestA, bestB, best) = (sideA[0], sideB[0], double.MinValue);
        foreach (int a in sideA)
        {
            foreach (int b in sideB)
            {
                double closeness = sideA.Length * sideB.Length == 1 ? 0 : Closeness(a, b);
                if (closeness > best) (bestA, bestB, best) = (a, b, closeness);
            }
        }

        bool turn = RelationClassifier.AddsConditionOrHedge(
            passages[bestA].Passage.Statement, passages[bestB].Passage.Statement);
        return turn ? Relate(bestB, bestA) : Relate(bestA, bestB);
    }

    /// <summary>Alike wordings are close; of two that are equally so, those with more in quote marks.</summary>
    private double Closeness(int a, int b)
    {
        var key = (passages[a].Node, passages[b].Node);
        if (_strengths.TryGetValue(key, out double known)) return known;
        WeighedWording wordingA = nodes[key.Item1].Wording, wordingB = nodes[key.Item2].Wording;
        double quoted = Math.Min(wordingA.Wording.QuotedCount, wordingB.Wording.QuotedCount);
        double closeness = WordingSimilarity.Compare(wordingA, wordingB).Strength + (thresholds.QuotedWordCloseness * quoted);
        return _strengths[key] = closeness;
    }

    private Relation Relate(int a, int b)
    {
        StoryPassage one = passages[a], other = passages[b];
        WordComparison comparison = Compare(one, other);
        ImmutableArray<Variant> apparatus = Apparatus.Of(one.Wording, other.Wording, comparison.Matches);
        ImmutableArray<RelationLabel> labels = _classifier.Classify(
            one.Passage.Statement, witnesses[one.Passage.Witness].Analysis,
            other.Passage.Statement, witnesses[other.Passage.Witness].Analysis,
            comparison, apparatus, speakers.Compare(one.Speaker, other.Speaker));
        return new Relation(one.Passage, other.Passage, labels, apparatus);
    }

    /// <summary>The alignment of two nodes, for the words of these two passages.</summary>
    private WordComparison Compare(StoryPassage a, StoryPassage b)
    {
        if (!_comparisons.TryGetValue((a.Node, b.Node), out WordComparison? known))
            _comparisons.Add((a.Node, b.Node), known = WordComparison.Of(a.Wording, b.Wording));
        return ReferenceEquals(known.A, a.Wording) && ReferenceEquals(known.B, b.Wording)
            ? known
            : known with { A = a.Wording, B = b.Wording };
    }
}
