using Hearsay.Text;

namespace Hearsay.Articles.Scraped;

/// <summary>Finds where on the page the article's running text lies: the stretch of paragraphs that gains most when
/// prose counts for its words and every unexplained short line against it (the maximum subsequence of Pasternack and
/// Roth, "Extracting article text from the web", WWW 2009). Prose outside it belongs to other matter unless it
/// speaks of the same things.</summary>
internal sealed class ExtentFinder(ScoreTable scores)
{
    private const double WorthAtMost = 60;
    private const double CostOfOpenLine = 5;
    private const double CostOfFurniture = 1;

    /// <summary>From the first to the last paragraph of the article's running text; empty where it has none. Open
    /// prose outside is settled as <see cref="BlockKind.Footer"/>.</summary>
    public Span Find(BlockDraft draft)
    {
        Span best = BestStretch(draft);
        if (best.IsEmpty) return best;
        var vocabulary = new Vocabulary(scores.Lines);
        for (int i = best.Start; i < best.End; i++)
        {
            if (IsProse(draft, i)) vocabulary.Add(draft[i].Text);
        }

        Span whole = best;
        for (int i = 0; i < draft.Count; i++)
        {
            if (best.Contains(i) || !IsProse(draft, i)) continue;
            if (vocabulary.Covers(draft[i].Text)) whole = Span.Cover(whole, new Span(i, i + 1));
            else if (draft.TitleKey is null || WordKey.OfLetters(draft[i].Text) != draft.TitleKey)
                draft.Settle(i, BlockKind.Footer);
        }

        return whole;
    }

    private Span BestStretch(BlockDraft draft)
    {
        var best = default(Span);
        double most = 0, sum = 0;
        int start = 0;
        for (int i = 0; i < draft.Count; i++)
        {
            if (sum <= 0)
            {
                sum = 0;
                start = i;
            }

            sum += GainOf(draft, i);
            if (sum <= most) continue;
            most = sum;
            best = new Span(start, i + 1);
        }

        return best;
    }

    private double GainOf(BlockDraft draft, int i)
    {
        if (IsProse(draft, i) || draft.Is(i, BlockKind.Body)) return Math.Min(draft[i].Features.Words, WorthAtMost);
        if (draft.IsOpen(i))
            return IsSentence(draft[i].Features) || ListMarker.LengthIn(draft[i].Text) > 0 ? 0 : -CostOfOpenLine;
        return draft.Is(i, BlockKind.Footer, BlockKind.Teaser, BlockKind.Comment) ? -CostOfFurniture : 0;
    }

    private bool IsProse(BlockDraft draft, int i) => draft.IsOpen(i) && scores.IsProse(draft[i].Features);

    /// <summary>A short line that still reads as speech or a sentence: "No comment.", "“Never!”".</summary>
    public static bool IsSentence(LineFeatures line) =>
        (line.IsStopped && (line.Words > 1 || line.EndsQuoted)) || (line.Stop == LineStop.Colon && line.Words > 1)
        || (line.BeginsQuoted && line.EndsQuoted && line.Words > 2);
}
