using System.Buffers;
using System.Text;
using Hearsay.Pages.Charsets;
using Hearsay.Text;

namespace Hearsay.Pages;

/// <summary>Bytes to text. A byte order mark decides; then strict UTF-8; then UTF-16 where every second byte is
/// zero; else UTF-8 with U+FFFD for what is broken, or windows-1252, whichever explains more of the bytes. A lone
/// NUL or other control character stays what it is, so that every span still quotes the page.</summary>
internal static class PageDecoder
{
    /// <summary>All but tab, line ends and the escape of ISO-2022.</summary>
    private static readonly SearchValues<byte> Controls = SearchValues.Create(
        "\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000E\u000F\u0010\u0011\u0012\u0013"u8
        + "\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001C\u001D\u001E\u001F\u007F"u8);

    /// <summary>Bytes looked at to tell text from other data.</summary>
    private const int SampleSize = 1 << 16;

    /// <summary>Decodes a page, or says why it is not text. HTML goes by the order of its standard (WHATWG HTML,
    /// section
    /// 13.2.3.2), and UTF-16 that nobody declares is seen by its zero bytes.</summary>
    public static bool TryDecode(Page page, out DecodedPage decoded, out InputError? error)
    {
        decoded = null!;
        string? fault = null;
        if (page.Charset == "utf-8") decoded = Utf8(page.Bytes, 0);
        else if (page.Bytes.IsEmpty) fault = "is empty; expected the text of an article";
        else if (TryDecodeMarked(page.Bytes, out decoded)) fault = null;
        else if (page.Kind == ContentKind.Html)
            fault = TryDecodeUnmarkedHtml(page.Bytes, page.HttpCharset, out decoded);
        else fault = TryDecodeUnmarked(page.Bytes, out decoded);
        error = fault is null ? null : new InputError(page.Location, null, fault);
        return fault is null;
    }

    private static string? TryDecodeUnmarkedHtml(ReadOnlyMemory<byte> bytes, string? httpCharset,
        out DecodedPage decoded)
    {
        decoded = null!;
        ReadOnlySpan<byte> sample = bytes.Span[..Math.Min(bytes.Length, SampleSize)];
        if (FileSignature.NameOf(sample) is { } format) return $"is {format}; expected HTML";
        string charset = CharsetDetector.Detect(bytes.Span, httpCharset);
        bool isUtf16 = charset is "utf-16le" or "utf-16be";
        if (!isUtf16 && LooksLikeUtf16(sample) is { } bigEndian) decoded = Utf16(bytes, 0, bigEndian);
        else if (!isUtf16 && LooksBinary(sample)) return "is binary data; expected HTML";
        else decoded = Decode(charset, bytes);
        return null;
    }

    /// <summary>Decodes bytes that are known to be in a charset.</summary>
    internal static DecodedPage Decode(string charset, ReadOnlyMemory<byte> bytes) => charset switch
    {
        "utf-8" => Utf8(bytes, 0),
        "utf-16le" or "utf-16be" => Utf16(bytes, 0, charset == "utf-16be"),
        "replacement" => new DecodedPage(new SourceText("\uFFFD"), charset, ByteMap.Even(0, 1, bytes.Length)),
        _ when MultiByte.Knows(charset) => MultiByte.Decode(charset, bytes),
        _ => new DecodedPage(
            new SourceText(SingleByte.Decode(charset, bytes.Span)), charset, ByteMap.Even(0, bytes.Length, 1)),
    };

    private static bool TryDecodeMarked(ReadOnlyMemory<byte> bytes, out DecodedPage decoded)
    {
        ReadOnlySpan<byte> head = bytes.Span;
        decoded = head switch
        {
            [0xEF, 0xBB, 0xBF, ..] => Utf8(bytes, 3),
            [0xFF, 0xFE, 0, 0, ..] => null!,
            [0xFF, 0xFE, ..] => Utf16(bytes, 2, bigEndian: false),
            [0xFE, 0xFF, ..] => Utf16(bytes, 2, bigEndian: true),
            _ => null!,
        };
        return decoded is not null;
    }

    /// <summary>Null where the bytes were decoded, else what they are instead of text.</summary>
    private static string? TryDecodeUnmarked(ReadOnlyMemory<byte> bytes, out DecodedPage decoded)
    {
        decoded = null!;
        ReadOnlySpan<byte> sample = bytes.Span[..Math.Min(bytes.Length, SampleSize)];
        if (FileSignature.NameOf(sample) is { } format) return $"is {format}; expected plain text";
        if (LooksLikeUtf16(sample) is { } bigEndian) decoded = Utf16(bytes, 0, bigEndian);
        else if (LooksBinary(sample)) return "is binary data; expected plain text";
        else if (System.Text.Unicode.Utf8.IsValid(bytes.Span) || Utf8Share.IsMost(bytes.Span)) decoded = Utf8(bytes, 0);
        else decoded = Decode("windows-1252", bytes);
        return null;
    }

    private static DecodedPage Utf8(ReadOnlyMemory<byte> bytes, int start)
    {
        ReadOnlySpan<byte> own = bytes.Span[start..];
        string text = Encoding.UTF8.GetString(own);
        return new DecodedPage(new SourceText(text), "utf-8", Utf8Bytes.MapOf(own, start, text));
    }

    private static DecodedPage Utf16(ReadOnlyMemory<byte> bytes, int start, bool bigEndian)
    {
        ReadOnlySpan<byte> own = bytes.Span[start..];
        Encoding encoding = bigEndian ? Encoding.BigEndianUnicode : Encoding.Unicode;
        var map = new ByteMap.Builder(start);
        map.Add(own.Length / 2, 1, 2);
        map.Add(own.Length % 2, 1, 1);
        return new DecodedPage(
            new SourceText(encoding.GetString(own)), bigEndian ? "utf-16be" : "utf-16le", map.Build());
    }

    /// <summary>True for big-endian, false for little-endian, null where the zero bytes show no such pattern: text
    /// in a Western script has zeros in two fifths or more of one half of its units and hardly any in the
    /// other.</summary>
    private static bool? LooksLikeUtf16(ReadOnlySpan<byte> sample)
    {
        if (!sample.Contains((byte)0)) return null;
        int even = 0, odd = 0, units = sample.Length / 2;
        for (int i = 0; i + 1 < sample.Length; i += 2)
        {
            if (sample[i] == 0) even++;
            if (sample[i + 1] == 0) odd++;
        }

        if (units < 2 || Math.Min(even, odd) * 50 > units || Math.Max(even, odd) * 5 < units * 2) return null;
        return even > odd;
    }

    /// <summary>More than three control characters and more than one in a hundred, or one in five.</summary>
    private static bool LooksBinary(ReadOnlySpan<byte> sample)
    {
        int controls = 0;
        ReadOnlySpan<byte> rest = sample;
        for (int at = rest.IndexOfAny(Controls); at >= 0; at = rest.IndexOfAny(Controls))
        {
            controls++;
            rest = rest[(at + 1)..];
        }

        return (controls > 3 && controls * 100 > sample.Length) || controls * 5 >= sample.Length;
    }
}
