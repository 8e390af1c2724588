using System.Globalization;
using System.Text;
using Hearsay.Text;

namespace Hearsay.Reports.View;

/// <summary>Makes the text of strangers' pages safe and clean to show on one line: white space becomes one space,
/// control characters become visible pictures, and what is invisible or turns the direction of the line is left
/// out.</summary>
internal static class VisibleText
{
    private const char ControlPictures = '\u2400';
    private const char DeletePicture = '\u2421';
    private const char Replacement = '\uFFFD';
    private const char ZeroWidthJoiner = '\u200D';
    private const char ZeroWidthNonJoiner = '\u200C';

    /// <summary>The words of <paramref name="span"/>, made safe.</summary>
    public static string Of(SourceText text, Span span) => Of(text.Slice(span));

    /// <summary>Safe text without white space at its ends.</summary>
    public static string Of(ReadOnlySpan<char> text)
    {
        var visible = new StringBuilder(text.Length);
        Append(visible, text.Trim());
        return visible.ToString();
    }

    /// <summary>Appends safe text; a space at either end stays, unless the builder already ends in one.</summary>
    public static void Append(StringBuilder visible, ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(text, out Rune rune, out int length) != System.Buffers.OperationStatus.Done)
                visible.Append(Replacement);
            else if (Rune.IsWhiteSpace(rune))
                AppendSpace(visible);
            else
                AppendVisible(visible, rune);
            text = text[length..];
        }
    }

    private static void AppendSpace(StringBuilder visible)
    {
        if (visible.Length == 0 || visible[^1] != ' ') visible.Append(' ');
    }

    /// <summary>Appends a character that is no white space, or what stands for it.</summary>
    public static void AppendVisible(StringBuilder visible, Rune rune)
    {
        switch (Rune.GetUnicodeCategory(rune))
        {
            case UnicodeCategory.Control when rune.Value < ' ':
                visible.Append((char)(ControlPictures + rune.Value));
                break;
            case UnicodeCategory.Control:
                visible.Append(rune.Value == '\u007F' ? DeletePicture : Replacement);
                break;
            case UnicodeCategory.Format when rune.Value is not (ZeroWidthJoiner or ZeroWidthNonJoiner):
            case UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator:
                break;
            default:
                visible.Append(rune);
                break;
        }
    }
}
