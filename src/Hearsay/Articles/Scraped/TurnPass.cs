using System.Collections.Immutable;
using Hearsay.Articles.Turns;
using Hearsay.Languages;
using Hearsay.Text;

namespace Hearsay.Articles.Scraped;

/// <summary>Settles the lines of an interview, a transcript, posts and letters as running text, and the hours of a live
/// page: by themselves they are too short to look like it.</summary>
internal sealed class TurnPass(ScoreTable scores, LanguageSet languages)
{
    private const int FewestReports = 2;

    /// <summary>How many lines under an hour are looked at: a headline and its first paragraph.</summary>
    private const int Reach = 3;

    public void Mark(BlockDraft draft, SourceText page)
    {
        Span[] lines = [.. Enumerable.Range(0, draft.Count).Select(i => draft[i].PageSpan)];
        ImmutableArray<Turn> turns = TurnReader.Read(page, lines, languages.Packs[0]);
        Turn[] entries = [.. turns.Where(turn => !turn.IsSpoken)];
        bool isLive = entries.Count(entry => IsReport(entry, draft, lines)) is var reports
            && reports >= FewestReports && 2 * reports >= entries.Length;
        foreach (Turn turn in turns.Where(turn => turn.IsSpoken || isLive))
        {
            if (!turn.Label.IsEmpty) Settle(draft, LineAt(turn.Label.Start, lines));
            // Behind the last entry stands whatever else the page has.
            if (!turn.IsSpoken && turn == entries[^1]) continue;
            foreach (Span span in turn.Text)
                if (turn.IsSpoken || TurnPage.EndsSentence(page.Slice(span)))
                    Settle(draft, LineAt(span.Start, lines));
        }
    }

    /// <summary>True where prose stands at the hour, or right below it; not so in a list of other stories, under
    /// readers' comments, in a timetable.</summary>
    private bool IsReport(Turn entry, BlockDraft draft, Span[] lines) => entry.Text.Take(Reach).Any(span =>
        LineAt(span.Start, lines) is var line && draft.IsOpen(line) && scores.IsProse(draft[line].Features));

    private static int LineAt(int offset, Span[] lines)
    {
        int low = 0, high = lines.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (lines[middle].Start <= offset) low = middle + 1;
            else high = middle;
        }

        return low - 1;
    }

    private static void Settle(BlockDraft draft, int line)
    {
        if (draft.IsOpen(line) || draft.Is(line, BlockKind.Byline, BlockKind.Footer))
            draft.Settle(line, BlockKind.Body);
    }
}
