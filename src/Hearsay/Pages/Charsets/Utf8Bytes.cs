using System.Text;

namespace Hearsay.Pages.Charsets;

/// <summary>Finds the byte that each character of decoded UTF-8 began at.</summary>
internal static class Utf8Bytes
{
    /// <param name="bytes">The text's bytes, without a byte order mark.</param>
    /// <param name="start">The byte of the page that they begin at.</param>
    /// <param name="text">The bytes decoded, ill-formed sequences as U+FFFD (Unicode 15, section 3.9, substitution of
    /// maximal subparts).</param>
    public static ByteMap MapOf(ReadOnlySpan<byte> bytes, int start, string text)
    {
        if (text.Length == bytes.Length) return ByteMap.Even(start, text.Length, 1);
        var map = new ByteMap.Builder(start);
        if (System.Text.Unicode.Utf8.IsValid(bytes)) AddWellFormed(map, text);
        else AddAny(map, bytes);
        return map.Build();
    }

    /// <summary>Then the bytes of a text can be counted without looking at them.</summary>
    private static void AddWellFormed(ByteMap.Builder map, ReadOnlySpan<char> text)
    {
        for (int at = 0; at < text.Length;)
        {
            int ascii = text[at..].IndexOfAnyExceptInRange('\0', '\u007F');
            if (ascii < 0) ascii = text.Length - at;
            map.Add(ascii, 1, 1);
            at += ascii;
            if (at == text.Length) return;
            int units = char.IsHighSurrogate(text[at]) ? 2 : 1;
            map.Add(1, units, units == 2 ? 4 : text[at] < 0x800 ? 2 : 3);
            at += units;
        }
    }

    private static void AddAny(ByteMap.Builder map, ReadOnlySpan<byte> bytes)
    {
        for (int at = 0; at < bytes.Length;)
        {
            int ascii = bytes[at..].IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            if (ascii < 0) ascii = bytes.Length - at;
            map.Add(ascii, 1, 1);
            at += ascii;
            if (at == bytes.Length) return;
            Rune.DecodeFromUtf8(bytes[at..], out Rune rune, out int length);
            map.Add(1, rune.Utf16SequenceLength, length);
            at += length;
        }
    }
}
