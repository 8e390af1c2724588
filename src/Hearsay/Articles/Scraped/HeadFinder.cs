using Hearsay.Articles.Lines;
using Hearsay.Text;

namespace Hearsay.Articles.Scraped;

/// <summary>Finds the headline and standfirst above the running text. No headline is made up: where the page begins
/// with prose, it has none.</summary>
internal sealed class HeadFinder(ScoreTable scores, DatelineScanner datelines)
{
    /// <summary>How many paragraphs above the text are searched.</summary>
    private const int Reach = 40;

    /// <summary>Words that a headline has; more do not make a line likelier to be one.</summary>
    private const int FullHeadline = 8;

    private const double WorthOfSharedWords = 6;
    private const double CostOfDistance = 0.1;
    private const double CostOfTeaser = 2;

    /// <summary>How many paragraphs of the text tell what it is about.</summary>
    private const int Lead = 6;

    private const int FewestHeadlineWords = 3;
    private const int MostWordsOfStopped = 18;
    private const int MostWordsOfStandfirst = 60;
    private const int FewestStandfirstWords = 5;

    /// <summary>Share of function words under which a line may be a headline; in prose it is two fifths.</summary>
    private const double MostFunctionWords = 0.35;

    /// <summary>Share of a stopped headline's longer words that the two paragraphs under it take up again.</summary>
    private const double TakenUpAgain = 0.4;

    /// <summary>Settles everything above the running text and gives the index of its first paragraph.</summary>
    public int Mark(BlockDraft draft, Span extent)
    {
        int body = FirstText(draft, extent.Start, extent.End);
        int? headline = Confirmed(draft, body) ?? BestTitle(draft, body, LeadOf(draft, body, extent))
            ?? StoppedTitle(draft, body);
        if (headline is { } at)
        {
            draft.Settle(at, BlockKind.Headline);
            body = FirstText(draft, Math.Max(body, at + 1), extent.End);
            body = MarkStandfirst(draft, at, body, extent);
        }

        SettleRest(draft, headline, body);
        return body;
    }

    private static int FirstText(BlockDraft draft, int from, int end)
    {
        while (from < end && !draft.IsOpen(from) && !draft.Is(from, BlockKind.Body)) from++;
        return from;
    }

    /// <summary>The line that the metadata's title repeats, wherever it stands above or at the text's
    /// beginning.</summary>
    private static int? Confirmed(BlockDraft draft, int body)
    {
        if (draft.TitleKey is not { Length: > 0 } title) return null;
        for (int i = 0; i <= Math.Min(body, draft.Count - 1); i++)
        {
            if (draft.Is(i, BlockKind.Caption, BlockKind.Credit, BlockKind.Repeat)) continue;
            if (WordKey.OfLetters(draft[i].Text) == title) return i;
        }

        return null;
    }

    /// <summary>The best line above the text: of a headline's length, near it, and in the text's own words, which
    /// the titles of a menu or of other stories are not. An earlier line is passed over only for a clearly
    /// better.</summary>
    private int? BestTitle(BlockDraft draft, int body, Vocabulary text)
    {
        int? best = null;
        double most = 0;
        for (int i = Math.Max(0, body - Reach); i < body; i++)
        {
            LineFeatures line = draft[i].Features;
            if (!(draft.IsOpen(i) || draft.Is(i, BlockKind.Teaser)) || line.Words < FewestHeadlineWords
                || !scores.IsTitle(line)) continue;
            double score = scores.Title(line) + Math.Min(line.Words, FullHeadline)
                + (WorthOfSharedWords * text.ShareOf(draft[i].Text))
                - (CostOfDistance * (body - i)) - (draft.IsOpen(i) ? 0 : CostOfTeaser);
            if (best is not null && score <= most + 1) continue;
            best = i;
            most = score;
        }

        return best;
    }

