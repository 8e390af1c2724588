namespace Hearsay.Training.Corpora;

/// <summary>Says where a corpus that gives words alone had spaces between them: by the marks, by counting straight quote marks,
/// and by what commonly stands around a hyphen.</summary>
internal static class Spacing
{
    private static readonly HashSet<string> Clitics = new(StringComparer.OrdinalIgnoreCase)
    {
        "s", "t", "re", "ve", "ll", "d", "m",
    };

    private static readonly HashSet<string> SplitClitics = new(StringComparer.OrdinalIgnoreCase)
    {
        "'s", "'re", "'ve", "'ll", "'d", "'m", "n't", "’s", "’re", "’ve", "’ll", "’d", "’m", "n’t",
    };

    /// <summary>True where a space stood between word <paramref name="i"/> and the next.</summary>
    internal static bool IsSpaceBetween(IReadOnlyList<string> words, int i)
    {
        string word = words[i], next = words[i + 1];
        if (next is "." or "," or ";" or ":" or "!" or "?" or ")" or "]" or "}" or "”" or "»" or "%" or "…" or "...") return false;
        if (word is "(" or "[" or "{" or "“" or "«" or "$" or "£" or "€" or "‘" or "#" or "@") return false;
        if (SplitClitics.Contains(next)) return false;
        if (IsApostrophe(next) && i + 2 < words.Count && Clitics.Contains(words[i + 2])) return false;
        if (IsApostrophe(word) && i > 0 && Clitics.Contains(next)) return false;
        if (IsApostrophe(next)) return !char.IsLetterOrDigit(word[^1]) && IsOpening(words, i + 1);
        if (IsStraightQuote(word)) return !IsOpening(words, i);
        if (IsStraightQuote(next)) return IsOpening(words, i + 1);
        if (next is "-" or "/" && i + 2 < words.Count) return !IsGlued(word, words[i + 2]);
        return !(word is "-" or "/" && i > 0 && IsGlued(words[i - 1], next)) && !IsInitials(words, i);
    }

    /// <summary>"U . S .": the marks stay by their letters.</summary>
    private static bool IsInitials(IReadOnlyList<string> words, int i) =>
        words[i] == "." && i > 0 && words[i - 1] is [>= 'A' and <= 'Z'] && words[i + 1] is [>= 'A' and <= 'Z']
        && i + 2 < words.Count && words[i + 2] == ".";

    private static bool IsApostrophe(string word) => word is "'" or "’";

    private static bool IsStraightQuote(string word) => word is "\"" or "'";

    /// <summary>An odd one opens, an even one closes.</summary>
    private static bool IsOpening(IReadOnlyList<string> words, int at)
    {
        int before = 0;
        for (int i = 0; i < at; i++)
            if (words[i] == words[at]) before++;
        return before % 2 == 0;
    }

    private static bool IsGlued(string left, string right) => char.IsLetterOrDigit(left[^1]) && char.IsLetterOrDigit(right[0])
        && (char.IsDigit(left[0]) == char.IsDigit(right[0]) || char.IsDigit(left[0]));
}
