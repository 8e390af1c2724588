using Hearsay.Articles.Lines;
using Hearsay.Text;

namespace Hearsay.Articles.Scraped;

/// <summary>Settles the running text and everything after it: body, subheads, lists of links, the tail.</summary>
internal sealed class BodyPass(ScoreTable scores, LineCues cues, DatelineScanner datelines)
{
    private const int MostSubheadWords = 14;
    private const int MostWordsOfQuestion = 10;
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
            if (draft.IsOpen(i) && IsText(draft, i))
                draft.Settle(i, IsBio(draft, i, end) ? BlockKind.Footer : BlockKind.Body);
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
            if (draft.IsOpen(i))
                draft.Settle(i, scores.IsTitle(draft[i].Features) && draft[i].Features.Words > 3
                    ? BlockKind.Teaser : BlockKind.Footer);
        }

        for (int i = 0; i < end; i++) CutLeadIn(draft, i);
    }

    private bool IsText(BlockDraft draft, int i) => !IsSubheadForm(draft[i]) && IsTextForm(draft, i);

    /// <summary>A short question, or a few words between single marks as headlines have them: above running text they
    /// are subheads, elsewhere text.</summary>
    private static bool IsSubheadForm(Paragraph paragraph)
    {
        LineFeatures line = paragraph.Features;
        if (line.Words is < 3 or > MostWordsOfQuestion) return false;
        if (!line.BeginsQuoted) return paragraph.Text[^1] == '?';
        return line.EndsQuoted && line.Stop == LineStop.None && paragraph.Text[0] is '\'' or '‘';
    }

    private bool IsTextForm(BlockDraft draft, int i)
    {
        LineFeatures line = draft[i].Features;
        return scores.IsProse(line) || ExtentFinder.IsSentence(line) || line.EndsQuoted || line.BeginsQuoted
            && !scores.IsTitle(line)
            || (line.Words >= FewestUnstoppedWords && !scores.IsTitle(line) && line.Symbols < 0.1 && line.Lower >= 0.3)
            || IsSigned(draft, i) || ListMarker.LengthIn(draft[i].Text) > 0;
    }

    /// <summary>"— Jane Doe, mayor" under a quotation or behind it on the same line.</summary>
    private static bool IsSigned(BlockDraft draft, int i)
    {
        string text = draft[i].Text;
        if (IsDash(text[0])) return i > 0 && draft[i].Features.Words <= 12 && draft[i - 1].Features.EndsQuoted;
        int close = draft[i].Features.BeginsQuoted ? text.LastIndexOfAny(['"', '”', '’', '»']) : 0;
        return close > 0 && text.AsSpan(close + 1).TrimStart() is [var first, ..] && IsDash(first);
    }

    private static bool IsDash(char unit) => unit is '—' or '–' or '-' or '―';

    private bool IsBio(BlockDraft draft, int i, int end) =>
        end - i <= TailReach && cues.Find(draft[i])?.Cue == LineCue.Bio;

    /// <summary>A run of short open lines: three or more are links; one or two above running text are
    /// subheads.</summary>
    private void SettleShortLines(BlockDraft draft, int start, int end, int bodyEnd)
    {
        bool aboveText = NextRead(draft, end, bodyEnd);
        for (int i = start; i < end; i++)
        {
            LineFeatures line = draft[i].Features;
            bool isForm = IsSubheadForm(draft[i]);
            bool isTitle = isForm || (scores.IsTitle(line) && line.Words <= MostSubheadWords);
            BlockKind kind = !isTitle ? line.Words >= FewestUnstoppedWords ? BlockKind.Body : BlockKind.Footer
                : end - start >= FewestLinks ? BlockKind.Teaser
                : aboveText ? BlockKind.Subhead : isForm ? BlockKind.Body : BlockKind.Footer;
            draft.Settle(i, kind);
        }
    }

    private static bool NextRead(BlockDraft draft, int from, int end)
    {
        for (int i = from; i < end; i++)
        {
            if (draft.Is(i, BlockKind.Body)) return true;
            if (!draft.Is(i, BlockKind.Caption, BlockKind.Credit, BlockKind.Mark, BlockKind.Footer, BlockKind.Repeat,
                BlockKind.Byline)) return false;
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
        else if (!IsSigned(draft, i) && ListMarker.LengthIn(text) is > 0 and var bullet)
            draft.AddPart(i, new BlockPart(BlockKind.Mark, new Span(0, bullet), IsInside: false));
    }
}
