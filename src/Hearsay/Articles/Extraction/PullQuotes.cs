using Hearsay.Articles.Lines;
using Hearsay.Articles.Scraped;
using Hearsay.Html.Outline;

namespace Hearsay.Articles.Extraction;

/// <summary>Finds the pull quotes of a page.</summary>
internal static class PullQuotes
{
    private const int MostWords = 60;

    /// <summary>Adds to <paramref name="repeats"/> the paragraph that holds each pull quote.</summary>
    /// <param name="repeats">For each leaf, the one that it is a copy of, or -1.</param>
    public static void Mark(PageOutline outline, bool[] kept, int[] repeats)
    {
        int looked = 0;
        for (int i = 0; i < kept.Length && looked < PullQuoteHolder.MostQuotes; i++)
        {
            ref readonly LeafBlock leaf = ref outline.Leaves[i];
            if (!kept[i] || repeats[i] >= 0 || leaf.Counts.Words is < PullQuoteHolder.FewestWords or > MostWords
                || !IsQuotation(outline, leaf)) continue;
            looked++;
            repeats[i] = PullQuoteHolder.Find(i, outline.WordsOf(leaf), kept.Length,
                other => kept[other] && repeats[other] < 0 ? outline.WordsOf(outline.Leaves[other]) : []);
        }
    }

    /// <summary>True for a block that begins with a quote mark or that the page sets apart as a quotation or an
    /// aside.</summary>
    private static bool IsQuotation(PageOutline outline, in LeafBlock leaf)
    {
        Surrounding around = outline.Elements[leaf.Element].Surroundings;
        if ((around & (Surrounding.Heading | Surrounding.List | Surrounding.Table)) != 0) return false;
        if ((around & (Surrounding.Quote | Surrounding.Aside)) != 0) return true;
        return outline.Document.TextOf(leaf.FirstNode).AsSpan().TrimStart() is [var first, ..]
            && LineFeatures.IsQuote(first);
    }
}
