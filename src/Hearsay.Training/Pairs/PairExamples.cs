using Hearsay.Collation;
using Hearsay.Collation.Grouping;
using Hearsay.Collation.Matching;
using Hearsay.Collation.Segments;
using Hearsay.Mentions;
using Hearsay.Text;
using Hearsay.Training.Evaluation.Synopsis;

namespace Hearsay.Training.Pairs;

/// <summary>A story as it is read, with the pairs of passages of which the gold tells whether they are one
/// utterance.</summary>
internal sealed record PairExamples(
    SynopsisStory Gold, IReadOnlyList<ReadArticle> Witnesses, IReadOnlyList<(double[] Features, bool IsRight)> Cases)
{
    /// <summary>Of the pairs that a collation would ask about, those whose two sides were judged. Every sentence of a
    /// statement counts as the whole: outlets cut one speech in different places.</summary>
    public static PairExamples Of(SynopsisStory gold, IReadOnlyList<ReadArticle> witnesses)
    {
        (StoryGraph graph, PairFeatures features) = new Collator().Graph(witnesses);
        var nodes = new JudgedNodes(gold);
        HashSet<int>[] matches = [.. graph.Nodes.Select(node => Matching(node, graph, witnesses, nodes))];
        return new PairExamples(gold, witnesses,
        [
            .. features.Candidates.Where(pair => matches[pair.A].Count > 0 && matches[pair.B].Count > 0)
                .Select(pair => (features.Of(pair.A, pair.B), nodes.AreOne(matches[pair.A], matches[pair.B]))),
        ]);
    }

    private static HashSet<int> Matching(
        PassageNode node, StoryGraph graph, IReadOnlyList<ReadArticle> witnesses, JudgedNodes nodes)
    {
        var found = new HashSet<int>();
        foreach (Segment segment in node.Members.Select(member => graph.Segments[member]))
        {
            SourceText text = witnesses[segment.Place.Witness].Article.Text;
            found.UnionWith(nodes.Matching(
                witnesses[segment.Place.Witness].Article.Id,
                segment.Resolved.Statement.Content.Select(text.ToCodePoints)));
        }

        return found;
    }
}
