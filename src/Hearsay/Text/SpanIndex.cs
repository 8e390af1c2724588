namespace Hearsay.Text;

/// <summary>Something that stands at one place of a text.</summary>
internal interface ISpanned
{
    Span Span { get; }
}

/// <summary>Looks places up among things that stand in text order without overlap: the one binary search over
/// spans.</summary>
internal static class SpanIndex
{
    /// <summary>Index of the first that ends after <paramref name="offset"/>: the one that holds it, or the next; the
    /// number of all where there is none.</summary>
    public static int At<T>(ReadOnlySpan<T> ordered, int offset) where T : ISpanned
    {
        int low = 0, high = ordered.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (ordered[middle].Span.End <= offset) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>Index of the one that holds the whole of <paramref name="span"/>, or -1.</summary>
    public static int Around<T>(ReadOnlySpan<T> ordered, Span span) where T : ISpanned
    {
        int at = At(ordered, span.Start);
        return at < ordered.Length && ordered[at].Span.Contains(span) ? at : -1;
    }
}
