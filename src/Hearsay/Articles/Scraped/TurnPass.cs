using System.Collections.Immutable;
using Hearsay.Articles.Turns;
using Hearsay.Languages;
using Hearsay.Text;

namespace Hearsay.Articles.Scraped;

/// <summary>Settles the lines of an interview, a transcript, posts and letters as running text, and the hours of a live
/// page: by themselves they are too short to look like it.</summary>
internal sealed class TurnPass(LanguageSet languages)
{
    public void Mark(BlockDraft draft, SourceText page)
    {
        Span[] lines = [.. Enumerable.Range(0, draft.Count).Select(i => draft[i].PageSpan)];
        ImmutableArray<Turn> turns = TurnReader.Read(page, lines, languages.Packs[0]);
        foreach (Turn turn in turns)
        {
            if (!turn.Label.IsEmpty) Settle(draft, LineAt(turn.Label.Start, lines));
            // Behind the last entry stands whatever else the page has.
            bool isLastEntry = !turn.IsSpoken && turn == turns.Last(one => !one.IsSpoken);
            foreach (Span span in turn.Text)
                if (turn.IsSpoken || (!isLastEntry && TurnPage.EndsSentence(page.Slice(span))))
                    Settle(draft, LineAt(span.Start, lines));
        }
    }

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
