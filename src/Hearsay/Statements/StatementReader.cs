using System.Collections.Immutable;
using Hearsay.Analysis;
using Hearsay.Articles;
using Hearsay.Statements.Acts;
using Hearsay.Statements.Chains;
using Hearsay.Statements.Evidence;
using Hearsay.Statements.Network;
using Hearsay.Statements.Rules;
using Hearsay.Statements.Settling;
using Hearsay.Text;

namespace Hearsay.Statements;

/// <summary>Finds every attributed statement of an article: a trained network reads each paragraph; rules add what stands within
/// another statement's content, direct speech that the network left out, and quotations without a cue. Thread-safe.</summary>
public sealed class StatementReader
{
    private const int MaximumHeadingTokens = 25;

    private readonly CueLexicon _lexicon = new();
    private readonly ChunkLinker _linker;
    private readonly StatementConfidence _confidence;
    private readonly Arbiter _arbiter = new();
    private readonly ChainReader _chains;
    private readonly IStatementLabeler? _labeler;

    /// <summary>A reader with the network that ships.</summary>
    public StatementReader() : this(StatementNetwork.LoadEmbedded())
    {
    }

    /// <param name="labeler">The network; null for a reader by rules alone.</param>
    /// <param name="linker">Joins its chunks; by default the one that ships.</param>
    /// <param name="confidence">Says how sure it is; by default the one that ships.</param>
    internal StatementReader(IStatementLabeler? labeler, ChunkLinker? linker = null, StatementConfidence? confidence = null)
    {
        _labeler = labeler;
        _linker = linker ?? new ChunkLinker();
        _confidence = confidence ?? new StatementConfidence();
        _chains = new ChainReader(_lexicon);
    }

    /// <summary>A reader without a network: sentence by sentence, by the lists of reporting words.</summary>
    public static StatementReader ByRules() => new(null);

    /// <summary>The statements in text order.</summary>
    /// <param name="blocks">The blocks that are read; headlines and subheads are looked at for their own forms.</param>
    /// <param name="outlet">The article's own outlet, where known; it is no link of its chains.</param>
    public ImmutableArray<Statement> Read(AnalyzedText analysis, IEnumerable<Block> blocks, string? outlet = null)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        ArgumentNullException.ThrowIfNull(blocks);
        var view = new TokenView(analysis);
        List<Draft> drafts = new Nesting(ReadDrafts(view, HeadingStarts(blocks))).Outermost();
        var acts = new ActReader(view);
        return _chains.Read(view, [.. drafts.Select(draft => ToStatement(draft, view, acts))], outlet);
    }

    /// <summary>What made the sentences of a passage statements, or kept them from being some.</summary>
    /// <param name="statements">The statements of the text, as <see cref="Read"/> gave them.</param>
    internal ImmutableArray<SentenceEvidence> Explain(AnalyzedText analysis, ImmutableArray<Statement> statements, Span passage) =>
        new EvidenceFinder(new TokenView(analysis), statements, _labeler?.Label(analysis)).Find(passage);

    private static HashSet<int> HeadingStarts(IEnumerable<Block> blocks) =>
        [.. blocks.Where(block => block.Kind is BlockKind.Headline or BlockKind.Subhead or BlockKind.Standfirst && block.Text is not null)
            .Select(block => block.Text!.Value.Start)];

    private List<Draft> ReadDrafts(TokenView view, HashSet<int> headings)
    {
        var phrases = new NounPhrases(view);
        var rules = new RuleStatements(view, _lexicon, phrases);
        var network = new NetworkStatements(view, _linker, _confidence, _labeler?.Label(view.Analysis));
        var loose = new LooseQuotations(view, phrases);
        var transcript = new TranscriptLines(view);
        var drafts = new List<Draft>();
        for (int p = 0; p < view.Analysis.Paragraphs.Length; p++)
        {
            int first = drafts.Count;
            if (transcript.Read(view.Analysis.Paragraphs[p]) is { } line)
            {
                drafts.Add(line);
                continue;
            }

            network.Read(p, drafts);
            AddByRules(p, rules, view, headings, drafts, first);
            loose.Read(p, drafts, first);
        }

        drafts.RemoveAll(draft => draft.Content.Count == 0);
        return drafts;
    }

    private void AddByRules(int paragraph, RuleStatements rules, TokenView view, HashSet<int> headings, List<Draft> drafts, int first)
    {
        Paragraph place = view.Analysis.Paragraphs[paragraph];
        bool isHeading = headings.Contains(place.Span.Start) || IsHeadingLike(place, view);
        int found = drafts.Count;
        for (int s = place.FirstSentence; s < place.EndSentence; s++) rules.Read(view.Analysis.Sentences[s], isHeading, drafts);
        if (_labeler is not null) _arbiter.Settle(drafts, first, found, view);
    }

    /// <summary>A line of its own without a final stop reads as a heading, whatever its block was taken for.</summary>
    private static bool IsHeadingLike(Paragraph paragraph, TokenView view)
    {
        if (paragraph.EndSentence - paragraph.FirstSentence != 1) return false;
        Sentence sentence = view.Analysis.Sentences[paragraph.FirstSentence];
        return sentence.EndToken - sentence.FirstToken <= MaximumHeadingTokens && !view.InQuotation(sentence.FirstToken)
            && view.Lower(sentence.EndToken - 1) is not ("." or ":" or "!" or "?");
    }

    /// <summary>The finished record, without its chain.</summary>
    internal static Statement ToStatement(Draft draft, TokenView view, ActReader acts)
    {
        ActReading act = acts.Read(draft.Source, draft.Cue, draft.Content);
        StatementKind kind = ContentKind.Of(view, draft.Content);
        return new Statement([.. draft.Source], [.. draft.Cue], [.. draft.Content], kind, act.Act, act.Modality, [])
        {
            Confidence = draft.Confidence,
        };
    }
}
