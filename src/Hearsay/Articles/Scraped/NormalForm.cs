using System.Text;
using Hearsay.Text;

namespace Hearsay.Articles.Scraped;

/// <summary>Forms of a line in which differences that do not matter are gone.</summary>
internal static class NormalForm
{
    /// <summary>Lower case, straight quotes, white space runs as one space, without bullets and brackets in front:
    /// the form in which cue phrases are written.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (char raw in text)
        {
            char unit = char.IsWhiteSpace(raw) ? ' ' : WordKey.Fold(Straighten(raw));
            if (unit == ' ' && (folded.Length == 0 || folded[^1] == ' ')) continue;
            if (folded.Length == 0 && IsLeadingMark(unit)) continue;
            folded.Append(unit);
        }

        if (folded.Length > 0 && folded[^1] == ' ') folded.Length--;
        return folded.ToString();
    }

    private static char Straighten(char unit) => unit switch
    {
        '‘' or '‛' or '`' => '\'',
        '“' or '”' or '„' or '‟' or '«' or '»' => '"',
        '–' or '—' or '―' or '−' => '-',
        _ => unit,
    };

    private static bool IsLeadingMark(char unit) =>
        unit is '-' or '*' or '•' or '·' or '>' or '|' or '(' or '[' or '▪' or '■' or '►' or '▶' or '→' or '#' or '"'
        or '›';
}
