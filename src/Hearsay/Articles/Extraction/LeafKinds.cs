using Hearsay.Html;
using Hearsay.Html.Outline;

namespace Hearsay.Articles.Extraction;

/// <summary>Says what each leaf of a page is, once it is known which belong to the article. Rules over the element, the
/// names that the site gives its parts, and phrases; <see cref="BlockKind"/> explains the kinds.</summary>
internal sealed class LeafKinds
{
    /// <summary>A line of bold print or a heading with more words is running text.</summary>
    private const int LongestSubhead = 20;

    private const int LongestByline = 30;

    private const int FewestHeadlineWords = 3;

    /// <summary>So much of a headline's words stands in the title that the head gives.</summary>
    private const float LeastTitleShare = 0.75f;

    private readonly PageOutline _outline;
    private readonly PageEvidence _evidence;
    private readonly TextCue[] _cues;
    private readonly bool[] _kept;
    private readonly int _headline, _firstKept, _lastKept;

    /// <param name="kept">True for each leaf that belongs to the article.</param>
    public LeafKinds(PageOutline outline, PageEvidence evidence, TextCue[] cues, bool[] kept)
    {
        (_outline, _evidence, _cues, _kept) = (outline, evidence, cues, kept);
        _firstKept = Array.FindIndex(kept, (at) => at);
        _lastKept = Array.FindLastIndex(kept, (at) => at);
        _headline = FindHeadline();
    }

    public BlockKind Of(int index)
    {
        if (index == _headline) return BlockKind.Headline;
        ref readonly LeafBlock leaf = ref _outline.Leaves[index];
        ref readonly OutlineElement element = ref _outline.Elements[leaf.Element];
        return _kept[index] ? KindOfKept(leaf, element) : KindOfDropped(index, leaf, element);
    }

    /// <summary>The leaf that says what the title says: in an <c>h1</c> if there is one, else in another heading before
    /// or right at the start of the text; -1 where there is none.</summary>
    private int FindHeadline()
    {
        int best = -1;
        float highest = 0;
        for (int i = 0; i < _outline.Leaves.Length && (_firstKept < 0 || i <= FirstProse() || best < 0); i++)
        {
            ref readonly LeafBlock leaf = ref _outline.Leaves[i];
            ref readonly OutlineElement element = ref _outline.Elements[leaf.Element];
            float share = _evidence.TitleShare(_outline.WordsOf(leaf));
            bool isBold = leaf.Counts.StrongWords >= leaf.Counts.Words && share >= 1;
            if (!isBold && (element.Surroundings & Surrounding.Heading) == 0
                && element.Distances[(int)MarkupSign.Title] > 1) continue;
            bool isFirst = _outline.Elements[element.Block].Tag == HtmlTag.H1;
            if (share < LeastTitleShare || leaf.Counts.Words * 3 < _evidence.TitleWords.Count
                || (_lastKept >= 0 && i > _lastKept)) continue;
            float score = share + (isFirst ? 1 : 0) + (leaf.LinkShare < 0.5f ? 0.5f : 0);
            if (score > highest) (best, highest) = (i, score);
        }

        return best >= 0 ? best : FirstHeading();
    }

    /// <summary>The last <c>h1</c> of some words before the running text, one that was kept before one that was not:
    /// pages may call their headline otherwise in the head; -1 where there is none.</summary>
    private int FirstHeading()
    {
        int prose = FirstProse(), found = -1;
        for (int i = 0; i < prose; i++)
        {
            ref readonly LeafBlock leaf = ref _outline.Leaves[i];
            ref readonly OutlineElement element = ref _outline.Elements[leaf.Element];
            bool isHeading = _outline.Elements[element.Block].Tag == HtmlTag.H1 && leaf.LinkShare < 0.5f
                && leaf.Counts.Words >= FewestHeadlineWords
                && !IsIn(element, Surrounding.Nav | Surrounding.Aside | Surrounding.Footer | Surrounding.Hidden);
            if (isHeading && (found < 0 || _kept[i] || !_kept[found])) found = i;
        }

        return found;
    }

    private int FirstProse()
    {
        for (int i = Math.Max(_firstKept, 0); i < _kept.Length; i++)
        {
            if (_kept[i] && _outline.Leaves[i].IsProse) return i;
        }

        return _lastKept;
    }

