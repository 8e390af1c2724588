using Hearsay.Text;

namespace Hearsay.Articles.Origins;

/// <summary>The agencies of <c>agencies.tsv</c>, by every spelling.</summary>
internal static class Agencies
{
    /// <summary>Spellings up to this length are abbreviations, which count in their own case alone: "uni" is a word, "UNI" an agency.</summary>
    private const int LongestAbbreviation = 5;

    private const int LongestSpelling = 60;

    private static readonly Lazy<(WordMap<string> Exact, WordMap<string> Folded)> s_spellings = new(Load);

    /// <summary>The normal name of the agency that <paramref name="spelling"/> names as a whole.</summary>
    public static bool TryFind(ReadOnlySpan<char> spelling, out string name)
    {
        name = "";
        spelling = spelling.Trim(" .\u00A0");
        if (spelling.IsEmpty || spelling.Length > LongestSpelling) return false;
        (WordMap<string> exact, WordMap<string> folded) = s_spellings.Value;
        if (spelling.Length <= LongestAbbreviation ? exact.TryGetValue(spelling, out string? found) : folded.TryGetValue(spelling, out found))
        {
            name = found!;
            return true;
        }

        return false;
    }

    /// <summary>The agency whose name begins at the start of <paramref name="text"/> and ends at the end of a word; the longest.</summary>
    /// <param name="length">Length of its spelling.</param>
    public static bool TryFindAtStart(ReadOnlySpan<char> text, out string name, out int length)
    {
        int limit = Math.Min(text.Length, LongestSpelling);
        for (length = limit; length > 1; length--)
        {
            bool endsWord = length == text.Length || !char.IsLetterOrDigit(text[length]);
            if (endsWord && char.IsLetterOrDigit(text[length - 1]) && TryFind(text[..length], out name)) return true;
        }

        (name, length) = ("", 0);
        return false;
    }

    private static (WordMap<string> Exact, WordMap<string> Folded) Load()
    {
        WordMap<string> exact = new(), folded = new(ignoresCase: true);
        foreach (string[] row in WordTable.Rows("Articles/Origins/Data/agencies.tsv"))
        {
            string[] spellings = [row[0], .. row.Length > 2 ? row[2].Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : []];
            foreach (string spelling in spellings)
            {
                WordMap<string> words = spelling.Length <= LongestAbbreviation ? exact : folded;
                if (!words.Contains(spelling)) words.Add(spelling, row[0]);
            }
        }

        return (exact, folded);
    }
}
