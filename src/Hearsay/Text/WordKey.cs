using System.Text;

namespace Hearsay.Text;

/// <summary>The one folding under which words are looked up: small letters of the invariant culture, every apostrophe
/// straight. It keeps the length, so that offsets into folded text are offsets into the text.</summary>
internal static class WordKey
{
    public static char Fold(char unit) => unit is '’' or '´' ? '\'' : char.ToLowerInvariant(unit);

    /// <param name="key">Takes the folded units; as long as <paramref name="word"/> at least.</param>
    public static void Fold(ReadOnlySpan<char> word, Span<char> key)
    {
        for (int i = 0; i < word.Length; i++) key[i] = Fold(word[i]);
    }

    /// <summary>Letters and digits alone, folded: equal for two copies that differ in spacing, quote style, punctuation
    /// or case.</summary>
    public static string OfLetters(ReadOnlySpan<char> text)
    {
        var key = new StringBuilder(text.Length);
        foreach (char unit in text)
        {
            if (char.IsLetterOrDigit(unit) || char.IsSurrogate(unit)) key.Append(Fold(unit));
        }

        return key.ToString();
    }

    public static string Of(ReadOnlySpan<char> word) =>
        string.Create(word.Length, word, static (key, word) => Fold(word, key));
}