    private static BlockKind KindOfKept(in LeafBlock leaf, in OutlineElement element)
    {
        if ((element.Surroundings & Surrounding.Heading) != 0 && leaf.Counts.Words <= LongestSubhead)
            return BlockKind.Subhead;
        if ((element.Surroundings & Surrounding.Quote) != 0) return BlockKind.BlockQuote;
        if ((element.Surroundings & Surrounding.Table) != 0 && element.Tag is HtmlTag.Td or HtmlTag.Th)
            return BlockKind.Table;
        bool isBold = leaf.Counts.StrongWords >= leaf.Counts.Words || element.Tag is HtmlTag.B or HtmlTag.Strong;
        bool isSentence = leaf.Counts.End is TextEnd.Sentence or TextEnd.Comma;
        if ((element.Surroundings & Surrounding.List) != 0) return BlockKind.ListItem;
        return isBold && !isSentence && leaf.Counts.Words <= LongestSubhead ? BlockKind.Subhead : BlockKind.Body;
    }

    private BlockKind KindOfDropped(int index, in LeafBlock leaf, in OutlineElement element)
    {
        bool isBefore = index < _firstKept, isAfter = index > _lastKept;
        if (isBefore && IsStandfirst(index, leaf, element)) return BlockKind.Standfirst;
        if (IsIn(element, Surrounding.Nav)) return BlockKind.Navigation;
        if (element.Tag == HtmlTag.Time) return BlockKind.Byline;
        if (IsNear(element, MarkupSign.Comment, 6) && !isBefore) return BlockKind.Comment;
        if (IsIn(element, Surrounding.Caption | Surrounding.Figure) || IsNear(element, MarkupSign.Caption, 1))
            return CaptionOrCredit(index, leaf);
        if (IsByline(index, leaf, element)) return BlockKind.Byline;
        if (Has(index, TextCue.Credit) && leaf.Counts.Words <= LongestByline) return CaptionOrCredit(index, leaf);
        if (Has(index, TextCue.Newsletter) || IsNear(element, MarkupSign.Newsletter, 3)) return BlockKind.Newsletter;
        if (Has(index, TextCue.Notice) || IsNear(element, MarkupSign.Notice, 2)) return BlockKind.Notice;
        if (Has(index, TextCue.Comment) && !isBefore) return BlockKind.Comment;
        if (Has(index, TextCue.Legal) || IsIn(element, Surrounding.Footer)) return BlockKind.Footer;
        if (Has(index, TextCue.Related) || (!isBefore && IsNear(element, MarkupSign.Related, 3)))
            return BlockKind.Teaser;
        if (isBefore || Has(index, TextCue.Share | TextCue.Navigation | TextCue.Tags)
            || IsIn(element, Surrounding.Button)) return BlockKind.Navigation;
        return leaf.LinkShare > 0.6f ? BlockKind.Teaser : isAfter ? BlockKind.Footer : BlockKind.Notice;
    }

    private bool IsStandfirst(int index, in LeafBlock leaf, in OutlineElement element) =>
        index > _headline && _headline >= 0 && leaf.Counts.Words >= 6 && leaf.LinkShare < 0.3f
        && !IsIn(element, Surrounding.Nav | Surrounding.Figure | Surrounding.Caption | Surrounding.Aside)
        && (IsNear(element, MarkupSign.Standfirst, 1) || _evidence.DescriptionShare(_outline.WordsOf(leaf)) > 0.8f);

    private bool IsByline(int index, in LeafBlock leaf, in OutlineElement element) =>
        leaf.Counts.Words <= LongestByline && leaf.Counts.Sentences <= 1 && index >= _headline
        && !IsIn(element, Surrounding.Footer | Surrounding.Aside)
        && (Has(index, TextCue.Byline | TextCue.Date) || IsNear(element, MarkupSign.Byline, 1)
        || IsNear(element, MarkupSign.Date, 1));

    private BlockKind CaptionOrCredit(int index, in LeafBlock leaf) =>
        Has(index, TextCue.Credit) && leaf.Counts.Words <= 8 ? BlockKind.Credit : BlockKind.Caption;

    private bool Has(int index, TextCue cue) => (_cues[index] & cue) != 0;

    private static bool IsIn(in OutlineElement element, Surrounding surrounding) =>
        (element.Surroundings & surrounding) != 0;

    private static bool IsNear(in OutlineElement element, MarkupSign sign, int levels) =>
        element.Distances[(int)sign] <= levels;
}
