namespace Hearsay.Collation;

/// <summary>The word knowledge of a collation, read once and shared: thread-safe, immutable.</summary>
internal sealed class Vocabulary
{
    public WordNormalizer Normalizer { get; } = new();

    public NumberReader Numbers { get; } = new();

    public WordRarity Rarity { get; } = new();

    public Stemmer Stemmer { get; } = new();

    public Synonyms Synonyms { get; }

    public NameSpelling Names { get; } = new();

    public Vocabulary() => Synonyms = new Synonyms(Stemmer);

    /// <summary>The shortest word that is taken for a name because it is not an ordinary English one.</summary>
    private const int ShortestName = 5;

    /// <summary>Key, stem and rarity of a word as written.</summary>
    public WordForms Read(ReadOnlySpan<char> written)
    {
        string word = Normalizer.Normalize(written);
        string bare = word.EndsWith("'s", StringComparison.Ordinal) && word.Length > 3 ? word[..^2] : word;
        string stem = Stemmer.Stem(bare);
        double rarity = Rarity.Of(bare);
        if (bare.Length < ShortestName || !Rarity.IsUnranked(bare) || !Rarity.IsUnranked(stem))
            return new WordForms(word, stem, rarity);
        string name = Names.Level(bare);
        return new WordForms(bare.Length == word.Length ? name : name + "'s", name, rarity);
    }
}

/// <inheritdoc cref="Word"/>
internal readonly record struct WordForms(string Key, string Stem, double Rarity);
