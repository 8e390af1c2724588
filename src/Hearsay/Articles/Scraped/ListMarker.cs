namespace Hearsay.Articles.Scraped;

/// <summary>Bullets and numbers that begin the items of a list.</summary>
internal static class ListMarker
{
    private const int MostDigits = 3;

    /// <summary>Length of the marker with the white space after it: "• ", "- ", "3. ", "12) "; 0 where there is
    /// none.</summary>
    public static int LengthIn(string text)
    {
        int end = MarkLength(text);
        int item = end;
        while (item < text.Length && char.IsWhiteSpace(text[item])) item++;
        bool isParted = item > end || (end == 1 && text[0] is '•' or '▪' or '■' or '►' or '▶' or '●' or '◦');
        return end > 0 && isParted && item < text.Length ? item : 0;
    }

    private static int MarkLength(string text)
    {
        if (text[0] is '•' or '▪' or '■' or '►' or '▶' or '●' or '◦' or '·' or '*' or '-' or '–') return 1;
        int digits = 0;
        while (digits < text.Length && digits < MostDigits && char.IsAsciiDigit(text[digits])) digits++;
        return digits > 0 && digits < text.Length && text[digits] is '.' or ')' ? digits + 1 : 0;
    }
}
