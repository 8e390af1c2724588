using Hearsay.Pages.Charsets;
using Hearsay.Text;

namespace Hearsay.Pages;

/// <summary>The rule that everything else stands on: a span of an article's text, mapped back, quotes the page exactly
/// (runs of white space are one). It is proved once, when an article is made, for every unit of its text and of the
/// map; whatever span lies in that text then holds.</summary>
internal static class SpanGuarantee
{
    /// <summary>Units of text whose bytes are decoded at once: proving it takes little memory beside the
    /// page.</summary>
    private const int UnitsAtOnce = 1 << 15;

    /// <summary>Bytes behind a stretch that may tell where its last ill-formed sequence ends: more than the longest one
    /// has.</summary>
    private const int BytesAhead = 8;

    /// <summary>The first stretch of the text that does not quote the page; null where all of it does.</summary>
    /// <param name="text">An article's text.</param>
    /// <param name="map">From the text to the decoded page.</param>
    /// <param name="bytes">The page as it came.</param>
    /// <param name="standsFor">The characters that a place of the decoded page stands for where it is not copied unit
    /// by unit: those of a character reference.</param>
    public static Span? FirstBreak(
        SourceText text, OffsetMap map, DecodedPage page, ReadOnlyMemory<byte> bytes, Func<Span, string> standsFor)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(map);
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(standsFor);
        int at = 0;
        foreach (OffsetRun run in map.Runs)
        {
            if (run.Span.End > text.Length || run.Origin.End > page.Text.Length) return run.Span;
            var glue = new Span(at, run.Span.Start);
            if (!text.Slice(glue).IsWhiteSpace()) return glue;
            if (!(run.IsCopy ? IsCopied(text, page.Text, run)
                : IsSame(text.Slice(run.Span), standsFor(run.Origin)))) return run.Span;
            at = run.Span.End;
        }

        var rest = new Span(at, text.Length);
        if (!text.Slice(rest).IsWhiteSpace()) return rest;
        return QuotesBytes(map.ToOrigin(new Span(0, text.Length)), page, bytes) ? null : new Span(0, text.Length);
    }

    /// <summary>True where a span lies in a text and some of it has an origin in the page.</summary>
    public static bool Covers(SourceText text, OffsetMap map, Span span)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(map);
        return span.End <= text.Length && (span.IsEmpty || map.HasOrigin(span));
    }

    /// <summary>Why an article is refused: this stretch of its text breaks the guarantee.</summary>
    internal static InputError FaultOfArticle(string location, Span stretch) =>
        FaultOf(location, stretch, "the article is refused because its text, mapped back, does");

    /// <summary>Why a statement is refused: some of this stretch does not stand in its article.</summary>
    internal static InputError FaultOfStatement(string location, Span stretch) =>
        FaultOf(location, stretch, "a statement is refused because its words, mapped back, do");

    private static InputError FaultOf(string location, Span stretch, string refusal) => new(
        location, $"characters {stretch.Start} to {stretch.End}",
        $"{refusal} not quote the page; this is a fault of Hearsay")
    {
        IsFault = true,
    };

    /// <summary>Unit by unit the same, or both white space.</summary>
    private static bool IsCopied(SourceText text, SourceText page, OffsetRun run)
    {
        ReadOnlySpan<char> copy = text.Slice(run.Span), origin = page.Slice(run.Origin);
        if (copy.SequenceEqual(origin)) return true;
        if (copy.Length != origin.Length) return false;
        for (int i = 0; i < copy.Length; i++)
        {
            if (copy[i] != origin[i] && !(char.IsWhiteSpace(copy[i]) && char.IsWhiteSpace(origin[i]))) return false;
        }

        return true;
    }

    private static bool IsSame(ReadOnlySpan<char> text, ReadOnlySpan<char> shown) =>
        text.SequenceEqual(shown) || (text.IsWhiteSpace() && shown.IsWhiteSpace());

    private static bool QuotesBytes(IEnumerable<Span> pieces, DecodedPage page, ReadOnlyMemory<byte> bytes)
    {
        // In what goes by shifts, no range can be read without all that stands before it.
        if (MultiByte.HasState(page.Charset)) return PageDecoder.Decode(page.Charset, bytes) == page;
        foreach (Span piece in pieces)
        {
            for (int start = piece.Start; start < piece.End;)
            {
                int end = CharacterEnd(page.ByteMap, Math.Min(start + UnitsAtOnce, piece.End), piece.End);
                if (!QuotesBytes(new Span(start, end), page, bytes)) return false;
                start = end;
            }
        }

        return true;
    }

    private static int CharacterEnd(ByteMap map, int unit, int last)
    {
        while (unit < last && map.ToByte(unit) == map.ToByte(unit - 1)) unit++;
        return unit;
    }

    /// <summary>Decodes the bytes of a stretch apart from the page: text and map must come out as they are.</summary>
    private static bool QuotesBytes(Span stretch, DecodedPage page, ReadOnlyMemory<byte> bytes)
    {
        (int start, int end) = page.ByteMap.ToBytes(stretch);
        if (end > bytes.Length) return false;
        DecodedPage alone = PageDecoder.Decode(page.Charset, bytes[start..Math.Min(end + BytesAhead, bytes.Length)]);
        var own = new Span(0, stretch.Length);
        return alone.Text.Length >= own.Length
            && alone.Text.Slice(own).SequenceEqual(page.Text.Slice(stretch))
            && alone.ByteMap.Slice(own).Equals(page.ByteMap.Slice(stretch));
    }
}
