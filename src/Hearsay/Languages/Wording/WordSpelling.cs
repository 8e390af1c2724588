using System.Collections.Frozen;

namespace Hearsay.Languages.Wording;

/// <summary>Brings a word to the form that all its spellings share: lower case, straight apostrophe, no accents, no
/// stops of initials, one of its regional spellings; from <c>Wording/spelling-words</c>,
/// <c>Wording/spelling-beginnings</c> and <c>Wording/spelling-suffixes</c>.</summary>
internal sealed class WordSpelling(PackFiles files)
{
    private readonly LetterFolding _letters = new();

    private readonly FrozenDictionary<string, string> _words = files.Rows("Wording/spelling-words")
        .ToFrozenDictionary(row => row[0], row => row[1], StringComparer.Ordinal);

    private readonly ILookup<char, (string Beginning, string Form)> _beginnings =
        files.Rows("Wording/spelling-beginnings").ToLookup(row => row[0][0], row => (row[0], row[1]));

    private readonly (string Ending, string Form, int Least)[] _suffixes =
        [.. files.Rows("Wording/spelling-suffixes").Select(row => (row[0], row[1], int.Parse(row[2])))];

    /// <summary>The word folded. A variant that the table has in capitals is one only as written: "US", but not
    /// "us".</summary>
    public string Fold(ReadOnlySpan<char> written)
    {
        var words = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        if (words.TryGetValue(written, out string? cased) && char.IsUpper(written[0])) return cased;
        string folded = _letters.Fold(written);
        if (!folded.Contains('.') || char.IsAsciiDigit(folded[0])) return folded;
        return words.TryGetValue(folded, out string? form) ? form : folded.Replace(".", "", StringComparison.Ordinal);
    }

    /// <summary>The one spelling of a folded word.</summary>
    public string Level(string folded) =>
        LevelEnding(_words.TryGetValue(folded, out string? form) ? form : LevelBeginning(folded));

    private string LevelBeginning(string word)
    {
        if (word.Length == 0) return word;
        foreach ((string beginning, string form) in _beginnings[word[0]])
        {
            if (word.StartsWith(beginning, StringComparison.Ordinal))
                return string.Concat(form, word.AsSpan(beginning.Length));
        }

        return word;
    }

    private string LevelEnding(string word)
    {
        foreach (var (ending, form, least) in _suffixes)
        {
            if (word.Length - ending.Length >= least && word.EndsWith(ending, StringComparison.Ordinal))
                return string.Concat(word.AsSpan(0, word.Length - ending.Length), form);
        }

        return word;
    }
}
