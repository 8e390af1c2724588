using System.Collections.Frozen;
using Hearsay.Text;

namespace Hearsay.Languages;

/// <summary>Which closed classes the words of a language belong to, from <c>Grammar/word-classes.tsv</c>: the class, then its
/// words, a space between. Keys are words as <see cref="WordKey"/> folds them. Immutable, thread-safe.</summary>
internal sealed class Lexicon
{
    private readonly FrozenDictionary<string, WordClasses> _classes;
    private readonly FrozenDictionary<string, WordClasses>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly int _longest;

    /// <exception cref="InvalidDataException">A row names a class that is none, or one twice.</exception>
    public Lexicon(PackFiles files)
    {
        var classes = new Dictionary<string, WordClasses>(StringComparer.Ordinal);
        var seen = new HashSet<WordClass>();
        foreach (string[] row in files.Rows("Grammar/word-classes"))
        {
            if (!Enum.TryParse(row[0], out WordClass one) || !seen.Add(one))
                throw new InvalidDataException($"'{row[0]}' is no class of words, or stands twice");
            foreach (string word in row[1].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                classes[word] = classes.GetValueOrDefault(word).With(one);
        }

        _classes = classes.ToFrozenDictionary(StringComparer.Ordinal);
        _lookup = _classes.GetAlternateLookup<ReadOnlySpan<char>>();
        _longest = classes.Count == 0 ? 0 : classes.Keys.Max(word => word.Length);
    }

    /// <summary>The classes of a word; none for a word that is in no class.</summary>
    /// <param name="key">As <see cref="WordKey"/> folds it.</param>
    public WordClasses Of(ReadOnlySpan<char> key) =>
        key.Length <= _longest && _lookup.TryGetValue(key, out WordClasses classes) ? classes : default;

    /// <summary>True where the word is of the class.</summary>
    /// <inheritdoc cref="Of" path="/param"/>
    public bool Is(ReadOnlySpan<char> key, WordClass one) => Of(key).Has(one);

    /// <summary>The words of a class, in no order.</summary>
    public IEnumerable<string> WordsOf(WordClass one) => _classes.Where(entry => entry.Value.Has(one)).Select(entry => entry.Key);
}
