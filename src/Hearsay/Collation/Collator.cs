using System.Collections.Immutable;
using Hearsay.Collation.Differences;
using Hearsay.Collation.Grouping;
using Hearsay.Collation.Matching;
using Hearsay.Collation.Segments;
using Hearsay.Collation.Speakers;
using Hearsay.Collation.Wordings;
using Hearsay.Languages;
using Hearsay.Mentions;
using Hearsay.Statements;
using Hearsay.Statements.Substance;

namespace Hearsay.Collation;

/// <summary>Lines up what the witnesses of a story report as said: the statements of one speaker that report one
/// utterance, with how they differ. Thread-safe.</summary>
internal sealed class Collator
{
    private readonly Thresholds _thresholds;
    private readonly PairModel _pairs;

    public Collator()
        : this(new Thresholds())
    {
    }

    /// <summary>Decides by other numbers than those shipped: for calibration.</summary>
    internal Collator(Thresholds thresholds, PairModel? pairs = null)
    {
        _thresholds = thresholds;
        _pairs = pairs ?? PairModel.Shipped;
    }

    /// <summary>Collates the articles of one story. The grouping does not depend on their order; a statement that one
    /// witness alone carries becomes an utterance of its own.</summary>
    /// <param name="leastSubstance">Substance below which a statement is set aside.</param>
    public CollatedStory Collate(
        IReadOnlyList<ReadArticle> witnesses, double leastSubstance = SubstanceReader.Floor)
    {
        ArgumentNullException.ThrowIfNull(witnesses);
        StorySpeakers speakers = SpeakersOf(witnesses);
        witnesses = Identified(witnesses);
        StatementCutter cutter = CutterOf(witnesses);
        ReadArticle[] compared = Compared(witnesses, leastSubstance);
        StoryGraph graph = GraphOf(compared, cutter, speakers);
        var scorer = new PairScorer(new PairFeatures(graph.Nodes, speakers), _pairs, _thresholds);
        List<List<int>> groups = new UtteranceBuilder(scorer, _thresholds).Build(graph.Nodes);
        var relations = new RelationBuilder(compared, graph.Weights, speakers, scorer, _thresholds);
        var joiner = new PassageJoiner(compared, graph, cutter);
        ImmutableArray<Utterance> utterances = [.. joiner.Join(groups)
            .Select(passages => UtteranceOf(passages, speakers, relations))
            .OrderByDescending(utterance => utterance.Witnesses.Length)
            .ThenByDescending(utterance => utterance.IsSure)
            .ThenBy(utterance => utterance.Passages[0].Witness)
            .ThenBy(utterance => utterance.Passages[0].Statement.Statement.Content[0])
            .ThenBy(utterance => utterance.Id, StringComparer.Ordinal)];
        return new CollatedStory([.. witnesses], utterances)
        {
            Aside = [.. witnesses.SelectMany((witness, i) => Aside(witness, leastSubstance)
                .Select(resolved => new AsidePassage(
                    joiner.Lone(i, resolved), resolved.Statement.Aside ?? AsideReason.Doubtful)))],
            Faults = relations.Faults,
        };
    }

    private static ReadArticle[] Compared(IEnumerable<ReadArticle> witnesses, double leastSubstance) =>
        [.. witnesses.Select(witness => witness.Without(one => one.Statement.Substance < leastSubstance))];

    private static IEnumerable<ResolvedStatement> Aside(ReadArticle witness, double leastSubstance) =>
        witness.Statements.Where(one => one.Statement.Substance < leastSubstance);

    /// <summary>The segments of a story, and what is known of their pairs: for training.</summary>
    internal (StoryGraph Graph, PairFeatures Features) Graph(IReadOnlyList<ReadArticle> witnesses)
    {
        StorySpeakers speakers = SpeakersOf(witnesses);
        ReadArticle[] compared = Compared(Identified(witnesses), SubstanceReader.Floor);
        StoryGraph graph = GraphOf(compared, CutterOf(witnesses), speakers);
        return (graph, new PairFeatures(graph.Nodes, speakers));
    }

    private static StatementCutter CutterOf(IReadOnlyList<ReadArticle> witnesses) =>
        new(new WordingReader(LanguageOf(witnesses).WordForms));

    /// <summary>The witnesses, each of whose speakers is one of the story's.</summary>
    private IReadOnlyList<ReadArticle> Identified(IReadOnlyList<ReadArticle> witnesses) =>
        SpeakerClusters.Identify(witnesses, new SpeakerMatcher(LanguageOf(witnesses), _thresholds), _thresholds);

    private StorySpeakers SpeakersOf(IReadOnlyList<ReadArticle> witnesses) =>
        new(new SpeakerMatcher(LanguageOf(witnesses), _thresholds), witnesses);

    private static StoryGraph GraphOf(
        IReadOnlyList<ReadArticle> witnesses, StatementCutter cutter, StorySpeakers speakers) =>
        StoryGraph.Of(witnesses, LanguageOf(witnesses).WordForms.Synonyms, cutter, speakers);

    /// <summary>What the witnesses' words are compared by: the first's language, for words of two languages are alike
    /// only by chance, so that nothing is gained from knowing both.</summary>
    private static LanguagePack LanguageOf(IReadOnlyList<ReadArticle> witnesses) =>
        witnesses.FirstOrDefault(witness => witness.IsServed)?.Analysis.Language ?? LanguagePack.None;

    private Utterance UtteranceOf(List<StoryPassage> passages, StorySpeakers speakers, RelationBuilder relations)
    {
        var utterance = new Utterance(
            PassageIds.OfUtterance(passages.Select(passage => passage.Passage.Id)),
            UtteranceSpeaker.Of(passages, (a, b) => speakers.Compare(a.Speaker, b.Speaker) >= _thresholds.SpeakerRole),
            [.. passages.Select(passage => passage.Passage)],
            relations.Of(passages));
        return utterance with { IsSure = Weakest(utterance) >= _thresholds.GroupSure };
    }

    /// <summary>How likely the witness with the least in common with the others belongs to them, on average; 1 where
    /// there is one alone.</summary>
    private static double Weakest(Utterance utterance) => utterance.Relations
        .SelectMany(relation => new[] { relation.A.Witness, relation.B.Witness }.Select(witness => (witness, relation)))
        .GroupBy(one => one.witness, one => one.relation.Confidence ?? 1)
        .Select(confidences => confidences.Average()).DefaultIfEmpty(1).Min();
}
