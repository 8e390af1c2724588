namespace Hearsay.Languages;

/// <summary>Phrases of a language, each as its words, found by the first. Immutable, thread-safe.</summary>
internal sealed class PhraseList
{
    private readonly Dictionary<string, List<string[]>> _byFirstWord = new(StringComparer.Ordinal);

    /// <param name="phrases">Words as <see cref="Text.WordKey"/> folds them, a space between.</param>
    public PhraseList(IEnumerable<string> phrases)
    {
        foreach (string phrase in phrases)
        {
            string[] words = phrase.Split(' ');
            if (!_byFirstWord.TryGetValue(words[0], out List<string[]>? same))
                _byFirstWord[words[0]] = same = new List<string[]>(1);
            same.Add(words);
        }
    }

    /// <summary>The phrases that begin with a word, in the order of the list.</summary>
    public IReadOnlyList<string[]> StartingWith(string key) =>
        _byFirstWord.TryGetValue(key, out List<string[]>? same) ? same : [];
}
