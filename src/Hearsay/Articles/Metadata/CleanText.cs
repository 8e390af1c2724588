using System.Text;

namespace Hearsay.Articles.Metadata;

/// <summary>Makes values out of what stands in pages.</summary>
internal static class CleanText
{
    /// <summary>One blank for every run of white space; without soft hyphens, zero-width signs and halves of surrogate
    /// pairs.</summary>
    public static string Of(ReadOnlySpan<char> text)
    {
        var clean = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            char unit = text[i];
            if (unit is '\u00AD' or '\u200B' or '\u200C' or '\uFEFF' or '\u2060') continue;
            if (char.IsWhiteSpace(unit) || char.IsControl(unit))
            {
                if (clean.Length > 0 && clean[^1] != ' ') clean.Append(' ');
            }
            else if (char.IsSurrogate(unit))
            {
                bool isPair = char.IsHighSurrogate(unit) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
                if (isPair) clean.Append(unit).Append(text[++i]);
                else clean.Append('\uFFFD');
            }
            else
            {
                clean.Append(unit);
            }
        }

        return clean.ToString().TrimEnd(' ');
    }
}
