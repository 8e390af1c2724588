using Hearsay.Text;

namespace Hearsay.Articles.Origins;

/// <summary>The phrases of <c>origin-phrases.tsv</c>, found by their first word.</summary>
internal static class OriginPhrases
{
    private static readonly Lazy<WordMap<Phrase[]>> Phrases = new(() => new WordMap<Phrase[]>(
        WordTable.Rows("Articles/Origins/Data/origin-phrases.tsv").Select(row => new Phrase(row[0], row[1]))
            .GroupBy(phrase => phrase.Text[..FirstWord(phrase.Text)], StringComparer.OrdinalIgnoreCase)
            .Select(group =>
            KeyValuePair.Create(group.Key, group.OrderByDescending(phrase => phrase.Text.Length).ToArray())),
        ignoresCase: true));

    /// <summary>Length of the longest phrase of a class that begins at a place and ends with a word; 0 where there is
    /// none.</summary>
    public static int LengthAt(ReadOnlySpan<char> text, int at, string kind)
    {
        ReadOnlySpan<char> rest = text[at..];
        if (!Phrases.Value.TryGetValue(rest[..FirstWord(rest)], out Phrase[]? phrases)) return 0;
        foreach (Phrase phrase in phrases)
        {
            if (phrase.Kind != kind || !rest.StartsWith(phrase.Text, StringComparison.OrdinalIgnoreCase)) continue;
            if (rest.Length == phrase.Text.Length || !char.IsLetterOrDigit(rest[phrase.Text.Length]))
                return phrase.Text.Length;
        }

        return 0;
    }

    /// <summary>True where a phrase of any class may begin.</summary>
    public static bool MayBegin(ReadOnlySpan<char> text, int at) =>
        Phrases.Value.Contains(text[at..][..FirstWord(text[at..])]);

    /// <summary>True where a class names a caption: one of its words, cut at signs that are not letters, is in the
    /// list.</summary>
    public static bool HasCaptionWord(ReadOnlySpan<char> value)
    {
        for (int at = 0; at < value.Length; at += FirstWord(value[at..]))
        {
            int length = FirstWord(value[at..]);
            if (Phrases.Value.TryGetValue(value.Slice(at, length), out Phrase[]? phrases)
                && Array.Exists(phrases, phrase => phrase.Kind == "caption"
                && phrase.Text.Length == length)) return true;
        }

        return false;
    }

    /// <summary>Length of the letters that begin a text; 1 for a sign.</summary>
    private static int FirstWord(ReadOnlySpan<char> text)
    {
        int end = 0;
        while (end < text.Length && char.IsLetter(text[end])) end++;
        return Math.Min(Math.Max(end, 1), text.Length);
    }

    private sealed record Phrase(string Kind, string Text);
}
