using System.Text;
using Hearsay.Text;

namespace Hearsay.Articles.Scraped;

/// <summary>Marks pull quotes: a quotation that stands alone, perhaps with a name after a dash, and that a paragraph
/// of the text holds too. The paragraph says who spoke; the pull quote is its second copy, even where it comes
/// first on the page.</summary>
internal static class PullQuoteFinder
{
    private const int FewestWords = 5;

    /// <summary>Most pull quotes that are looked for on one page, so that a page of quotations is read in a time in
    /// step with its length.</summary>
    private const int MostQuotes = 40;

    /// <summary>Parts the keys; no key holds it.</summary>
    private const char Break = '\n';

    public static void Mark(BlockDraft draft)
    {
        // The first line of a page that is all quotation is its headline.
        (int Index, string Key)[] quotes = [.. Enumerable.Range(0, draft.Count).Where(draft.IsOpen).Skip(1)
            .Select(i => (i, QuoteKey(draft[i]))).Where(quote => quote.Item2.Length > 0).Take(MostQuotes)];
        if (quotes.Length == 0) return;
        (string text, int[] starts) = KeysOf(draft);
        foreach ((int index, string key) in quotes)
        {
            if (HolderOf(key, index, text, starts) is { } holder && draft.IsOpen(holder))
                draft.SettleRepeat(index, holder);
        }
    }

    /// <summary>Key of the quotation that the paragraph consists of, or "" where it is none or goes on after
    /// it.</summary>
    private static string QuoteKey(Paragraph paragraph)
    {
        string text = paragraph.Text;
        if (!paragraph.Features.BeginsQuoted || paragraph.Features.Words < FewestWords) return "";
        bool isSubheadForm = text[0] is '\'' or '‘' && paragraph.Features.Stop == LineStop.None;
        if (isSubheadForm) return "";
        int close = text.LastIndexOfAny(['"', '”', '’', '\'', '»']);
        ReadOnlySpan<char> rest = text.AsSpan(close + 1).Trim();
        bool isAlone = close > 0 && (rest.IsEmpty || rest[0] is '—' or '–' or '-');
        return isAlone ? WordKey.OfLetters(text.AsSpan()[..close]) : "";
    }

    private static (string Text, int[] Starts) KeysOf(BlockDraft draft)
    {
        var text = new StringBuilder();
        int[] starts = new int[draft.Count];
        for (int i = 0; i < draft.Count; i++)
        {
            starts[i] = text.Length;
            if (draft.IsOpen(i)) text.Append(WordKey.OfLetters(draft[i].Text));
            text.Append(Break);
        }

        return (text.ToString(), starts);
    }

    /// <summary>The first other paragraph that holds the quotation and more.</summary>
    private static int? HolderOf(string key, int index, string text, int[] starts)
    {
        for (int at = 0; (at = text.IndexOf(key, at, StringComparison.Ordinal)) >= 0;)
        {
            int found = Array.BinarySearch(starts, at);
            int holder = found >= 0 ? found : ~found - 1;
            int end = holder + 1 < starts.Length ? starts[holder + 1] : text.Length;
            if (holder != index && end - starts[holder] > key.Length + 1) return holder;
            at = end;
            if (at >= text.Length) return null;
        }

        return null;
    }
}
