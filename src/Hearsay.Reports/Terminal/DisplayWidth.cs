using System.Globalization;
using System.Text;
using Hearsay.Text;

namespace Hearsay.Reports.Terminal;

/// <summary>How many columns text takes on a terminal: two for East Asian wide characters and emoji, none for marks
/// that join the character before.</summary>
internal static class DisplayWidth
{
    private const char EmojiSelector = '\uFE0F';

    private static readonly Lazy<(int First, int Last)[]> Wide = new(() => [.. WordTable
        .Rows(typeof(DisplayWidth).Assembly, "Compare/Terminal/wide.tsv")
        .Select(row => (int.Parse(row[0], NumberStyles.HexNumber), int.Parse(row[1], NumberStyles.HexNumber)))]);

    /// <summary>Columns of a whole text without line breaks.</summary>
    public static int Of(string text)
    {
        int width = 0;
        for (int at = 0; at < text.Length;)
        {
            int length = StringInfo.GetNextTextElementLength(text, at);
            width += OfElement(text.AsSpan(at, length));
            at += length;
        }

        return width;
    }

    /// <summary>Columns of one grapheme cluster.</summary>
    public static int OfElement(ReadOnlySpan<char> element)
    {
        if (element.Length == 1 && element[0] < '\u0300') return 1;
        Rune.DecodeFromUtf16(element, out Rune first, out _);
        if (Rune.GetUnicodeCategory(first) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark
            or UnicodeCategory.Format) return 0;
        return IsWide(first.Value) || element.Contains(EmojiSelector) || IsFlag(first.Value, element.Length) ? 2 : 1;
    }

    /// <summary>True where a line may break beside this character without a space.</summary>
    public static bool IsWide(int codePoint)
    {
        if (codePoint < 0x1100) return false;
        (int First, int Last)[] ranges = Wide.Value;
        int low = 0, high = ranges.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (ranges[middle].Last < codePoint) low = middle + 1;
            else high = middle;
        }

        return low < ranges.Length && ranges[low].First <= codePoint;
    }

    private static bool IsFlag(int codePoint, int length) => codePoint is >= 0x1F1E6 and <= 0x1F1FF && length == 4;
}
