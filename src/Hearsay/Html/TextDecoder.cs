using System.Buffers;
using System.Text;
using Hearsay.Text;

namespace Hearsay.Html;

/// <summary>Takes decoded text piece by piece.</summary>
internal interface ITextSink
{
    /// <summary>Takes a copy of what stands in the page from <paramref name="start"/> on.</summary>
    void Copy(ReadOnlySpan<char> text, int start);

    /// <summary>Takes what <paramref name="origin"/> as a whole stands for.</summary>
    void Put(ReadOnlySpan<char> decoded, Span origin);
}

/// <summary>Turns stretches of the page into the characters that they stand for: line ends (WHATWG Infra, "normalize
/// newlines"), character references, NUL.</summary>
internal static class TextDecoder
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&\r\0");
    private static readonly SearchValues<char> SpecialRaw = SearchValues.Create("\r\0");

    public static void Decode<TSink>(ReadOnlySpan<char> page, int start, int end, TextMode mode, ref TSink sink,
        bool inAttribute = false)
        where TSink : ITextSink
    {
        SearchValues<char> special = (mode & TextMode.References) != 0 ? Special : SpecialRaw;
        int at = start;
        while (at < end)
        {
            int plain = page[at..end].IndexOfAny(special);
            if (plain < 0) plain = end - at;
            if (plain > 0) sink.Copy(page.Slice(at, plain), at);
            at += plain;
            if (at < end) at = DecodeOne(page[..end], at, mode, ref sink, inAttribute);
        }
    }

    /// <summary>A value or text of its own, without a map.</summary>
    public static string ToString(ReadOnlySpan<char> page, int start, int end, TextMode mode, bool inAttribute = false)
    {
        if (page[start..end].IndexOfAny(Special) < 0) return page[start..end].ToString();
        var sink = new StringSink(new StringBuilder(end - start));
        Decode(page, start, end, mode, ref sink, inAttribute);
        return sink.Builder.ToString();
    }

    private static int DecodeOne<TSink>(ReadOnlySpan<char> page, int at, TextMode mode, ref TSink sink,
        bool inAttribute)
        where TSink : ITextSink
    {
        switch (page[at])
        {
            case '\r':
                int length = at + 1 < page.Length && page[at + 1] == '\n' ? 2 : 1;
                sink.Put("\n", new Span(at, at + length));
                return at + length;
            case '\0':
                if ((mode & TextMode.ReplaceNul) != 0) sink.Put("\uFFFD", new Span(at, at + 1));
                else if ((mode & TextMode.DropNul) == 0) sink.Copy("\0", at);
                return at + 1;
            default:
                Span<char> decoded = stackalloc char[4];
                int taken = CharacterReferences.Read(page[at..], inAttribute, decoded, out int written);
                if (taken == 0) sink.Copy("&", at);
                else sink.Put(decoded[..written], new Span(at, at + taken));
                return at + Math.Max(taken, 1);
        }
    }
}

/// <summary>Keeps the text alone.</summary>
internal readonly record struct StringSink(StringBuilder Builder) : ITextSink
{
    public void Copy(ReadOnlySpan<char> text, int start) => Builder.Append(text);

    public void Put(ReadOnlySpan<char> decoded, Span origin) => Builder.Append(decoded);
}

/// <summary>Keeps the text and the way back.</summary>
internal readonly record struct MappedSink(MappedText Target) : ITextSink
{
    public void Copy(ReadOnlySpan<char> text, int start) => Target.Append(text, start);

    public void Put(ReadOnlySpan<char> decoded, Span origin) => Target.AppendFor(decoded, origin);
}
