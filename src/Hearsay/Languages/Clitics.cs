using Hearsay.Text;

namespace Hearsay.Languages;

/// <summary>Cuts a written word into the words that it is made of, as in the English UD treebanks: "do|n't", "Macron|'s",
/// "can|not".</summary>
internal sealed class Clitics
{
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _contractions;
    private readonly int _shortest, _longest;

    public Clitics(PackFiles files)
    {
        var contractions = files.Rows("Orthography/contractions")
            .ToDictionary(row => row[0], row => int.Parse(row[1]), StringComparer.OrdinalIgnoreCase);
        _contractions = contractions.GetAlternateLookup<ReadOnlySpan<char>>();
        if (contractions.Count > 0)
            (_shortest, _longest) = (contractions.Keys.Min(word => word.Length), contractions.Keys.Max(word => word.Length));
    }

    /// <summary>Length of the first part, or 0 where the word is one.</summary>
    /// <param name="hasApostrophe">Whether an apostrophe stands in it.</param>
    public int Cut(ReadOnlySpan<char> word, bool hasApostrophe)
    {
        if (hasApostrophe) return CutAtApostrophe(word);
        return word.Length >= _shortest && word.Length <= _longest && _contractions.TryGetValue(word, out int cut) ? cut : 0;
    }

    private static int CutAtApostrophe(ReadOnlySpan<char> word)
    {
        if (word.Length > 3 && (word[^1] | 0x20) == 't' && WordCharacters.IsApostrophe(word[^2]) && (word[^3] | 0x20) == 'n')
            return word.Length - 3;
        int apostrophe = word.LastIndexOfAny("'’´`");
        return apostrophe > 0 && IsClitic(word[(apostrophe + 1)..]) ? apostrophe : 0;
    }

    private static bool IsClitic(ReadOnlySpan<char> tail) => tail.Length switch
    {
        1 => (char)(tail[0] | 0x20) is 's' or 'd' or 'm',
        2 => ((char)(tail[0] | 0x20), (char)(tail[1] | 0x20)) is ('r', 'e') or ('v', 'e') or ('l', 'l'),
        _ => false,
    };
}
