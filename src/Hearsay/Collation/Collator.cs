using System.Collections.Immutable;
using Hearsay.Mentions;

namespace Hearsay.Collation;

/// <summary>Lines up what the witnesses of a story report as said: the statements of one speaker that report one
/// utterance, with how they differ. Thread-safe.</summary>
public sealed class Collator
{
    /// <summary>Fewest words by which two unknown speakers are taken for one.</summary>
    private const int ShortestOfUnknown = 5;

    private readonly Thresholds _thresholds = new();
    private readonly Vocabulary _vocabulary = new();
    private readonly SpeakerMatcher _matcher;

    public Collator() => _matcher = new SpeakerMatcher(_vocabulary, _thresholds);

    /// <summary>Collates the articles of one story. The grouping does not depend on their order; a statement that one
    /// witness alone carries becomes an utterance of its own.</summary>
    public CollatedStory Collate(IReadOnlyList<ReadArticle> witnesses)
    {
        ArgumentNullException.ThrowIfNull(witnesses);
        ImmutableArray<Passage> passages = PassagesOf(witnesses);
        var reader = new WordingReader(_vocabulary);
        Wording[] wordings =
            [.. passages.Select(passage => reader.Read(witnesses[passage.Witness].Analysis, passage.Statement.Statement))];
        var speakers = new StorySpeakers(_matcher);
        List<PassageNode> nodes = NodesOf(passages, wordings, speakers);
        List<List<int>> groups = new UtteranceBuilder(new PairScorer(speakers, _thresholds), _thresholds).Build(nodes);
        IEnumerable<Utterance> utterances = groups
            .Select(group => UtteranceOf([.. group.SelectMany(node => nodes[node].Members).Select(index => passages[index])]))
            .OrderByDescending(utterance => utterance.Witnesses.Length)
            .ThenBy(utterance => utterance.Passages[0].Witness)
            .ThenBy(utterance => utterance.Passages[0].Statement.Statement.Extent);
        return new CollatedStory([.. witnesses], [.. utterances]);
    }

    /// <summary>All passages in the order of their ids, which does not depend on the order of the witnesses.</summary>
    private static ImmutableArray<Passage> PassagesOf(IReadOnlyList<ReadArticle> witnesses)
    {
        var passages = new List<Passage>();
        for (int witness = 0; witness < witnesses.Count; witness++)
        {
            string[] ids = PassageIds.Of(witnesses[witness]);
            for (int i = 0; i < ids.Length; i++)
                passages.Add(new Passage(ids[i], witness, witnesses[witness].Statements[i]));
        }

        return [.. passages.OrderBy(passage => passage.Id, StringComparer.Ordinal).ThenBy(passage => passage.Witness)];
    }

    private List<PassageNode> NodesOf(
        ImmutableArray<Passage> passages, Wording[] wordings, StorySpeakers speakers)
    {
        var weights = new StoryWeights(_vocabulary, wordings);
        var nodes = new List<PassageNode>();
        var alike = Enumerable.Range(0, passages.Length).GroupBy(index =>
            (Speaker: speakers.Add(passages[index].Statement.Speaker), Words: WordsOf(passages[index], wordings[index])));
        foreach (var group in alike)
        {
            int witness = passages[group.First()].Witness;
            bool isOne = group.All(index => passages[index].Witness == witness);
            nodes.Add(new PassageNode([.. group], weights.Weigh(wordings[group.First()]), group.Key.Speaker, isOne ? witness : -1));
        }

        return nodes;
    }

    /// <summary>What passages of one speaker must share to be one node; the words of someone unknown must be more than a
    /// phrase.</summary>
    private static string WordsOf(Passage passage, Wording wording)
    {
        bool isKnown = passage.Statement.Speaker.Kind != SpeakerKind.Unresolved;
        if (wording.Words.Length < (isKnown ? 1 : ShortestOfUnknown)) return passage.Id;
        return string.Join(' ', [$"{wording.QuotedCount}", .. wording.Words.Select(word => word.Key)]);
    }

    private static Utterance UtteranceOf(IEnumerable<Passage> group)
    {
        ImmutableArray<Passage> passages =
            [.. group.OrderBy(passage => passage.Witness).ThenBy(passage => passage.Statement.Statement.Extent)];
        string id = PassageIds.OfUtterance(passages.Select(passage => passage.Id));
        return new Utterance(id, passages[0].Statement.Speaker, passages, []);
    }
}
