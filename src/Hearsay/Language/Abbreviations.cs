using Hearsay.Text;

namespace Hearsay.Language;

/// <summary>What is known of words before a full stop; from <c>Data/abbreviations.tsv</c>.</summary>
internal sealed class Abbreviations
{
    private readonly Dictionary<string, Kind> _kinds = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Kind>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _starters;

    public Abbreviations()
    {
        foreach (string[] row in WordTable.Rows("Language/Data/abbreviations.tsv"))
            _kinds[row[0]] = Enum.Parse<Kind>(row[1], ignoreCase: true);
        _lookup = _kinds.GetAlternateLookup<ReadOnlySpan<char>>();
        _starters = new HashSet<string>(
                WordTable.Rows("Language/Data/sentence-starters.tsv").Select(row => row[0]), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    private enum Kind
    {
        Title,
        Inner,
        Number,
    }

    /// <summary>True for a listed word, given without its final stop. Words that are common without a stop ("no",
    /// "in") count only as they are written in the list or in capitals at their start.</summary>
    public bool Contains(ReadOnlySpan<char> word) =>
        _lookup.TryGetValue(word, out string? listed, out _)
        && (char.IsLower(listed[0]) || char.IsUpper(word[0]));

    /// <summary>True where a sentence may end after <paramref name="word"/> (with its stop) before
    /// <paramref name="next"/>.</summary>
    public bool MayEndSentence(ReadOnlySpan<char> word, ReadOnlySpan<char> next)
    {
        ReadOnlySpan<char> bare = word.TrimEnd('.');
        if (_lookup.TryGetValue(bare, out Kind kind))
        {
            return kind switch
            {
                Kind.Title => false,
                Kind.Number => next.IsEmpty || !char.IsAsciiDigit(next[0]),
                _ => _starters.Contains(next),
            };
        }

        // Initials and acronyms: "J. Smith", "U.S. Senate", but "in the U.S. The ...".
        return _starters.Contains(next);
    }
}
