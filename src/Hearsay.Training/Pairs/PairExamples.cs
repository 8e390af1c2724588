using Hearsay.Collation.Grouping;
using Hearsay.Collation.Matching;
using Hearsay.Collation;
using Hearsay.Collation.Segments;
using Hearsay.Mentions;
using Hearsay.Text;
using Hearsay.Training.Evaluation.Synopsis;

namespace Hearsay.Training.Pairs;

/// <summary>A story read: its articles, and the pairs of passages of which the gold says whether they are one
/// utterance.</summary>
internal sealed record PairStory(
    SynopsisStory Gold, IReadOnlyList<ReadArticle> Witnesses,
    IReadOnlyList<(double[] Features, bool IsRight, double Weight)> Cases)
{
    public IReadOnlyList<string> Texts { get; init; } = [];

    public static PairStory Of(SynopsisStory gold, IReadOnlyList<ReadArticle> witnesses)
    {
        (StoryGraph graph, PairFeatures features) = new Collator().Graph(witnesses);
        var nodes = new JudgedNodes(gold);
        IReadOnlySet<int>[] matches =
            [.. graph.Nodes.Select(node => Matching(node, graph, witnesses, nodes))];
        var cases = new List<(double[], bool, double)>(); var texts = new List<string>();
        foreach ((int a, int b) in features.Candidates)
        {
            if (matches[a].Count == 0 || matches[b].Count == 0) continue;
            bool isRight = nodes.AreOne(matches[a], matches[b]);
            string T(int n) { var g = graph.Nodes[n].Sample.Resolved; SourceText t = witnesses[graph.Nodes[n].Sample.Place.Witness].Article.Text; return $"[{string.Join('/', graph.Nodes[n].Witnesses)}] {g.Speaker.Name}: {string.Join(" … ", g.Statement.Content.Select(t.Quote))} ({string.Join(" ", g.Statement.Cue.Select(t.Quote))})".Replace("\n", " ").Replace("\t", " "); }
            texts.Add($"{gold.Event[..4]}{string.Join(',', matches[a].SelectMany(x => matches[b].Where(y => nodes.Together(x, y).Any() && nodes.ArticleOf(x) != nodes.ArticleOf(y)).Select(y => $"{Math.Min(x, y)}-{Math.Max(x, y)}")))}\t{features.SpeakerEvidence(a, b):F2}\t{T(a)}\t{T(b)}");
            cases.Add((features.Of(a, b), isRight, 1));
        }

        return new PairStory(gold, witnesses, cases) { Texts = texts };
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
