namespace Hearsay.Text;

/// <summary>Words one after the other, under the folding of <see cref="WordKey"/>.</summary>
internal interface IWordKeys
{
    int Count { get; }

    /// <summary>Empty outside.</summary>
    ReadOnlySpan<char> Key(int index);
}

/// <summary>Phrases of a word list, matched word by word against a sequence of words; the longest wins. In a phrase, <c>|</c> separates alternatives for one word and a <c>?</c> after a word says that it may lack.</summary>
internal sealed class PhraseTable<T>
{
    private readonly WordMap<List<Phrase>> _byFirstWord = new();

    /// <param name="rows">The phrase and what it stands for.</param>
    public PhraseTable(IEnumerable<(string Phrase, T Value)> rows)
    {
        foreach ((string phrase, T value) in rows) Add(phrase.Split(' '), 0, [], value);
        foreach (List<Phrase> phrases in _byFirstWord.Values)
            phrases.Sort((a, b) => b.Words.Length.CompareTo(a.Words.Length));
    }

    /// <summary>A table of the phrases in the first cell of an embedded file.</summary>
    /// <inheritdoc cref="WordTable.Rows(string)" path="/param"/>
    public static PhraseTable<T> Load(string path, Func<string[], T> value) =>
        new(WordTable.Rows(path).Select(row => (row[0], value(row))));

    /// <summary>Finds the longest phrase that starts at word <paramref name="at"/>.</summary>
    /// <param name="end">Index of the first word after it.</param>
    public bool TryMatch(IWordKeys words, int at, out int end, out T value)
    {
        if (at < words.Count && _byFirstWord.TryGetValue(words.Key(at), out List<Phrase>? phrases))
        {
            foreach (Phrase phrase in phrases)
            {
                if (!phrase.Matches(words, at)) continue;
                (end, value) = (at + phrase.Words.Length, phrase.Value);
                return true;
            }
        }

        (end, value) = (at, default!);
        return false;
    }

    private void Add(string[] pattern, int at, List<string[]> words, T value)
    {
        if (at == pattern.Length)
        {
            if (words.Count > 0) Add(new Phrase([.. words], value));
            return;
        }

        string word = pattern[at];
        bool mayLack = word.Length > 1 && word[^1] == '?';
        if (mayLack) Add(pattern, at + 1, [.. words], value);
        words.Add((mayLack ? word[..^1] : word).Split('|'));
        Add(pattern, at + 1, words, value);
    }

    private void Add(Phrase phrase)
    {
        foreach (string first in phrase.Words[0])
        {
            if (!_byFirstWord.TryGetValue(first, out List<Phrase>? phrases)) _byFirstWord.Add(first, phrases = []);
            phrases.Add(phrase);
        }
    }

    private sealed record Phrase(string[][] Words, T Value)
    {
        public bool Matches(IWordKeys words, int at)
        {
            for (int i = 1; i < Words.Length; i++)
            {
                if (!IsOneOf(words.Key(at + i), Words[i])) return false;
            }

            return true;
        }

        private static bool IsOneOf(ReadOnlySpan<char> word, string[] alternatives)
        {
            foreach (string alternative in alternatives)
                if (word.SequenceEqual(alternative)) return true;
            return false;
        }
    }
}
