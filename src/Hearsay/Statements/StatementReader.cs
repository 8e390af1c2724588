using System.Collections.Immutable;
using Hearsay.Articles;
using Hearsay.Language;
using Hearsay.Statements.Chains;
using Hearsay.Text;

namespace Hearsay.Statements;

/// <summary>Finds every attributed statement of an article by rules over tags: verbs with their subjects and
/// complements, nominal cues, headlines, and quotations without a cue. Thread-safe.</summary>
public sealed class StatementReader
{
    private const int MaximumHeadingTokens = 25;

    private readonly CueLexicon _lexicon = new();
    private readonly ChainReader _chains;

    public StatementReader() => _chains = new ChainReader(_lexicon);

    /// <summary>The statements in text order.</summary>
    /// <param name="blocks">The blocks that are read; headlines and subheads are looked at for their own forms.</param>
    /// <param name="outlet">The article's own outlet, where known; it is no link of its chains.</param>
    public ImmutableArray<Statement> Read(AnalyzedText analysis, IEnumerable<Block> blocks, string? outlet = null)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        ArgumentNullException.ThrowIfNull(blocks);
        var view = new TokenView(analysis);
        var phrases = new NounPhrases(view);
        List<Draft> drafts = new Nesting(ReadDrafts(view, phrases, HeadingStarts(blocks))).Outermost();
        return _chains.Read(analysis, [.. drafts.Select(draft => ToStatement(draft, view))], outlet);
    }

    private static HashSet<int> HeadingStarts(IEnumerable<Block> blocks) =>
        [.. blocks.Where(block => block.Kind is BlockKind.Headline or BlockKind.Subhead or BlockKind.Standfirst && block.Text is not null)
            .Select(block => block.Text!.Value.Start)];

    private List<Draft> ReadDrafts(TokenView view, NounPhrases phrases, HashSet<int> headings)
    {
        var verbs = new VerbStatements(view, _lexicon, phrases);
        var nominals = new NominalStatements(view, _lexicon, phrases);
        var loose = new LooseQuotations(view, phrases);
        var headlines = new HeadlineStatements(view, phrases);
        var drafts = new List<Draft>();
        for (int p = 0; p < view.Analysis.Paragraphs.Length; p++)
        {
            Paragraph paragraph = view.Analysis.Paragraphs[p];
            int first = drafts.Count;
            for (int s = paragraph.FirstSentence; s < paragraph.EndSentence; s++)
            {
                Sentence sentence = view.Analysis.Sentences[s];
                bool isHeading = headings.Contains(paragraph.Span.Start) || IsHeadingLike(paragraph, view);
                Draft? headline = isHeading ? headlines.Read(sentence) : null;
                if (headline is not null) drafts.Add(headline);
                else AddSentence(verbs.Read(sentence), nominals.Read(sentence), drafts);
            }

            loose.Read(p, drafts, first);
        }

        drafts.RemoveAll(draft => draft.Content.Count == 0);
        return drafts;
    }

    /// <summary>A line of its own without a final stop reads as a heading, whatever its block was taken for.</summary>
    private static bool IsHeadingLike(Paragraph paragraph, TokenView view)
    {
        if (paragraph.EndSentence - paragraph.FirstSentence != 1) return false;
        Sentence sentence = view.Analysis.Sentences[paragraph.FirstSentence];
        return sentence.EndToken - sentence.FirstToken <= MaximumHeadingTokens && !view.InQuotation(sentence.FirstToken)
            && view.Lower(sentence.EndToken - 1) is not ("." or ":" or "!" or "?");
    }

    /// <summary>A nominal cue counts where no verb reports the same words.</summary>
    internal static void AddSentence(IEnumerable<Draft> verbs, IEnumerable<Draft> nominals, List<Draft> drafts)
    {
        int first = drafts.Count;
        drafts.AddRange(verbs);
        foreach (Draft nominal in nominals)
        {
            bool isTaken = false;
            for (int i = first; i < drafts.Count && !isTaken; i++)
                isTaken = Covers(drafts[i], nominal.Content) || drafts[i].CoversContent(nominal.Cue[0]);
            if (!isTaken) drafts.Add(nominal);
        }

        CutBeforeSpeakingRelatives(drafts, first);
        drafts.Sort(first, drafts.Count - first, Comparer<Draft>.Create((a, b) => Order(a).CompareTo(Order(b))));
    }

    /// <summary>True where a verb reports most of the words that a nominal cue would.</summary>
    private static bool Covers(Draft verb, List<Span> content) =>
        content.Exists(piece => verb.Content.Where(piece.Overlaps).Sum(part => part.Length) * 2 > piece.Length);

    /// <summary>"according to Ruel, who added that …": the clause after the comma is a statement of its own, not a
    /// description of its source.</summary>
    private static void CutBeforeSpeakingRelatives(List<Draft> drafts, int first)
    {
        for (int i = first; i < drafts.Count; i++)
        {
            for (int k = first; k < drafts.Count; k++)
            {
                if (k == i || drafts[i].Source.Count == 0 || drafts[k].Source.Count == 0) continue;
                Span outer = drafts[i].Source[0], inner = drafts[k].Source[0];
                if (outer.Contains(inner) && outer.Start + 2 < inner.Start) drafts[i].Source[0] = new Span(outer.Start, inner.Start - 2);
            }
        }
    }

    private static int Order(Draft draft) => draft.Content.Count > 0 ? draft.Content[0].Start : draft.Cue[0].Start;

    internal static Statement ToStatement(Draft draft, TokenView view) => new(
        [.. draft.Source],
        [.. draft.Cue],
        [.. draft.Content],
        KindOf(draft, view),
        draft.Act,
        draft.Modality,
        []);

    private static StatementKind KindOf(Draft draft, TokenView view)
    {
        int words = 0, quoted = 0;
        foreach (Span piece in draft.Content)
        {
            for (int i = view.Analysis.TokenAt(piece.Start); i < view.Count && view.Span(i).Start < piece.End; i++)
            {
                if (view.IsPunctuation(i)) continue;
                words++;
                if (view.InQuotation(i)) quoted++;
            }
        }

        return quoted == 0 ? StatementKind.Indirect : quoted == words ? StatementKind.Direct : StatementKind.Mixed;
    }
}
