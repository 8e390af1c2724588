namespace Hearsay.Languages.Forms;

/// <summary>Base forms that a word may be an inflected form of; from <c>Grammar/irregular-forms</c> and
/// <c>Grammar/lemma-endings</c>. Immutable, thread-safe.</summary>
internal sealed class Lemmas
{
    /// <summary>Cells of <c>lemma-endings</c>: nothing takes the ending's place; nothing, and one of two equal letters
    /// before it goes.</summary>
    private const string Nothing = "-", Undoubled = "=";

    private readonly Dictionary<string, string> _irregular;
    private readonly (string Ending, string Base)[] _endings, _plurals;

    public Lemmas(PackFiles files, Endings endings)
    {
        _irregular = files.Rows("Grammar/irregular-forms")
            .ToDictionary(row => row[0], row => row[1], StringComparer.Ordinal);
        _endings = [.. files.Rows("Grammar/lemma-endings").Select(row => (row[0], row[1] == Nothing ? "" : row[1]))];
        _plurals = Array.FindAll(_endings, row => endings.Has(row.Ending, Ending.Plural));
    }

    /// <summary>Candidates, likeliest first; most are no words, so look them up in a list.</summary>
    /// <param name="word">As <see cref="Text.WordKey"/> folds it.</param>
    public IEnumerable<string> Of(string word)
    {
        if (_irregular.TryGetValue(word, out string? lemma)) yield return lemma;
        yield return word;
        foreach ((string ending, string basis) in _endings)
            if (Base(word, ending, basis) is { } regular) yield return regular;
        int hyphen = word.LastIndexOf('-');
        if (hyphen <= 0 || hyphen + 1 >= word.Length) yield break;
        foreach (string last in Of(word[(hyphen + 1)..])) yield return last;
    }

    /// <summary>Forms that may be the plural of a noun; some are no words.</summary>
    public IEnumerable<string> PluralsOf(string noun) => _plurals
        .Where(row => noun.EndsWith(row.Base, StringComparison.Ordinal))
        .Select(row => noun[..^row.Base.Length] + row.Ending);

    private static string? Base(string word, string ending, string basis)
    {
        if (word.Length <= ending.Length + 1 || !word.EndsWith(ending, StringComparison.Ordinal)) return null;
        string stem = word[..^ending.Length];
        if (basis != Undoubled) return stem + basis;
        return stem.Length > 2 && stem[^1] == stem[^2] ? stem[..^1] : null;
    }
}
