using System.Text;
using System.Text.Unicode;

namespace Hearsay.Pages.Charsets;

/// <summary>Which encoding a page is in (WHATWG HTML, section 13.2.3.2): the server's word, the page's own within its
/// first 1,024 bytes, UTF-8 where the bytes are well-formed, the page's own further down, windows-1252. A byte order
/// mark, which comes before all of them, is <c>PageDecoder</c>'s.</summary>
internal static class CharsetDetector
{
    /// <param name="transportLabel">The <c>charset</c> of an HTTP Content-Type header; null or unknown where it gave
    /// none.</param>
    public static string Detect(ReadOnlySpan<byte> page, string? transportLabel)
    {
        string? declared = CharsetLabels.NameOf(transportLabel) ?? MetaPrescan.Find(page);
        bool isUtf8 = Utf8.IsValid(page), isAscii = isUtf8 && Ascii.IsValid(page);
        // Only where the bytes show nothing is it worth reading on for a late word.
        if (declared is null && (isAscii || !isUtf8)) declared = LateMeta.Find(page);
        return declared is null ? (isUtf8 ? "utf-8" : "windows-1252") : Believed(declared, page, isUtf8 && !isAscii);
    }

    /// <summary>What the page says of itself, wherever it says it; null where it says nothing.</summary>
    public static string? Declared(ReadOnlySpan<byte> page) => MetaPrescan.Find(page) ?? LateMeta.Find(page);

    /// <summary>A departure from the standard, which takes pages at their word: many were saved again in another
    /// encoding with their old declaration. Well-formed UTF-8 with characters beyond ASCII is no single-byte text, and
    /// what has more ill-formed sequences than well-formed ones is no UTF-8.</summary>
    private static string Believed(string declared, ReadOnlySpan<byte> page, bool showsUtf8)
    {
        if (declared == "utf-8")
            return showsUtf8 || Utf8.IsValid(page) || Utf8Share.IsMost(page) ? declared : "windows-1252";
        return showsUtf8 && (declared == "windows-1252" || SingleByte.Knows(declared)) ? "utf-8" : declared;
    }
}
