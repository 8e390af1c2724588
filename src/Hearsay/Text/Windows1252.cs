namespace Hearsay.Text;

/// <summary>The charset of old Western pages, one character a byte, as the Encoding Standard defines it (WHATWG,
/// index windows-1252): bytes without a character of their own stand for the C1 control of the same number.</summary>
internal static class Windows1252
{
    /// <summary>The characters of bytes 0x80 to 0x9F; all others stand for themselves.</summary>
    private const string HighControls =
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F" +
        "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    public static string Decode(ReadOnlySpan<byte> bytes) => string.Create(bytes.Length, bytes, static (text, source) =>
    {
        for (int i = 0; i < source.Length; i++)
            text[i] = source[i] is >= 0x80 and < 0xA0 ? HighControls[source[i] - 0x80] : (char)source[i];
    });
}
