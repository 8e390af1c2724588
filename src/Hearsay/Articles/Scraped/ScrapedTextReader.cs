using Hearsay.Articles.Lines;
using Hearsay.Languages;
using Hearsay.Text;

namespace Hearsay.Articles.Scraped;

/// <summary>Scraped text to typed paragraphs, in passes: what lines show by themselves, readers' comments, lists of
/// other stories, the lines of those who speak in turn, second copies, where the running text lies, what stands above
/// it, and the rest. Ready and thread-safe
/// once constructed.</summary>
internal sealed class ScrapedTextReader
{
    private readonly LineMeasure _measure;
    private readonly LinePass _lines;
    private readonly CommentFinder _comments;
    private readonly TeaserFinder _teasers;
    private readonly TurnPass _turns;
    private readonly ExtentFinder _extent;
    private readonly HeadFinder _head;
    private readonly BodyPass _body;

    /// <param name="languages">The languages that are read.</param>
    public ScrapedTextReader(LanguageSet languages)
    {
        var scores = new ScoreTable(languages);
        var cues = new LineCues(languages);
        var datelines = new DatelineScanner(languages);
        _measure = scores.Lines;
        _lines = new LinePass(scores, cues, languages);
        _comments = new CommentFinder(scores, cues, scores.Lines);
        _teasers = new TeaserFinder(scores, cues, datelines);
        _turns = new TurnPass(scores, languages);
        _extent = new ExtentFinder(scores);
        _head = new HeadFinder(scores, datelines);
        _body = new BodyPass(scores, cues, datelines);
    }

    /// <param name="title">Title that the metadata gives, or null.</param>
    /// <returns>A draft with every paragraph settled.</returns>
    public BlockDraft Read(SourceText page, string? title)
    {
        var draft = new BlockDraft(ParagraphSplitter.Split(page, _measure), title);
        if (draft.Count == ParagraphSplitter.MostParagraphs) draft.Settle(draft.Count - 1, BlockKind.Footer);
        _lines.Mark(draft);
        _comments.Mark(draft);
        _teasers.Mark(draft);
        _turns.Mark(draft, page);
        RepeatFinder.Mark(draft);
        PullQuoteFinder.Mark(draft);
        Span extent = _extent.Find(draft);
        int start = _head.Mark(draft, extent);
        _body.Mark(draft, start, Math.Max(start, extent.End));
        RepeatFinder.Restore(draft);
        return draft;
    }
}
