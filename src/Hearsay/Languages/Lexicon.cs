using Hearsay.Text;

namespace Hearsay.Languages;

/// <summary>Which closed classes the words of a language belong to, from <c>Grammar/word-classes.tsv</c>: the class,
/// then its words, a space between. Keys are words as <see cref="WordKey"/> folds them. Immutable,
/// thread-safe.</summary>
internal sealed class Lexicon
{
    private const int LongestListed = 64;

    private readonly WordMap<ushort> _numbers = new();

    /// <summary>The sets of classes that words have, by their number; none has number 0.</summary>
    private readonly WordClasses[] _sets;

    /// <exception cref="InvalidDataException">A row names a class that is none, or one twice.</exception>
    public Lexicon(PackFiles files)
    {
        var classes = new WordMap<WordClasses>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (string[] row in files.Rows("Grammar/word-classes"))
        {
            if (!Enum.TryParse(row[0], out WordClass one) || !seen.Add(row[0]))
                throw new InvalidDataException($"'{row[0]}' is no class of words, or stands twice");
            foreach (string word in row[1].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                classes[word] = (classes.ValueOf(word) ?? WordClasses.None).With(one);
        }

        var numbers = new Dictionary<WordClasses, int> { [WordClasses.None] = 0 };
        foreach ((string word, WordClasses set) in classes)
        {
            if (!numbers.TryGetValue(set, out int number)) numbers.Add(set, number = numbers.Count);
            _numbers.Add(word, (ushort)number);
        }

        _sets = [.. numbers.Keys];
    }

    /// <summary>A word as <see cref="WordKey"/> folds it; no new string for one that is in a class.</summary>
    public string KeyOf(ReadOnlySpan<char> word)
    {
        Span<char> key = word.Length <= LongestListed ? stackalloc char[word.Length] : new char[word.Length];
        WordKey.Fold(word, key);
        return _numbers.WordOf(key) ?? key.ToString();
    }

    /// <summary>The classes of a word; none for a word that is in no class.</summary>
    /// <param name="key">As <see cref="WordKey"/> folds it.</param>
    public WordClasses Of(ReadOnlySpan<char> key) => _sets[NumberOf(key)];

    /// <summary>The number of the set of a word's classes, for whoever asks many times.</summary>
    /// <inheritdoc cref="Of" path="/param"/>
    public ushort NumberOf(ReadOnlySpan<char> key) => _numbers.TryGetValue(key, out ushort number) ? number : (ushort)0;

    /// <summary>The set of a number that <see cref="NumberOf"/> gave.</summary>
    public WordClasses SetOf(ushort number) => _sets[number];

    /// <summary>True where the word is of the class.</summary>
    /// <inheritdoc cref="Of" path="/param"/>
    public bool Is(ReadOnlySpan<char> key, WordClass one) => Of(key).Has(one);

    /// <summary>The words of a class, in no order.</summary>
    public IEnumerable<string> WordsOf(WordClass one) =>
        _numbers.Where(entry => _sets[entry.Value].Has(one)).Select(entry => entry.Key);
}
