
namespace Hearsay.Languages.Wording;

/// <summary>How much a word says on its own, from its rank in ordinary prose (Zipf's law makes the logarithm of the
/// rank a stand-in for the negative logarithm of the frequency); from <c>Wording/word-ranks</c>. Words are given as
/// <see cref="WordSpelling.Level"/> has them.</summary>
internal sealed class WordRarity
{
    /// <summary>Weight of a function word: a match of several still says a little.</summary>
    public const double OfFunctionWord = 0.05;

    private const double OfCommonest = 0.2;

    private readonly Lexicon _lexicon;
    private readonly Dictionary<string, int> _ranks = new(12_000, StringComparer.Ordinal);
    private readonly int _lowest;

    public WordRarity(PackFiles files, Lexicon lexicon, WordSpelling spelling)
    {
        _lexicon = lexicon;
        foreach (string[] row in files.Rows("Wording/word-ranks")) _ranks.TryAdd(spelling.Level(row[0]), ++_lowest);
    }

    /// <summary>True for a word that is not among the ranked ones: a name, most often. False for every word of a
    /// language without ranks.</summary>
    public bool IsUnranked(string word) => _ranks.Count > 0 && !_ranks.ContainsKey(word);

    /// <summary>True for a word that is among the ranked ones.</summary>
    public bool IsRanked(string word) => _ranks.ContainsKey(word);

    public bool IsFunction(string word)
    {
        WordClasses classes = _lexicon.Of(word);
        return classes.Has(WordClass.FunctionWord) || classes.Has(WordClass.CourtesyTitle);
    }

    /// <returns>From <see cref="OfFunctionWord"/> to 1, the weight of every word beyond the ranked ones.</returns>
    public double Of(string word)
    {
        if (IsFunction(word)) return OfFunctionWord;
        if (!_ranks.TryGetValue(word, out int rank)) return 1;
        return Math.Max(OfCommonest, Math.Log(1 + rank) / Math.Log(1 + _lowest));
    }
}
