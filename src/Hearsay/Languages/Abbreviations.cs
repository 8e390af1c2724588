using Hearsay.Text;

namespace Hearsay.Languages;

/// <summary>What is known of words before a full stop; from <c>Orthography/abbreviations</c>.</summary>
internal sealed class Abbreviations
{
    private readonly WordMap<Kind> _kinds = new(ignoresCase: true);
    private readonly int _longest;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _starters;

    public Abbreviations(PackFiles files)
    {
        foreach (string[] row in files.Rows("Orthography/abbreviations"))
            _kinds[row[0]] = Enum.Parse<Kind>(row[1], ignoreCase: true);
        _longest = _kinds.Count == 0 ? 0 : _kinds.Words.Max(word => word.Length);
        _starters = new HashSet<string>(
                files.Rows("Orthography/sentence-starters").Select(row => row[0]), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    private enum Kind
    {
        Title,
        Inner,
        Number,
    }

    /// <summary>True for a listed word, given without its final stop. Words that are common without a stop ("no",
    /// "in") count only as they are written in the list or in capitals at their start, and those that stand before
    /// numbers only there.</summary>
    /// <param name="rest">What follows the stop.</param>
    public bool Contains(ReadOnlySpan<char> word, ReadOnlySpan<char> rest) =>
        word.Length <= _longest && _kinds.TryGetValue(word, out Kind kind)
        && _kinds.WordOf(word) is { } listed && (char.IsLower(listed[0]) || char.IsUpper(word[0]))
        && (kind != Kind.Number || IsBeforeNumber(rest));

    /// <summary>True for a letter that is a word of its own and may start a sentence: "I", "a".</summary>
    public bool IsWord(char letter) => _starters.Contains([char.ToUpperInvariant(letter)]);

    private static bool IsBeforeNumber(ReadOnlySpan<char> rest) =>
        (rest.Length > 0 && char.IsAsciiDigit(rest[0]))
        || (rest.Length > 1 && rest[0] is ' ' or '\u00A0' && char.IsAsciiDigit(rest[1]));

    /// <summary>True where a sentence may end after <paramref name="word"/> (with its stop) before
    /// <paramref name="next"/>.</summary>
    public bool MayEndSentence(ReadOnlySpan<char> word, ReadOnlySpan<char> next)
    {
        ReadOnlySpan<char> bare = word.TrimEnd('.');
        bool isInitial = bare.Length == 1 && char.IsUpper(bare[0]);
        if (!isInitial && _kinds.TryGetValue(bare, out Kind kind))
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
