using System.Collections.Immutable;
using Hearsay.Collation.Segments;
using Hearsay.Collation.Wordings;
using Hearsay.Mentions;
using Hearsay.Text;

namespace Hearsay.Collation.Grouping;

/// <summary>Makes passages of groups of segments: the pieces of a statement within one utterance are one
/// passage.</summary>
internal sealed class PassageJoiner(
    IReadOnlyList<ReadArticle> witnesses, StoryGraph graph, StatementCutter cutter)
{
    private readonly PassageIds[] _ids = [.. witnesses.Select(_ => new PassageIds())];

    /// <summary>The passages of every utterance, in the order of the witnesses and of their texts.</summary>
    /// <param name="groups">Groups of indexes into the graph's nodes.</param>
    public List<List<StoryPassage>> Join(IEnumerable<IReadOnlyList<int>> groups)
    {
        List<Draft[]> utterances =
        [
            .. SegmentGroups.Join(graph.Segments, [.. groups.Select(group =>
                    group.SelectMany(node => graph.Nodes[node].Members).ToArray())])
                .Select(Drafts),
        ];
        Dictionary<Draft, string> ids = Identify(utterances.SelectMany(drafts => drafts));
        return
        [
            .. utterances.Select(drafts => drafts.Select(draft => new StoryPassage(
                new Passage(ids[draft], draft.Place.Witness, draft.Resolved), draft.Wording, draft.Speaker,
                draft.Nodes))
                .ToList()),
        ];
    }

    /// <summary>The passage of a whole statement that stands in no utterance; called after <see cref="Join"/>, in the
    /// order of each witness's text.</summary>
    public Passage Lone(int witness, ResolvedStatement resolved) =>
        new(_ids[witness].Next(witnesses[witness], resolved), witness, resolved);

    private Draft[] Drafts(IEnumerable<int> segments) =>
    [
        .. segments.GroupBy(index => graph.Segments[index].Place)
            .Select(pieces => DraftOf([.. pieces]))
            .OrderBy(draft => draft.Place.Witness)
            .ThenBy(draft => draft.Resolved.Statement.Content[0])
            .ThenBy(draft => draft.Place.Statement),
    ];

    private Draft DraftOf(int[] indexes)
    {
        Segment[] pieces = Array.ConvertAll(indexes, index => graph.Segments[index]);
        Segment first = pieces[0];
        ImmutableArray<int> nodes = [.. indexes.Select(graph.NodeOf).Distinct()];
        if (pieces.Length == 1) return new Draft(first.Place, first.Resolved, first.Wording, first.Speaker, nodes);
        ReadArticle article = witnesses[first.Place.Witness];
        ImmutableArray<Span> content = [.. pieces.SelectMany(piece => piece.Resolved.Statement.Content).Order()];
        var (resolved, wording) = cutter.CutTo(article.Analysis, article.Statements[first.Place.Statement], content);
        return new Draft(first.Place, resolved, wording, first.Speaker, nodes);
    }

    private Dictionary<Draft, string> Identify(IEnumerable<Draft> drafts)
    {
        var identified = new Dictionary<Draft, string>(ReferenceEqualityComparer.Instance);
        foreach (var ofWitness in drafts.GroupBy(draft => draft.Place.Witness))
        {
            foreach (Draft draft in ofWitness.OrderBy(draft => draft.Place.Statement)
                .ThenBy(draft => draft.Resolved.Statement.Content[0]))
                identified.Add(draft, _ids[ofWitness.Key].Next(witnesses[ofWitness.Key], draft.Resolved));
        }

        return identified;
    }

    private sealed record Draft(
        StatementPlace Place, ResolvedStatement Resolved, Wording Wording, int Speaker, ImmutableArray<int> Nodes);
}
