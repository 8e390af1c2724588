using Hearsay.Articles.Lines;

namespace Hearsay.Articles.Scraped;

/// <summary>Sets readers' comments aside: all from their heading on, or, where none stands over them, from the first of
/// several that are signed. Before some of the article has been read, neither counts.</summary>
internal sealed class CommentFinder(ScoreTable scores, LineCues cues)
{
    /// <summary>Paragraphs of prose that must have been read before comments can begin.</summary>
    private const int FewestBefore = 3;

    /// <summary>One "Posted by" is the article's own byline.</summary>
    private const int FewestSignatures = 2;

    public void Mark(BlockDraft draft)
    {
        int prose = 0, i = 0;
        var signed = new List<int>();
        for (; i < draft.Count; i++)
        {
            LineCue? cue = cues.Find(draft[i])?.Cue;
            if (cue == LineCue.Comments && prose >= FewestBefore) break;
            if (cue == LineCue.Comments && draft.IsOpen(i)) draft.Settle(i, BlockKind.Footer);
            else if (cue == LineCue.Signature && prose >= FewestBefore) signed.Add(i);
            else if (draft.IsOpen(i) && scores.IsStrongProse(draft[i].Features)) prose++;
        }

        if (signed.Count >= FewestSignatures) i = FirstSigned(draft, signed);
        draft.SettleOpen(i, draft.Count, BlockKind.Comment);
    }

    /// <summary>The first signature, or the paragraph before it where signatures stand under what they sign: where the
    /// last has no text under it.</summary>
    private static int FirstSigned(BlockDraft draft, List<int> signed)
    {
        bool isUnder = signed[^1] + 1 >= draft.Count || !ExtentFinder.IsSentence(draft[signed[^1] + 1].Features);
        return isUnder && signed[0] > 0 && draft.IsOpen(signed[0] - 1) ? signed[0] - 1 : signed[0];
    }
}
