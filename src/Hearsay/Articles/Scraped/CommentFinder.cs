using Hearsay.Articles.Lines;

namespace Hearsay.Articles.Scraped;

/// <summary>Sets readers' comments aside: all from their heading on, or, where none stands over them, from the first of
/// several that are signed. Before some of the article has been read, neither counts.</summary>
internal sealed class CommentFinder(ScoreTable scores, LineCues cues, LineMeasure measure)
{
    /// <summary>Paragraphs of prose that must have been read before comments can begin.</summary>
    private const int FewestBefore = 3;

    /// <summary>One "Posted by" is the article's own byline.</summary>
    private const int FewestSignatures = 2;

    public void Mark(BlockDraft draft)
    {
        int prose = 0, i = 0;
        var signed = new List<int>();
        var vocabulary = new Vocabulary(measure);
        for (; i < draft.Count; i++)
        {
            LineCue? cue = cues.Find(draft[i])?.Cue;
            if (cue == LineCue.Comments && prose >= FewestBefore) break;
            if (cue == LineCue.Question && prose >= FewestBefore && !GoesOn(draft, i, vocabulary)) break;
            if (cue == LineCue.Comments && draft.IsOpen(i)) draft.Settle(i, BlockKind.Footer);
            else if (cue == LineCue.Signature && prose >= FewestBefore) signed.Add(i);
            else if (draft.IsOpen(i) && scores.IsStrongProse(draft[i].Features))
            {
                prose++;
                vocabulary.Add(draft[i].Text);
            }
        }

        if (signed.Count >= FewestSignatures) i = FirstSigned(draft, signed);
        draft.SettleOpen(i, draft.Count, BlockKind.Comment);
    }

    /// <summary>True where the article goes on under a heading, before anything that only comments have: in prose that
    /// speaks of what it spoke of before, or with somebody's words in quotation marks.</summary>
    private bool GoesOn(BlockDraft draft, int heading, Vocabulary vocabulary)
    {
        for (int i = heading + 1; i < draft.Count && !IsOfComments(draft, i); i++)
        {
            if (draft.IsOpen(i) && IsOfArticle(draft[i], vocabulary) && !IsOfComments(draft, i + 1)) return true;
        }

        return false;
    }

    private bool IsOfArticle(Paragraph paragraph, Vocabulary vocabulary) =>
        paragraph.Features.Stop == LineStop.FullStop && scores.IsStrongProse(paragraph.Features)
        && (paragraph.Features.BeginsQuoted || paragraph.Features.EndsQuoted || vocabulary.Covers(paragraph.Text));

    private bool IsOfComments(BlockDraft draft, int i) =>
        i < draft.Count && cues.Find(draft[i])?.Cue is LineCue.Comments or LineCue.Signature;

    /// <summary>The first signature, or the paragraph before it where signatures stand under what they sign: where the
    /// last has no text under it.</summary>
    private static int FirstSigned(BlockDraft draft, List<int> signed)
    {
        bool isUnder = signed[^1] + 1 >= draft.Count || !ExtentFinder.IsSentence(draft[signed[^1] + 1].Features);
        return isUnder && signed[0] > 0 && draft.IsOpen(signed[0] - 1) ? signed[0] - 1 : signed[0];
    }
}