    /// <summary>A first line with a full stop is a headline where a dateline follows, or where it is short and the
    /// text under it takes its words up again, as a lead does and a second paragraph does not.</summary>
    private int? StoppedTitle(BlockDraft draft, int body)
    {
        if (FirstOpen(draft, 0) is not { } first || first > body || FirstOpen(draft, first + 1) is not { } next)
            return null;
        LineFeatures line = draft[first].Features;
        if (line.Words is < FewestHeadlineWords or > MostWordsOfStopped || line.BeginsQuoted) return null;
        if (datelines.LengthIn(draft[first].Text) > 0) return null;
        if (datelines.LengthIn(draft[next].Text) > 0) return first;
        var below = new Vocabulary(scores.Lines);
        below.Add(draft[next].Text);
        if (FirstOpen(draft, next + 1) is { } afterNext) below.Add(draft[afterNext].Text);
        return line.Function < MostFunctionWords && below.ShareOf(draft[first].Text) >= TakenUpAgain ? first : null;
    }

    /// <summary>What stands between the headline and the text; also the text's own first paragraph where a byline,
    /// caption or mark parts it from the rest, or a dateline begins the next.</summary>
    private int MarkStandfirst(BlockDraft draft, int headline, int body, Span extent)
    {
        bool any = false, afterByline = false;
        for (int i = headline + 1; i < body; i++)
        {
            afterByline |= draft.Is(i, BlockKind.Byline, BlockKind.Body);
            if (!draft.IsOpen(i) || draft[i].Features.Words < FewestStandfirstWords || draft[i].Features.Bars > 1)
                continue;
            bool isSubhead = afterByline && scores.IsTitle(draft[i].Features);
            draft.Settle(i, isSubhead ? BlockKind.Subhead : BlockKind.Standfirst);
            any |= !isSubhead;
        }

        if (any || FirstOpen(draft, body + 1) is not { } next || next >= extent.End) return body;
        if (!draft.IsOpen(body) || draft[body].Features.Words > MostWordsOfStandfirst
            || draft[body].Features.BeginsQuoted) return body;
        if (datelines.LengthIn(draft[body].Text) > 0
            || !(IsParted(draft, headline, body, next) || datelines.LengthIn(draft[next].Text) > 0)) return body;
        draft.Settle(body, BlockKind.Standfirst);
        return next;
    }

    /// <summary>True where a byline or mark stands between the two paragraphs, or a picture that is the
    /// first.</summary>
    private static bool IsParted(BlockDraft draft, int headline, int above, int below) =>
        AnyBetween(draft, above, below, BlockKind.Byline, BlockKind.Mark)
        || (AnyBetween(draft, above, below, BlockKind.Caption, BlockKind.Credit)
            && !AnyBetween(draft, headline, above, BlockKind.Caption, BlockKind.Credit, BlockKind.Byline));

    private static bool AnyBetween(BlockDraft draft, int above, int below, params ReadOnlySpan<BlockKind> kinds)
    {
        for (int i = above + 1; i < below; i++)
        {
            if (draft.Is(i, kinds)) return true;
        }

        return false;
    }

    /// <summary>Sentences right above the text are its beginning; short lines elsewhere are furniture, names under the
    /// headline a byline.</summary>
    private static void SettleRest(BlockDraft draft, int? headline, int body)
    {
        for (int i = body - 1; i > (headline ?? -1) && draft.IsOpen(i)
            && ExtentFinder.IsSentence(draft[i].Features); i--)
            draft.Settle(i, BlockKind.Body);
        for (int i = 0; i < body && i < draft.Count; i++)
        {
            if (!draft.IsOpen(i)) continue;
            bool isName = i > headline
                && draft[i].Features is { Words: 2 or 3, Lower: 0, Digits: 0, Stop: LineStop.None };
            draft.Settle(i, isName ? BlockKind.Byline : BlockKind.Footer);
        }
    }

    private Vocabulary LeadOf(BlockDraft draft, int body, Span extent)
    {
        var words = new Vocabulary(scores.Lines);
        for (int i = body; i < Math.Min(extent.End, body + Lead); i++)
        {
            if (draft.IsOpen(i)) words.Add(draft[i].Text);
        }

        return words;
    }

    private static int? FirstOpen(BlockDraft draft, int from)
    {
        for (int i = from; i < draft.Count; i++)
        {
            if (draft.IsOpen(i)) return i;
        }

        return null;
    }
}
