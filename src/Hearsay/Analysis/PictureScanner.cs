using System.Globalization;
using Hearsay.Text;

namespace Hearsay.Analysis;

/// <summary>Finds emoji and other symbols with what belongs to them, so that one picture is one token: skin tones,
/// variation selectors, combining marks, flags, and sequences joined by U+200D (Unicode Technical Standard
/// 51).</summary>
internal static class PictureScanner
{
    private const char Joiner = '\u200D';

    /// <summary>True where a picture outside the basic plane stands.</summary>
    public static bool IsPicture(ReadOnlySpan<char> text, int at, int end) =>
        char.IsHighSurrogate(text[at]) && at + 1 < end && char.IsLowSurrogate(text[at + 1])
        && CharUnicodeInfo.GetUnicodeCategory(char.ConvertToUtf32(text[at], text[at + 1]))
            is UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol or UnicodeCategory.OtherNotAssigned;

    /// <summary>The end of the symbol or picture that starts at <paramref name="start"/>.</summary>
    public static int End(ReadOnlySpan<char> text, int start, int end)
    {
        int at = start + Units(text, start, end);
        if (IsFlagLetter(text, start, end) && IsFlagLetter(text, at, end)) at += 2;
        while (at < end)
        {
            if (Extends(text, at, end)) at += Units(text, at, end);
            else if (text[at] == Joiner && at + 1 < end && IsSymbol(text, at + 1, end))
                at += 1 + Units(text, at + 1, end);
            else break;
        }

        return at;
    }

    private static int Units(ReadOnlySpan<char> text, int at, int end) =>
        char.IsHighSurrogate(text[at]) && at + 1 < end && char.IsLowSurrogate(text[at + 1]) ? 2 : 1;

    /// <summary>Combining marks and variation selectors; skin tones; the tags that spell a region's flag.</summary>
    private static bool Extends(ReadOnlySpan<char> text, int at, int end)
    {
        if (text[at] < 0x300) return false;
        if (WordCharacters.IsMark(text[at])) return true;
        if (Units(text, at, end) == 1) return false;
        int point = char.ConvertToUtf32(text[at], text[at + 1]);
        return point is (>= 0x1F3FB and <= 0x1F3FF) or (>= 0xE0020 and <= 0xE007F);
    }

    private static bool IsSymbol(ReadOnlySpan<char> text, int at, int end) =>
        IsPicture(text, at, end) || char.GetUnicodeCategory(text[at]) == UnicodeCategory.OtherSymbol;

    private static bool IsFlagLetter(ReadOnlySpan<char> text, int at, int end) =>
        at + 1 < end && text[at] == '\uD83C' && text[at + 1] is >= '\uDDE6' and <= '\uDDFF';
}
