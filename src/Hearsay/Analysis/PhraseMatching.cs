using Hearsay.Text;

namespace Hearsay.Analysis;

/// <summary>Looks for listed phrases among the tokens of a text.</summary>
internal static class PhraseMatching
{
    /// <summary>The longest phrase that starts with token <paramref name="first"/> and ends with a token before
    /// <paramref name="end"/>.</summary>
    /// <param name="next">The token after the phrase; <paramref name="first"/> where there is none.</param>
    /// <param name="skip">Characters of the first token to leave out: 3 for "ex-president".</param>
    public static bool TryMatch<T>(
        this PhraseIndex<T> phrases, AnalyzedText text, int first, int end, out T value, out int next, int skip = 0)
    {
        ReadOnlySpan<Token> tokens = text.Tokens.AsSpan()[first..Math.Max(end, first + 1)];
        bool found = phrases.TryMatch(text.Text, tokens, tokens[0].Span.Start + skip, out value, out int length);
        next = first + length;
        return found;
    }
}
