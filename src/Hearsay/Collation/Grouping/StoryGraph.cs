using System.Collections.Immutable;
using Hearsay.Analysis;
using Hearsay.Collation.Segments;
using Hearsay.Collation.Speakers;
using Hearsay.Collation.Wordings;
using Hearsay.Languages.Wording;
using Hearsay.Mentions;
using Hearsay.Statements;

namespace Hearsay.Collation.Grouping;

/// <summary>The segments of a story and the nodes that they form.</summary>
/// <param name="Segments">All segments, in the order of their ids, which does not depend on the order of the
/// witnesses.</param>
/// <param name="Nodes">Every segment is a member of one.</param>
/// <param name="Weights">What each word tells in this story.</param>
internal sealed record StoryGraph(
    ImmutableArray<Segment> Segments, ImmutableArray<PassageNode> Nodes, StoryWeights Weights)
{
    /// <summary>Fewest words by which two unknown speakers are taken for one.</summary>
    private const int ShortestOfUnknown = 5;

    private readonly int[] _nodeOf = NumberNodes(Segments.Length, Nodes);

    /// <summary>The number of the node that a segment, by its index, is a member of.</summary>
    public int NodeOf(int segment) => _nodeOf[segment];

    public static StoryGraph Of(
        IReadOnlyList<ReadArticle> witnesses, Synonyms synonyms, StatementCutter cutter, StorySpeakers speakers)
    {
        Segment[] segments =
        [
            .. Enumerable.Range(0, witnesses.Count)
                .SelectMany(witness => SegmentsOf(witnesses[witness], witness, cutter, speakers))
                .OrderBy(segment => segment.Id, StringComparer.Ordinal)
                .ThenBy(segment => segment.Place.Witness),
        ];
        var weights = new StoryWeights(synonyms, Array.ConvertAll(segments, segment => segment.Wording));
        var sentences = new StoryWeights(synonyms, Array.ConvertAll(segments, segment => segment.Sentences));
        IEnumerable<PassageNode> nodes = Enumerable.Range(0, segments.Length)
            .GroupBy(index => KeyOf(segments[index]))
            .Select(alike => NodeOf([.. alike], segments, weights, sentences));
        return new StoryGraph([.. segments], [.. nodes], weights);
    }

    private static int[] NumberNodes(int segments, ImmutableArray<PassageNode> nodes)
    {
        int[] numbers = new int[segments];
        for (int node = 0; node < nodes.Length; node++)
        {
            foreach (int member in nodes[node].Members) numbers[member] = node;
        }

        return numbers;
    }

    private static IEnumerable<Segment> SegmentsOf(
        ReadArticle article, int witness, StatementCutter cutter, StorySpeakers speakers)
    {
        var ids = new PassageIds();
        for (int statement = 0; statement < article.Statements.Length; statement++)
        {
            // What a person relays of somebody else is part of what that person said, and is lined up with it.
            if (article.Statements[statement].Statement.RelayedBy is HopKind.Person or HopKind.Unnamed) continue;
            int ordinal = 0;
            Wording sentences = cutter.SentencesAround(article.Analysis, article.Statements[statement]);
            foreach (var (piece, wording) in cutter.Cut(article.Analysis, article.Statements[statement]))
            {
                yield return new Segment(
                    ids.Next(article, piece), new StatementPlace(witness, statement), ordinal++, piece, wording,
                    speakers.Add(piece.Speaker, witness, statement))
                {
                    Sentences = sentences,
                    Position = PositionOf(article.Analysis, piece.Statement.Content[0].Start),
                };
            }
        }
    }

    private static double PositionOf(AnalyzedText text, int start)
    {
        int sentence = text.SentenceAt(start);
        return sentence < text.Sentences.Length ? (double)text.Sentences[sentence].Span.Start / text.Text.Length : 0;
    }

    /// <summary>What segments must share to be one node: speaker and words; if the speaker is unknown, more words than
    /// a phrase has.</summary>
    private static (int Speaker, string Words) KeyOf(Segment segment)
    {
        bool isKnown = segment.Resolved.Speaker.IsNamed;
        string words = segment.Wording.Words.Length < (isKnown ? 1 : ShortestOfUnknown)
            ? $"{segment.Id} {segment.Place.Witness}"
            : segment.Wording.Key;
        return (segment.Speaker, words);
    }

    private static PassageNode NodeOf(
        ImmutableArray<int> members, Segment[] segments, StoryWeights weights, StoryWeights sentences)
    {
        Segment first = segments[members[0]];
        ImmutableArray<int> witnesses =
            [.. members.Select(index => segments[index].Place.Witness).Distinct().Order()];
        return new PassageNode(
            members, weights.Weigh(first.Wording), first.Speaker, witnesses.Length == 1 ? witnesses[0] : -1)
        {
            Sample = first,
            Sentences = sentences.Weigh(first.Sentences),
            Places = [.. members.Select(index => segments[index].Place).Distinct()],
            Witnesses = witnesses,
        };
    }
}
