using System.Collections.Immutable;
using Hearsay.Articles;
using Hearsay.Language;
using Hearsay.Statements.Network;
using Hearsay.Text;

namespace Hearsay.Statements;

/// <summary>Finds every attributed statement of an article by rules over tags: verbs with their subjects and
/// complements, nominal cues, headlines, and quotations without a cue. Thread-safe.</summary>
public sealed class StatementReader
{
    private const int MaximumHeadingTokens = 25;

    private readonly CueLexicon _lexicon = new();
    private readonly IStatementLabeler? _labeler;
    private readonly ChunkLinker _linker = new();

    /// <summary>A reader by rules alone.</summary>
    public StatementReader()
    {
    }

    /// <summary>A reader by a trained network, with rules where they win.</summary>
    internal StatementReader(IStatementLabeler labeler) => _labeler = labeler;

    /// <summary>The statements in text order.</summary>
    /// <param name="blocks">The blocks that are read; headlines and subheads are looked at for their own forms.</param>
    public ImmutableArray<Statement> Read(AnalyzedText analysis, IEnumerable<Block> blocks)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        ArgumentNullException.ThrowIfNull(blocks);
        var view = new TokenView(analysis);
        var phrases = new NounPhrases(view);
        var chains = new ChainReader(view, phrases);
        List<Draft> drafts = ReadDrafts(view, phrases, HeadingStarts(blocks));
        foreach (Draft draft in drafts) chains.Read(draft);
        drafts = new Nesting(drafts).Resolve(chains);
        return [.. drafts.Select(draft => ToStatement(draft, view)).OrderBy(statement => statement.Extent)];
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
        LabelledText? labelled = _labeler?.Label(view.Analysis);
        var network = new NetworkStatements(view, _linker, _lexicon);
        for (int p = 0; p < view.Analysis.Paragraphs.Length; p++)
        {
            Paragraph paragraph = view.Analysis.Paragraphs[p];
            int first = drafts.Count;
            if (labelled is not null && paragraph.EndSentence > paragraph.FirstSentence)
            {
                int firstToken = view.Analysis.Sentences[paragraph.FirstSentence].FirstToken;
                int endToken = view.Analysis.Sentences[paragraph.EndSentence - 1].EndToken;
                network.Read(p, labelled.Labels.AsSpan(firstToken..endToken), drafts);
            }

            int found = drafts.Count;
            for (int s = paragraph.FirstSentence; s < paragraph.EndSentence; s++)
            {
                Sentence sentence = view.Analysis.Sentences[s];
                bool isHeading = headings.Contains(paragraph.Span.Start) || IsHeadingLike(paragraph, view);
                Draft? headline = isHeading ? headlines.Read(sentence) : null;
                if (headline is not null) drafts.Add(headline);
                else AddSentence(verbs.Read(sentence), nominals.Read(sentence), drafts);
            }

            if (labelled is not null) Reconcile(drafts, first, found);

            loose.Read(p, drafts, first);
        }

        drafts.RemoveAll(draft => draft.Content.Count == 0);
        return drafts;
    }

    /// <summary>Of what the rules found, keeps what stands within the content of a statement that the network found.</summary>
    private static void Reconcile(List<Draft> drafts, int first, int found)
    {
        string mode = Environment.GetEnvironmentVariable("HS_MODE") ?? "nested";
        for (int i = drafts.Count - 1; i >= found; i--)
        {
            Draft rule = drafts[i];
            bool keep = rule.Content.Count > 0 && mode != "none" && drafts[first..found].Exists(draft => draft.Content.Exists(piece => piece.Contains(rule.Extent)));
            bool free = rule.Content.Count > 0 && !drafts[first..found].Exists(draft => draft.Extent.Overlaps(rule.Extent));
            if (mode == "free" && free) keep = true;
            if (mode == "quote" && free && rule.Act is Act.Said or Act.Wrote or Act.Asked && rule.Source.Count > 0) keep = true;
            if (!keep) drafts.RemoveAt(i);
        }
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
    private static void AddSentence(IEnumerable<Draft> verbs, IEnumerable<Draft> nominals, List<Draft> drafts)
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

    private static Statement ToStatement(Draft draft, TokenView view) => new(
        [.. draft.Source],
        [.. draft.Cue],
        [.. draft.Content],
        KindOf(draft, view),
        draft.Act,
        draft.Modality,
        [.. draft.Chain]);

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
