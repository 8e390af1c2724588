using System.Collections.Immutable;
using Hearsay.Mentions;

namespace Hearsay.Collation;

/// <summary>The passages of a story and the nodes that they form.</summary>
/// <param name="Passages">All passages, in the order of their ids, which does not depend on the order of the
/// witnesses.</param>
/// <param name="Nodes">Every passage is a member of one.</param>
internal sealed record StoryGraph(ImmutableArray<StoryPassage> Passages, ImmutableArray<PassageNode> Nodes)
{
    /// <summary>Fewest words by which two unknown speakers are taken for one.</summary>
    private const int ShortestOfUnknown = 5;

    public static StoryGraph Of(IReadOnlyList<ReadArticle> witnesses, Vocabulary vocabulary, StorySpeakers speakers)
    {
        var reader = new WordingReader(vocabulary);
        StoryPassage[] passages =
        [
            .. PassagesOf(witnesses).Select(passage => new StoryPassage(
                passage,
                reader.Read(witnesses[passage.Witness].Analysis, passage.Statement.Statement),
                speakers.Add(passage.Statement.Speaker),
                Node: -1)),
        ];
        var weights = new StoryWeights(vocabulary, [.. passages.Select(passage => passage.Wording)]);
        var nodes = ImmutableArray.CreateBuilder<PassageNode>();
        foreach (var alike in Enumerable.Range(0, passages.Length).GroupBy(index => KeyOf(passages[index])))
        {
            foreach (int index in alike) passages[index] = passages[index] with { Node = nodes.Count };
            nodes.Add(NodeOf([.. alike], passages, weights));
        }

        return new StoryGraph([.. passages], nodes.DrainToImmutable());
    }

    private static IEnumerable<Passage> PassagesOf(IReadOnlyList<ReadArticle> witnesses)
    {
        var passages = new List<Passage>();
        for (int witness = 0; witness < witnesses.Count; witness++)
        {
            string[] ids = PassageIds.Of(witnesses[witness]);
            for (int i = 0; i < ids.Length; i++)
                passages.Add(new Passage(ids[i], witness, witnesses[witness].Statements[i]));
        }

        return passages.OrderBy(passage => passage.Id, StringComparer.Ordinal).ThenBy(passage => passage.Witness);
    }

    /// <summary>What passages must share to be one node: speaker and words; if the speaker is unknown, more words than a
    /// phrase has.</summary>
    private static (int Speaker, string Words) KeyOf(StoryPassage passage)
    {
        bool isKnown = passage.Passage.Statement.Speaker.Kind != SpeakerKind.Unresolved;
        string words = passage.Wording.Words.Length < (isKnown ? 1 : ShortestOfUnknown)
            ? $"{passage.Passage.Id} {passage.Passage.Witness}"
            : string.Join(' ', [$"{passage.Wording.QuotedCount}", .. passage.Wording.Words.Select(word => word.Key)]);
        return (passage.Speaker, words);
    }

    private static PassageNode NodeOf(ImmutableArray<int> members, StoryPassage[] passages, StoryWeights weights)
    {
        StoryPassage first = passages[members[0]];
        bool isOneWitness = members.All(index => passages[index].Passage.Witness == first.Passage.Witness);
        return new PassageNode(
            members, weights.Weigh(first.Wording), first.Speaker, isOneWitness ? first.Passage.Witness : -1);
    }
}
