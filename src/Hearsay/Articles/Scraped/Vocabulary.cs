namespace Hearsay.Articles.Scraped;

/// <summary>The longer words of an article, to tell its own paragraphs from those of other stories.</summary>
internal sealed class Vocabulary(LineMeasure lines)
{
    private const int LongWord = 4;

    /// <summary>Share of a paragraph's longer words that the article uses elsewhere.</summary>
    private const double LeastShared = 0.4;

    private readonly HashSet<string> _words = new(StringComparer.OrdinalIgnoreCase);

    public void Add(string text) => Count(text, isAdded: true);

    /// <summary>True where the article shares two fifths or more of the text's longer words.</summary>
    public bool Covers(string text) => ShareOf(text) >= LeastShared;

    /// <summary>0 to 1; 0 for a text without longer words.</summary>
    public double ShareOf(string text)
    {
        (int all, int shared) = Count(text, isAdded: false);
        return all == 0 ? 0 : (double)shared / all;
    }

    /// <summary>The longer words of a text, and those of them that were there already.</summary>
    private (int All, int Shared) Count(string text, bool isAdded)
    {
        var words = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        int all = 0, shared = 0;
        foreach (Range range in text.AsSpan().SplitAny(LineFeatures.WordBreaks))
        {
            ReadOnlySpan<char> word = LineFeatures.TrimMarks(text.AsSpan()[range]);
            if (word.Length < LongWord || lines.IsFunctionWord(word)) continue;
            all++;
            if (isAdded ? !words.Add(word) : words.Contains(word)) shared++;
        }

        return (all, shared);
    }
}
