using System.Collections.Frozen;
using Hearsay.Text;

namespace Hearsay.Collation.Wordings;

/// <summary>Brings a word to the form that all its spellings share: lower case, straight apostrophe, no accents, one of
/// the British and American spellings, one transliteration.</summary>
internal sealed class WordNormalizer
{
    private const string Accented =
        "àáâãäåāăąçćĉčďđèéêëēĕėęěĝğģĥìíîïĩīĭįıĵķĺļľłñńņňòóôõöøōŏőŕŗřśŝşšţťŧùúûüũūŭůűųŵýÿŷźżž";
    private const string Plain =
        "aaaaaaaaaccccddeeeeeeeeeggghiiiiiiiiijkllllnnnnooooooooorrrsssstttuuuuuuuuuuwyyyzzz";

    private readonly FrozenDictionary<string, string> _words = WordTable.Rows("Languages/English/Wording/spelling-words.tsv")
        .ToFrozenDictionary(row => row[0], row => row[1], StringComparer.Ordinal);

    private readonly (string Ending, string Form, int Least)[] _suffixes =
        [.. WordTable.Rows("Languages/English/Wording/spelling-suffixes.tsv").Select(row => (row[0], row[1], int.Parse(row[2])))];

    /// <summary>The levelled form of a word as written.</summary>
    public string Normalize(ReadOnlySpan<char> word)
    {
        string folded = Fold(word);
        return _words.TryGetValue(folded, out string? form) ? form : LevelEnding(folded);
    }

    /// <summary>Lower case, with a straight apostrophe and without accents; letters outside Latin stay.</summary>
    public static string Fold(ReadOnlySpan<char> word)
    {
        Span<char> folded = word.Length <= 64 ? stackalloc char[word.Length] : new char[word.Length];
        for (int i = 0; i < word.Length; i++) folded[i] = Fold(word[i]);
        return new string(folded);
    }

    private static char Fold(char unit)
    {
        if (char.IsAscii(unit)) return char.ToLowerInvariant(unit);
        if (unit == '’') return '\'';
        char lower = char.ToLowerInvariant(unit);
        int index = Accented.IndexOf(lower, StringComparison.Ordinal);
        return index < 0 ? lower : Plain[index];
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
