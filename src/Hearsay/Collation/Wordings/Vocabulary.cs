using System.Collections.Frozen;
using Hearsay.Languages;
using Hearsay.Languages.Names;
using Hearsay.Text;

namespace Hearsay.Collation.Wordings;

/// <summary>The word knowledge of a collation, read once and shared: thread-safe, immutable.</summary>
internal sealed class Vocabulary
{
    public WordNormalizer Normalizer { get; } = new();

    public WordRarity Rarity { get; } = new();

    public Stemmer Stemmer { get; } = new();

    public Synonyms Synonyms { get; }

    public FrozenSet<string> Demonstratives { get; } =
        WordTable.Words("Languages/English/Grammar/demonstratives.tsv").ToFrozenSet(StringComparer.Ordinal);

    public NameSpelling Names { get; } = LanguagePack.English.Names.Spelling;

    public Vocabulary() => Synonyms = new Synonyms(word => Read(word).Stem);

    /// <summary>The shortest word that is taken for a name because it is not an ordinary English one.</summary>
    private const int ShortestName = 5;

    /// <summary>Key, stem and rarity of a word as written.</summary>
    public WordForms Read(ReadOnlySpan<char> written)
    {
        string word = WordNormalizer.Fold(written);
        bool isPossessive = word.EndsWith("'s", StringComparison.Ordinal) && word.Length > 3;
        string bare = Normalizer.Normalize(isPossessive ? word.AsSpan(0, word.Length - 2) : word);
        string stem = Stemmer.Stem(bare);
        double rarity = Rarity.Of(bare);
        if (!IsName(bare)) return new WordForms(isPossessive ? bare + "'s" : bare, stem, rarity);
        string name = Names.Level(bare);
        return new WordForms(isPossessive ? name + "'s" : name, name, rarity);
    }

    /// <summary>True for a word that is no ordinary English one, with or without its ending.</summary>
    private bool IsName(string word) =>
        word.Length >= ShortestName && Rarity.IsUnranked(word)
        && Rarity.IsUnranked(Stemmer.WithoutInflection(word)) && Rarity.IsUnranked(Stemmer.Stem(word));
}

/// <inheritdoc cref="Word"/>
internal readonly record struct WordForms(string Key, string Stem, double Rarity);
