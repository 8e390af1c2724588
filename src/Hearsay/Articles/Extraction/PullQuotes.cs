using Hearsay.Articles.Scraped;

namespace Hearsay.Articles.Extraction;

/// <summary>Finds pull quotes: a quotation in a block of its own that a paragraph of the article holds too. The
/// paragraph says who spoke; the pull quote is its second copy, even where it comes first on the page.</summary>
internal static class PullQuotes
{
    private const int FewestWords = 5, MostWords = 60;

    /// <summary>So many are looked for on one page, so that a page of quotations is read in a time in step with its
    /// length.</summary>
    private const int MostQuotes = 40;

    /// <summary>Adds to <paramref name="repeats"/> the paragraph that holds each pull quote.</summary>
    /// <param name="repeats">For each leaf, the one that it is a copy of, or -1.</param>
    public static void Mark(PageOutline outline, bool[] kept, int[] repeats)
    {
        int looked = 0;
        for (int i = 0; i < kept.Length && looked < MostQuotes; i++)
        {
            ref readonly LeafBlock leaf = ref outline.Leaves[i];
            if (!kept[i] || repeats[i] >= 0 || leaf.Counts.Words is < FewestWords or > MostWords
                || !IsQuotation(outline, leaf)) continue;
            looked++;
            repeats[i] = HolderOf(outline, kept, repeats, i);
        }
    }

    /// <summary>True for a block that begins with a quote mark or that the page sets apart as a quotation or an
    /// aside.</summary>
    private static bool IsQuotation(PageOutline outline, in LeafBlock leaf)
    {
        Surrounding around = outline.Elements[leaf.Element].Surroundings;
        if ((around & (Surrounding.Heading | Surrounding.List | Surrounding.Table)) != 0) return false;
        if ((around & (Surrounding.Quote | Surrounding.Aside)) != 0) return true;
        var start = new BoundedSink(stackalloc char[2]);
        CollapsedText.Read(outline.Document, leaf, ref start);
        return !start.Text.IsEmpty && LineFeatures.IsQuote(start.Text[0]);
    }

    /// <summary>The first kept leaf that holds the words of another one in a row, and more; -1 where there is
    /// none.</summary>
    private static int HolderOf(PageOutline outline, bool[] kept, int[] repeats, int quote)
    {
        ReadOnlySpan<uint> words = outline.WordsOf(outline.Leaves[quote]);
        for (int i = 0; i < kept.Length; i++)
        {
            ref readonly LeafBlock leaf = ref outline.Leaves[i];
            bool mayHold = i != quote && kept[i] && repeats[i] < 0 && leaf.Counts.Words > words.Length;
            if (mayHold && outline.WordsOf(leaf).IndexOf(words) >= 0) return i;
        }

        return -1;
    }
}
