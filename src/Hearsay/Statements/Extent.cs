using Hearsay.Text;

namespace Hearsay.Statements;

/// <summary>From the first to the last character of the parts of a statement.</summary>
internal static class Extent
{
    /// <exception cref="InvalidOperationException">There is no part at all.</exception>
    public static Span Of(ReadOnlySpan<Span> source, ReadOnlySpan<Span> cue, ReadOnlySpan<Span> content)
    {
        ReadOnlySpan<Span> first = source.IsEmpty ? cue.IsEmpty ? content : cue : source;
        if (first.IsEmpty) throw new InvalidOperationException("A statement without any part has no extent.");
        return Cover(content, Cover(cue, Cover(source, first[0])));
    }

    private static Span Cover(ReadOnlySpan<Span> parts, Span extent)
    {
        foreach (Span part in parts) extent = Span.Cover(extent, part);
        return extent;
    }
}
