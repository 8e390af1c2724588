namespace Hearsay.Articles.Lines;

/// <summary>Finds the paragraph that holds a pull quote: a quotation in a block of its own that the article's text has
/// too. The paragraph says who spoke; the pull quote is its second copy, even where it comes first on the
/// page.</summary>
internal static class PullQuoteHolder
{
    public const int FewestWords = 5;

    /// <summary>So many are looked for on one page, so that a page of quotations is read in a time in step with its
    /// length.</summary>
    public const int MostQuotes = 40;

    /// <summary>The first other block that holds the words of a quotation in a row, and more; -1 where there is
    /// none.</summary>
    /// <param name="wordsOf">Hashes of the words of a block that may hold it; none for one that may not.</param>
    public static int Find(int quote, ReadOnlySpan<uint> words, int blocks, Func<int, ReadOnlySpan<uint>> wordsOf)
    {
        for (int i = 0; i < blocks; i++)
        {
            if (i == quote) continue;
            ReadOnlySpan<uint> all = wordsOf(i);
            if (all.Length > words.Length && all.IndexOf(words) >= 0) return i;
        }

        return -1;
    }
}
