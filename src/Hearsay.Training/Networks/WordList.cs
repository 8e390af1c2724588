using Hearsay.Language.Inference;

namespace Hearsay.Training.Networks;

/// <summary>Rows of word vectors by a list of words, one a line, most frequent first; row 0 is for unknown words.</summary>
internal sealed class WordList : IWordRows
{
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _rows;

    internal WordList(IEnumerable<string> words)
    {
        var rows = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (string word in words) rows.TryAdd(word, rows.Count + 1);
        _rows = rows.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public int RowOf(ReadOnlySpan<char> lower) => _rows.TryGetValue(lower, out int row) ? row : 0;
}
