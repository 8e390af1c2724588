using System.Runtime.InteropServices;
using Hearsay.Articles.Lines;
using Hearsay.Html.Outline;

namespace Hearsay.Articles.Scraped;

/// <summary>Marks pull quotes: a quotation that stands alone, perhaps with a name after a dash.</summary>
internal static class PullQuoteFinder
{
    public static void Mark(BlockDraft draft)
    {
        // The first line of a page that is all quotation is its headline.
        (int Index, string Text)[] quotes = [.. Enumerable.Range(0, draft.Count).Where(draft.IsOpen).Skip(1)
            .Select(i => (Index: i, Text: QuotationOf(draft[i]))).Where(quote => quote.Text.Length > 0)
            .Take(PullQuoteHolder.MostQuotes)];
        if (quotes.Length == 0) return;
        List<uint>[] words = [.. Enumerable.Range(0, draft.Count).Select(i => TextScanner.WordsOf(draft[i].Text))];
        foreach ((int index, string text) in quotes)
        {
            List<uint> own = TextScanner.WordsOf(text);
            int holder = PullQuoteHolder.Find(index, CollectionsMarshal.AsSpan(own), draft.Count,
                i => draft.IsOpen(i) ? CollectionsMarshal.AsSpan(words[i]) : []);
            if (own.Count > 0 && holder >= 0) draft.SettleRepeat(index, holder);
        }
    }

    /// <summary>The quotation that the paragraph consists of, or "" where it is none or goes on after it.</summary>
    private static string QuotationOf(Paragraph paragraph)
    {
        string text = paragraph.Text;
        if (!paragraph.Features.BeginsQuoted || paragraph.Features.Words < PullQuoteHolder.FewestWords) return "";
        bool isSubheadForm = text[0] is '\'' or '‘' && paragraph.Features.Stop == LineStop.None;
        if (isSubheadForm) return "";
        int close = text.LastIndexOfAny(['"', '”', '’', '\'', '»']);
        ReadOnlySpan<char> rest = text.AsSpan(close + 1).Trim();
        bool isAlone = close > 0 && (rest.IsEmpty || rest[0] is '—' or '–' or '-');
        return isAlone ? text[..close] : "";
    }
}
