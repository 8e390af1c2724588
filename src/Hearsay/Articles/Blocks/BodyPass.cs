using Hearsay.Text;

namespace Hearsay.Articles.Blocks;

/// <summary>Settles the running text and everything after it: body, subheads, lists of links, the tail.</summary>
internal sealed class BodyPass(ScoreTable scores, LineCues cues, DatelineScanner datelines)
{
    private const int MostSubheadWords = 14;
    private const int FewestLinks = 3;
    private const int FewestUnstoppedWords = 9;

    /// <summary>How near the end a line about the writer stands.</summary>
    private const int TailReach = 3;

    /// <param name="start">First paragraph of the running text.</param>
    /// <param name="end">First paragraph after it.</param>
    public void Mark(BlockDraft draft, int start, int end)
    {
        while (end < draft.Count && draft.IsOpen(end) && IsText(draft, end)) end++;
        for (int i = start; i < end; i++)
        {
            if (draft.IsOpen(i) && IsText(draft, i)) draft.Settle(i, IsBio(draft, i, end) ? BlockKind.Footer : BlockKind.Body);
        }

        for (int i = start; i < end;)
        {
            int run = i;
            while (run < end && draft.IsOpen(run)) run++;
            if (run > i) SettleShortLines(draft, i, run, end);
            i = Math.Max(run, i + 1);
        }

        for (int i = end; i < draft.Count; i++)
        {
            if (draft.IsOpen(i)) draft.Settle(i, scores.IsTitle(draft[i].Features) && draft[i].Features.Words > 3 ? BlockKind.Teaser : BlockKind.Footer);
        }

        for (int i = 0; i < end; i++) CutLeadIn(draft, i);
    }

    private bool IsText(BlockDraft draft, int i)
    {
        LineFeatures line = draft[i].Features;
        return scores.IsProse(line) || ExtentFinder.IsSentence(line) || line.EndsQuoted || line.BeginsQuoted && !scores.IsTitle(line)
            || (line.Words >= FewestUnstoppedWords && !scores.IsTitle(line) && line.Symbols < 0.1 && line.Lower >= 0.3)
            || IsSignature(draft, i);
    }

    /// <summary>"— Jane Doe, mayor" under a quotation.</summary>
    private static bool IsSignature(BlockDraft draft, int i) =>
        i > 0 && draft[i].Text[0] is '—' or '–' or '-' && draft[i].Features.Words <= 12 && draft[i - 1].Features.EndsQuoted;

    private bool IsBio(BlockDraft draft, int i, int end) =>
        end - i <= TailReach && cues.Find(draft[i])?.Cue == LineCue.Bio;

    /// <summary>A run of short open lines: three or more are links; one or two above running text are subheads.</summary>
    private void SettleShortLines(BlockDraft draft, int start, int end, int bodyEnd)
    {
        bool aboveText = NextRead(draft, end, bodyEnd);
        for (int i = start; i < end; i++)
        {
            LineFeatures line = draft[i].Features;
            bool isTitle = scores.IsTitle(line) && line.Words <= MostSubheadWords;
            BlockKind kind = !isTitle ? line.Words >= FewestUnstoppedWords ? BlockKind.Body : BlockKind.Footer
                : end - start >= FewestLinks ? BlockKind.Teaser
                : aboveText ? BlockKind.Subhead : BlockKind.Footer;
            draft.Settle(i, kind);
        }
    }

    private static bool NextRead(BlockDraft draft, int from, int end)
    {
        for (int i = from; i < end; i++)
        {
            if (draft.Is(i, BlockKind.Body)) return true;
            if (!draft.Is(i, BlockKind.Caption, BlockKind.Credit, BlockKind.Mark, BlockKind.Footer, BlockKind.Repeat, BlockKind.Byline)) return false;
        }

        return false;
    }

    /// <summary>Cuts a dateline or a bullet off the front of a paragraph that is read.</summary>
    private void CutLeadIn(BlockDraft draft, int i)
    {
        if (!draft.Is(i, BlockKind.Body, BlockKind.Standfirst) || draft.PartOf(i) is not null) return;
        string text = draft[i].Text;
        int dateline = draft.Is(i, BlockKind.Body) ? datelines.LengthIn(text) : 0;
        if (dateline > 0) draft.AddPart(i, new BlockPart(BlockKind.Dateline, new Span(0, dateline), IsInside: false));
        else if (BulletLength(text) is > 0 and var bullet) draft.AddPart(i, new BlockPart(BlockKind.Mark, new Span(0, bullet), IsInside: false));
    }

    private static int BulletLength(string text)
    {
        if (text[0] is not ('•' or '▪' or '■' or '►' or '▶' or '●' or '◦' or '*' or '·')) return 0;
        int end = 1;
        while (end < text.Length && char.IsWhiteSpace(text[end])) end++;
        return end < text.Length ? end : 0;
    }
}
