using Hearsay.Languages.Wording;

namespace Hearsay.Collation.Wordings;

/// <summary>Weighs words by how much a match of them tells within one story: rare in the language, and rare among the
/// story's statements (inverse document frequency; Spärck Jones 1972), since what the whole story is about tells
/// little.</summary>
internal sealed class StoryWeights
{
    /// <summary>Statements imagined beside the story's own, so that two short articles do not make every shared word
    /// common.</summary>
    private const double ImaginedStatements = 10;

    private readonly Synonyms _synonyms;
    private readonly Dictionary<string, int> _keys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _terms = new(StringComparer.Ordinal);
    private readonly List<int> _frequencies = [];
    private readonly List<IReadOnlyList<int>> _groups = [];
    private readonly double _statements;

    public StoryWeights(Synonyms synonyms, IReadOnlyCollection<Wording> wordings)
    {
        _synonyms = synonyms;
        _statements = wordings.Count + ImaginedStatements;
        foreach (Wording wording in wordings) Count(wording);
    }

    public WeighedWording Weigh(Wording wording)
    {
        // Pieces that are joined again may have a number that no piece had: "forty" and "two".
        if (wording.Words.Any(word => !_keys.ContainsKey(word.Key))) Count(wording);
        var weights = new SortedDictionary<int, double>();
        foreach (WordingWord word in wording.Words)
        {
            int term = _terms[word.Stem];
            weights[term] = word.Rarity * InverseFrequency(term);
        }

        int[] keys = [.. wording.Words.Select(word => _keys[word.Key])];
        int[] terms = [.. weights.Keys];
        return new WeighedWording(
            wording, keys, terms, [.. weights.Values], Array.ConvertAll(terms, term => _groups[term]),
            ContextOf(wording, weights));
    }

    private int[] ContextOf(Wording wording, SortedDictionary<int, double> own) =>
    [
        .. wording.Context.Select(stem => _terms.GetValueOrDefault(stem, -1))
            .Where(term => term >= 0 && !own.ContainsKey(term)).Order(),
    ];

    private double InverseFrequency(int term) =>
        Math.Log(_statements / _frequencies[term]) / Math.Log(_statements);

    private void Count(Wording wording)
    {
        foreach (WordingWord word in wording.Words) _keys.TryAdd(word.Key, _keys.Count);
        foreach (string stem in wording.Words.Select(word => word.Stem).ToHashSet(StringComparer.Ordinal))
        {
            if (_terms.TryAdd(stem, _frequencies.Count)) Learn(stem);
            _frequencies[_terms[stem]]++;
        }
    }

    private void Learn(string stem)
    {
        _frequencies.Add(0);
        _groups.Add(_synonyms.Find(stem));
    }
}
