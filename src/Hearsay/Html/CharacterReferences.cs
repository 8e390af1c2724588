using Hearsay.Text;

namespace Hearsay.Html;

/// <summary>Decodes character references (WHATWG HTML, sections 13.2.5.72 to 13.2.5.80).</summary>
internal static class CharacterReferences
{
    /// <summary>Names that may stand without a semicolon have at most this many units.</summary>
    private const int LongestBareName = 6;

    private const int LongestName = 32;

    /// <summary>What 0x80 to 0x9F stand for (section 13.2.5.80); the five without a character stand for
    /// themselves.</summary>
    private const string Controls =
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F" +
        "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    private static readonly Lazy<WordMap<string>> Named = new(() => new WordMap<string>(
        WordTable.Rows("Html/Data/character-references.tsv")
            .Select(row =>
            KeyValuePair.Create(row[0],
            string.Concat(row[1].Split(' ').Select(point => char.ConvertFromUtf32(Convert.ToInt32(point, 16))))))));

    /// <summary>Reads the reference that <paramref name="text"/> begins with.</summary>
    /// <param name="text">Starts with an ampersand.</param>
    /// <param name="inAttribute">True inside an attribute's value, where <c>&amp;copy=1</c> is no reference.</param>
    /// <param name="decoded">Where the characters go: room for two code points, four units.</param>
    /// <param name="written">Units put into <paramref name="decoded"/>.</param>
    /// <returns>Units of <paramref name="text"/> that the reference takes; 0 where the ampersand stands for
    /// itself.</returns>
    public static int Read(ReadOnlySpan<char> text, bool inAttribute, Span<char> decoded, out int written)
    {
        written = 0;
        if (text.Length < 2) return 0;
        return text[1] == '#' ? ReadNumber(text, decoded, out written)
            : char.IsAsciiLetterOrDigit(text[1]) ? ReadName(text, inAttribute, decoded, out written)
            : 0;
    }

    private static int ReadName(ReadOnlySpan<char> text, bool inAttribute, Span<char> decoded, out int written)
    {
        written = 0;
        int end = 1, limit = Math.Min(text.Length, LongestName + 1);
        while (end < limit && char.IsAsciiLetterOrDigit(text[end])) end++;
        if (end < text.Length && text[end] == ';' && Named.Value.TryGetValue(text[1..(end + 1)], out string? value))
            return Copy(value, decoded, out written, end + 1);
        for (end = Math.Min(end, LongestBareName + 1); end > 2; end--)
        {
            if (!Named.Value.TryGetValue(text[1..end], out value)) continue;
            bool runsOn = inAttribute && end < text.Length
                && (text[end] == '=' || char.IsAsciiLetterOrDigit(text[end]));
            return runsOn ? 0 : Copy(value, decoded, out written, end);
        }

        return 0;
    }

    private static int Copy(string value, Span<char> decoded, out int written, int taken)
    {
        value.CopyTo(decoded);
        written = value.Length;
        return taken;
    }

    private static int ReadNumber(ReadOnlySpan<char> text, Span<char> decoded, out int written)
    {
        written = 0;
        bool hexadecimal = text.Length > 2 && (text[2] | 0x20) == 'x';
        int start = hexadecimal ? 3 : 2, at = start, value = 0;
        for (; at < text.Length && DigitOf(text[at], hexadecimal) is var digit and >= 0; at++)
            value = Math.Min((value * (hexadecimal ? 16 : 10)) + digit, 0x110000);
        if (at == start) return 0;
        written = new System.Text.Rune(Repair(value)).EncodeToUtf16(decoded);
        return at < text.Length && text[at] == ';' ? at + 1 : at;
    }

    private static int DigitOf(char unit, bool hexadecimal) =>
        char.IsAsciiDigit(unit) ? unit - '0'
        : hexadecimal && char.IsAsciiHexDigit(unit) ? (unit | 0x20) - 'a' + 10
        : -1;

    private static int Repair(int value) => value switch
    {
        0 or > 0x10FFFF or (>= 0xD800 and <= 0xDFFF) => 0xFFFD,
        >= 0x80 and <= 0x9F => Controls[value - 0x80],
        _ => value,
    };
}
