namespace Hearsay.Languages;

/// <summary>Cuts a written word into the words that it is made of, as in the English UD treebanks: "do|n't",
/// "Macron|'s", "can|not".</summary>
internal sealed class Clitics
{
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _contractions;
    private readonly int _shortest, _longest;

    /// <summary>The letters before and after the apostrophe.</summary>
    private readonly (string Head, string Tail)[] _clitics;

    public Clitics(PackFiles files)
    {
        var contractions = files.Rows("Orthography/contractions")
            .ToDictionary(row => row[0], row => int.Parse(row[1]), StringComparer.OrdinalIgnoreCase);
        _contractions = contractions.GetAlternateLookup<ReadOnlySpan<char>>();
        if (contractions.Count > 0)
            (_shortest, _longest) =
                (contractions.Keys.Min(word => word.Length), contractions.Keys.Max(word => word.Length));
        _clitics =
        [
            .. files.Rows("Orthography/clitics").Select(row => row[0].Split('\''))
            .Select(parts => (parts[0], parts[1])),
        ];
    }

    /// <summary>Length of the first part, or 0 where the word is one.</summary>
    /// <param name="hasApostrophe">Whether an apostrophe stands in it.</param>
    public int Cut(ReadOnlySpan<char> word, bool hasApostrophe)
    {
        if (hasApostrophe) return CutAtApostrophe(word);
        return word.Length >= _shortest && word.Length <= _longest && _contractions.TryGetValue(word, out int cut)
            ? cut : 0;
    }

    /// <summary>True where a word and what is written onto it share the letters before an apostrophe, as in
    /// "don't".</summary>
    /// <param name="before">What stands before the apostrophe.</param>
    /// <param name="after">The letters behind it.</param>
    public bool Overlaps(ReadOnlySpan<char> before, ReadOnlySpan<char> after) =>
        FindAt(before, after) is { Length: > 0 };

    private int CutAtApostrophe(ReadOnlySpan<char> word)
    {
        int apostrophe = word.LastIndexOfAny("'’‘´`");
        return apostrophe > 0 && FindAt(word[..apostrophe], word[(apostrophe + 1)..]) is { } head
            ? apostrophe - head.Length
            : 0;
    }

    /// <summary>The letters before its apostrophe of the clitic that joins the two; null where there is none.</summary>
    private string? FindAt(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        foreach ((string head, string tail) in _clitics)
        {
            if (before.Length >= head.Length && after.Equals(tail, StringComparison.OrdinalIgnoreCase)
                && before.EndsWith(head, StringComparison.OrdinalIgnoreCase)) return head;
        }

        return null;
    }
}
