namespace Hearsay.Text;

/// <summary>Finds the longest listed phrase that starts at a place. Phrases are compared character by character, so
/// that they do not depend on how a text is cut into tokens.</summary>
internal sealed class PhraseIndex<T>(StringComparison comparison)
{
    private readonly WordMap<List<(string Phrase, T Value)>> _byFirstWord = new(comparison != StringComparison.Ordinal);

    /// <summary>Adds a phrase; of several values of one phrase the first that is wanted counts.</summary>
    public void Add(string phrase, T value)
    {
        string key = phrase[..KeyLength(phrase)];
        if (!_byFirstWord.TryGetValue(key, out var phrases)) _byFirstWord.Add(key, phrases = []);
        int place = phrases.FindIndex(known => known.Phrase.Length < phrase.Length);
        phrases.Insert(place < 0 ? phrases.Count : place, (phrase, value));
    }

    /// <summary>The longest phrase that starts at <paramref name="start"/> and ends with a token.</summary>
    /// <param name="tokens">The tokens from the one that holds <paramref name="start"/> up to the last that the
    /// phrase may take; at least one.</param>
    /// <param name="length">Number of tokens up to the phrase's end; 0 where there is none.</param>
    public bool TryMatch<TSpanned>(
        SourceText text, ReadOnlySpan<TSpanned> tokens, int start, out T value, out int length)
        where TSpanned : struct, ISpanned
    {
        ReadOnlySpan<char> word = text.Slice(new Span(start, tokens[0].Span.End));
        if (!word.IsEmpty && _byFirstWord.TryGetValue(word[..KeyLength(word)], out var phrases))
        {
            foreach ((string phrase, T found) in phrases)
            {
                length = LengthOf(text, tokens, start, phrase);
                if (length == 0) continue;
                value = found;
                return true;
            }
        }

        (value, length) = (default!, 0);
        return false;
    }

    /// <summary>True where a phrase may start: its first word starts there.</summary>
    public bool MayBegin(ReadOnlySpan<char> text) => !text.IsEmpty && _byFirstWord.Contains(text[..KeyLength(text)]);

    /// <summary>The longest phrase that starts at <paramref name="at"/> and ends where a word does.</summary>
    /// <param name="isWanted">Whether a value counts; null where every one does.</param>
    public bool TryMatch(
        ReadOnlySpan<char> text, int at, out T value, out int end, Func<T, bool>? isWanted = null)
    {
        ReadOnlySpan<char> rest = text[at..];
        if (!rest.IsEmpty && _byFirstWord.TryGetValue(rest[..KeyLength(rest)], out var phrases))
        {
            foreach ((string phrase, T found) in phrases)
            {
                if (isWanted?.Invoke(found) == false || !rest.StartsWith(phrase, comparison)) continue;
                if (rest.Length > phrase.Length && char.IsLetterOrDigit(rest[phrase.Length])
                    && char.IsLetterOrDigit(phrase[^1])) continue;
                (value, end) = (found, at + phrase.Length);
                return true;
            }
        }

        (value, end) = (default!, at);
        return false;
    }

    /// <summary>The value of a phrase given whole.</summary>
    public bool TryGet(ReadOnlySpan<char> phrase, out T value) =>
        TryMatch(phrase, 0, out value, out int end) && end == phrase.Length;

    private int LengthOf<TSpanned>(SourceText text, ReadOnlySpan<TSpanned> tokens, int start, string phrase)
        where TSpanned : struct, ISpanned
    {
        int stop = start + phrase.Length;
        if (stop > tokens[^1].Span.End) return 0;
        if (!MemoryExtensions.Equals(text.Slice(new Span(start, stop)), phrase, comparison)) return 0;
        for (int i = 0; i < tokens.Length && tokens[i].Span.Start < stop; i++)
            if (tokens[i].Span.End == stop) return i + 1;
        return 0;
    }

    /// <summary>Letters and digits at the start, at least one character.</summary>
    private static int KeyLength(ReadOnlySpan<char> phrase)
    {
        int length = 0;
        while (length < phrase.Length && char.IsLetterOrDigit(phrase[length])) length++;
        return Math.Min(phrase.Length, Math.Max(1, length));
    }
}
