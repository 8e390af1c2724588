using Hearsay.Analysis;
using Hearsay.Text;

namespace Hearsay.Mentions.Speakers;

/// <summary>Finds the longest listed phrase that starts at a token. Phrases are compared character by character, so
/// that they do not depend on how the tokenizer cuts them.</summary>
internal sealed class PhraseIndex<T>(StringComparison comparison)
{
    private readonly WordMap<List<(string Phrase, T Value)>> _byFirstWord = new(comparison != StringComparison.Ordinal);

    /// <summary>Adds a phrase; the first value given to a phrase stays.</summary>
    public void Add(string phrase, T value)
    {
        string key = phrase[..KeyLength(phrase)];
        if (!_byFirstWord.TryGetValue(key, out var phrases)) _byFirstWord.Add(key, phrases = []);
        if (phrases.Exists(known => known.Phrase.Equals(phrase, comparison))) return;
        int place = phrases.FindIndex(known => known.Phrase.Length < phrase.Length);
        phrases.Insert(place < 0 ? phrases.Count : place, (phrase, value));
    }

    /// <summary>The longest phrase that starts with token <paramref name="first"/> and ends with a token before
    /// <paramref name="end"/>.</summary>
    /// <param name="next">The token after the phrase.</param>
    /// <param name="skip">Characters of the first token to leave out: 3 for "ex-president".</param>
    public bool TryMatch(AnalyzedText text, int first, int end, out T value, out int next, int skip = 0)
    {
        ReadOnlySpan<char> word = text.Word(first)[skip..];
        if (!word.IsEmpty && _byFirstWord.TryGetValue(word[..KeyLength(word)], out var phrases))
        {
            foreach ((string phrase, T found) in phrases)
            {
                next = EndOf(text, first, end, phrase, skip);
                if (next == 0) continue;
                value = found;
                return true;
            }
        }

        value = default!;
        next = first;
        return false;
    }

    /// <summary>The value of a phrase given whole.</summary>
    public bool TryGet(string phrase, out T value)
    {
        value = default!;
        if (phrase.Length == 0 || !_byFirstWord.TryGetValue(phrase.AsSpan(0, KeyLength(phrase)), out var phrases)) return false;
        foreach ((string known, T found) in phrases)
        {
            if (!known.Equals(phrase, comparison)) continue;
            value = found;
            return true;
        }

        return false;
    }

    private int EndOf(AnalyzedText text, int first, int end, string phrase, int skip)
    {
        int start = text.Tokens[first].Span.Start + skip, stop = start + phrase.Length;
        if (stop > text.Tokens[end - 1].Span.End) return 0;
        if (!MemoryExtensions.Equals(text.Text.Slice(new Span(start, stop)), phrase, comparison)) return 0;
        for (int i = first; i < end && text.Tokens[i].Span.Start < stop; i++)
            if (text.Tokens[i].Span.End == stop) return i + 1;
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
