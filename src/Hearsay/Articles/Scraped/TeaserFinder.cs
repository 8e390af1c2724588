using Hearsay.Articles.Lines;

namespace Hearsay.Articles.Scraped;

/// <summary>Sets lists of other stories aside: a heading ("You may also like") and what stands under it, to the page's
/// end or until the article clearly goes on.</summary>
internal sealed class TeaserFinder(ScoreTable scores, LineCues cues, DatelineScanner datelines)
{
    /// <summary>Words of a paragraph that no summary of another story has.</summary>
    private const int LongerThanSummary = 50;

    public void Mark(BlockDraft draft)
    {
        var vocabulary = new Vocabulary(scores.Lines);
        bool anyOpen = false;
        for (int i = 0; i < draft.Count; i++)
        {
            if (!draft.IsOpen(i)) continue;
            switch (cues.Find(draft[i]))
            {
                case { Cue: LineCue.Teaser, HasMore: true } when !IsHeading(draft[i]):
                    // "Explained: Why the dam broke" at the head of a page is its headline.
                    if (anyOpen) draft.Settle(i, BlockKind.Teaser);
                    break;
                case { Cue: LineCue.Teaser }:
                    i = MarkList(draft, i, vocabulary) - 1;
                    break;
                default:
                    if (scores.IsProse(draft[i].Features)) vocabulary.Add(draft[i].Text);
                    break;
            }

            anyOpen = true;
        }
    }

    /// <summary>"More from Politics" and "Read more:" head a list; "Also read: Rates rise again" is one item
    /// whole.</summary>
    private static bool IsHeading(Paragraph line) =>
        line.Features.Words <= 5 && !line.Folded.Contains(':') && !line.Folded.Contains('|');

    /// <summary>Marks the heading and its items; gives the index of the first paragraph after them.</summary>
    private int MarkList(BlockDraft draft, int heading, Vocabulary vocabulary)
    {
        draft.Settle(heading, BlockKind.Teaser);
        int end = heading + 1;
        while (end < draft.Count && !Resumes(draft, end, vocabulary)) end++;
        draft.SettleOpen(heading, end, BlockKind.Teaser);
        return end;
    }

    /// <summary>True where the article begins or goes on: prose beyond doubt that is long, that has a dateline, that
    /// more such prose follows soon, or that speaks of what the article spoke of before.</summary>
    private bool Resumes(BlockDraft draft, int index, Vocabulary vocabulary) =>
        draft.IsOpen(index) && (IsLong(draft, index)
            || (IsBody(draft, index) && (datelines.LengthIn(draft[index].Text) > 0
                || vocabulary.Covers(draft[index].Text) || ProseFollows(draft, index))));

    private bool IsLong(BlockDraft draft, int index) =>
        draft[index].Features.Words > LongerThanSummary && scores.IsStrongProse(draft[index].Features);

    private bool IsBody(BlockDraft draft, int index) =>
        draft[index].Features.Stop == LineStop.FullStop && scores.IsStrongProse(draft[index].Features);

    /// <summary>True where the next open paragraph is a sentence too; in a list, summaries take turns with
    /// titles.</summary>
    private static bool ProseFollows(BlockDraft draft, int index)
    {
        for (int i = index + 1; i < draft.Count; i++)
        {
            if (!draft.IsOpen(i)) continue;
            return draft[i].Features.Stop == LineStop.FullStop && ExtentFinder.IsSentence(draft[i].Features);
        }

        return false;
    }
}
