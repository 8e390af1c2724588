using System.Collections.Immutable;
using Hearsay.Analysis;
using Hearsay.Articles;
using Hearsay.Articles.Turns;
using Hearsay.Languages;
using Hearsay.Statements.Acts;
using Hearsay.Statements.Chains;
using Hearsay.Statements.Evidence;
using Hearsay.Statements.Network;
using Hearsay.Statements.Rules;
using Hearsay.Statements.Settling;
using Hearsay.Statements.Substance;
using Hearsay.Statements.Turns;
using Hearsay.Text;

namespace Hearsay.Statements;

/// <summary>Finds every attributed statement of an article: a trained network reads each paragraph; rules add what
/// stands within
/// another statement's content, direct speech that the network left out, and quotations without a cue.
/// Thread-safe.</summary>
internal sealed class StatementReader
{
    private const int MaximumHeadingTokens = 25;

    private readonly NetworkModels? _models;
    private readonly SubstanceReader? _substance;
    private readonly Arbiter _arbiter = new();

    /// <summary>A reader of English with the network that ships.</summary>
    public StatementReader() : this(LanguagePack.English)
    {
    }

    /// <summary>A reader with the models of a language; by rules alone where it has none.</summary>
    public StatementReader(LanguagePack language) : this(NetworkModels.Load(language), new SubstanceReader(language))
    {
    }

    /// <param name="models">The network; null for a reader by rules alone.</param>
    /// <param name="substance">What tells whether something is stated; null where that is not asked.</param>
    internal StatementReader(NetworkModels? models, SubstanceReader? substance = null) =>
        (_models, _substance) = (models, substance);

    /// <summary>A reader without a network: sentence by sentence, by the lists of reporting words.</summary>
    public static StatementReader ByRules() => new((NetworkModels?)null);

    /// <summary>The statements in text order.</summary>
    /// <param name="blocks">The blocks that are read; headlines and subheads are looked at for their own forms.</param>
    /// <param name="outlet">The article's own outlet, where known; it is no link of its chains.</param>
    /// <param name="turns">Those of the article; read here where they are not given.</param>
    public ImmutableArray<Statement> Read(AnalyzedText analysis, IEnumerable<Block> blocks, string? outlet = null,
        ImmutableArray<Turn> turns = default)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        ArgumentNullException.ThrowIfNull(blocks);
        var view = new TokenView(analysis);
        if (turns.IsDefault)
            turns = TurnReader.Read(analysis.Text, [.. analysis.Paragraphs.Select(one => one.Span)], analysis.Language);
        var ofTurns = new TurnStatements(view, turns);
        List<Draft> drafts = new Nesting(ReadDrafts(view, HeadingStarts(blocks), ofTurns)).Outermost();
        var acts = new ActReader(view);
        ImmutableArray<Statement> found =
            ChainReader.Read(view, [.. drafts.Select(draft => acts.Finish(draft))], outlet);
        if (_substance is not null) found = _substance.Weigh(view, found);
        return ofTurns.With(found, acts);
    }

    /// <summary>What made the sentences of a passage statements, or kept them from being some.</summary>
    /// <param name="statements">The statements of the text, as <see cref="Read"/> gave them.</param>
    internal ImmutableArray<SentenceEvidence> Explain(AnalyzedText analysis, ImmutableArray<Statement> statements,
        Span passage) =>
        new EvidenceFinder(new TokenView(analysis), statements, _models?.Labeler.Label(analysis)).Find(passage);

    private static HashSet<int> HeadingStarts(IEnumerable<Block> blocks) =>
        [.. blocks.Where(block => block.Text is not null
            && block.Kind is BlockKind.Headline or BlockKind.Subhead or BlockKind.Standfirst)
            .Select(block => block.Text!.Value.Start)];

    private List<Draft> ReadDrafts(TokenView view, HashSet<int> headings, TurnStatements turns)
    {
        var phrases = new NounPhrases(view);
        var rules = new RuleStatements(view, phrases);
        NetworkStatements? network = _models is { } models
            ? new NetworkStatements(view, models.Linker, models.Confidence, models.Labeler.Label(view.Analysis))
            : null;
        var loose = new LooseQuotations(view, phrases, turns);
        var hearers = new Hearers(view, phrases);
        var drafts = new List<Draft>();
        for (int p = 0; p < view.Analysis.Paragraphs.Length; p++)
        {
            int first = drafts.Count;
            Turn? turn = turns.At(p);
            network?.Read(p, drafts);
            if (turn is not null) turns.Trim(turn, drafts, first);
            AddByRules(p, rules, view, headings, drafts, first);
            if (turn is not { IsSpoken: true }) loose.Read(p, drafts, first);
            if (turn is not null) turns.Trim(turn, drafts, first);
            for (int i = first; i < drafts.Count; i++) hearers.Settle(drafts[i]);
        }

        loose.Finish();
        drafts.RemoveAll(draft => draft.Content.Count == 0 || IsState(draft, view));
        return drafts;
    }

    /// <summary>"The borders remain disputed": nobody says so.</summary>
    private static bool IsState(Draft draft, TokenView view) => draft.Source.Count == 0 && draft.Cue.Count > 0
        && view.Is(view.Analysis.TokenAt(draft.Cue[0].Start), WordClass.StativeVerb);

    private void AddByRules(
        int paragraph, RuleStatements rules, TokenView view, HashSet<int> headings, List<Draft> drafts, int first)
    {
        Paragraph place = view.Analysis.Paragraphs[paragraph];
        bool isHeadline = headings.Contains(place.Span.Start);
        bool isHeading = isHeadline || IsHeadingLike(place, view);
        int found = drafts.Count;
        for (int s = place.FirstSentence; s < place.EndSentence; s++)
            rules.Read(view.Analysis.Sentences[s], isHeading, drafts, isHeadline);
        if (_models is not null) _arbiter.Settle(drafts, first, found, view);
    }

    /// <summary>A line of its own without a final stop reads as a heading, whatever its block was taken for.</summary>
    private static bool IsHeadingLike(Paragraph paragraph, TokenView view)
    {
        if (paragraph.EndSentence - paragraph.FirstSentence != 1) return false;
        Sentence sentence = view.Analysis.Sentences[paragraph.FirstSentence];
        return sentence.EndToken - sentence.FirstToken <= MaximumHeadingTokens && !view.InQuotation(sentence.FirstToken)
            && view.Lower(sentence.EndToken - 1) is not ("." or ":" or "!" or "?");
    }
}
