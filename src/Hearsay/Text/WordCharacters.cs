namespace Hearsay.Text;

/// <summary>The classes of characters that tokens, sentences and quotations are cut by.</summary>
internal static class WordCharacters
{
    /// <summary>The characters that open or close a double quotation, whatever the house style.</summary>
    public static bool IsDoubleQuote(char c) => c is '"' or '“' or '”' or '„' or '‟' or '«' or '»' or '＂';

    public static bool IsSingleQuote(char c) => c is '\'' or '‘' or '’' or '‚' or '‛' or '`' or '´';

    public static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or '´' or '`';

    /// <summary>Letters, digits, combining marks and the halves of surrogate pairs: what a word is made of.</summary>
    public static bool IsWord(char c) =>
        char.IsAsciiLetterOrDigit(c) || (c >= 0x80 && (char.IsLetterOrDigit(c) || IsMark(c) || char.IsSurrogate(c)));

    public static bool IsTerminal(char c) => c is '.' or '!' or '?' or '…';

    public static bool IsClosing(char c) => c is ')' or ']' or '}' || IsDoubleQuote(c) || IsSingleQuote(c);

    public static bool IsOpening(char c) =>
        c is '(' or '[' or '{' or '¿' or '¡' || IsDoubleQuote(c) || IsSingleQuote(c);

    /// <summary>Characters without a width or meaning for words: soft hyphens, joiners, bidi controls, the
    /// BOM.</summary>
    public static bool IsInvisible(char c) =>
        c is '\u00AD' or '\uFEFF' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E')
            or (>= '\u2060' and <= '\u2069');

    public static bool IsSpace(char c) => char.IsWhiteSpace(c) || char.IsControl(c) || IsInvisible(c);

    public static bool IsMark(char c) => char.GetUnicodeCategory(c) is
        System.Globalization.UnicodeCategory.NonSpacingMark or
        System.Globalization.UnicodeCategory.SpacingCombiningMark or
        System.Globalization.UnicodeCategory.EnclosingMark;
}
