using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Hearsay.Text;

/// <summary>What a word list says of words, looked up without a string. Most words of a text stand in no list: their
/// length, first and last unit together tell nearly all of them without a hash. Thread-safe once filled.</summary>
internal sealed class WordMap<T> : IEnumerable<KeyValuePair<string, T>>
{
    private const int Units = 128;
    private const int LongestTold = 63;

    private readonly Dictionary<string, T> _words;
    private readonly Dictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly bool _ignoresCase;

    /// <summary>The lengths of the words that start or end with a unit, a bit each.</summary>
    private readonly ulong[] _starts = new ulong[Units], _ends = new ulong[Units];

    /// <param name="ignoresCase">True for a list whose words count in any case, as
    /// <see cref="StringComparer.OrdinalIgnoreCase"/> has it.</param>
    public WordMap(bool ignoresCase = false)
    {
        _ignoresCase = ignoresCase;
        _words = new Dictionary<string, T>(ignoresCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
        _lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public WordMap(IEnumerable<KeyValuePair<string, T>> words, bool ignoresCase = false) : this(ignoresCase)
    {
        foreach ((string word, T value) in words) Add(word, value);
    }

    public IEnumerable<T> Values => _words.Values;

    public IEnumerator<KeyValuePair<string, T>> GetEnumerator() => _words.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <exception cref="ArgumentException">The word is there already.</exception>
    public void Add(string word, T value)
    {
        _words.Add(word, value);
        if (word.Length == 0) return;
        _starts[Class(word[0])] |= Bit(word);
        _ends[Class(word[^1])] |= Bit(word);
    }

    public bool Contains(ReadOnlySpan<char> word) => TryGetValue(word, out _);

    public bool TryGetValue(ReadOnlySpan<char> word, [MaybeNullWhen(false)] out T value)
    {
        if (word.Length > 0 && (_starts[Class(word[0])] & _ends[Class(word[^1])] & Bit(word)) == 0)
        {
            value = default;
            return false;
        }

        return _lookup.TryGetValue(word, out value);
    }

    private static ulong Bit(ReadOnlySpan<char> word) => 1UL << Math.Min(word.Length, LongestTold);

    /// <summary>Units beyond ASCII share the last class, so that no rule of case is needed for them.</summary>
    private int Class(char unit) =>
        unit >= Units - 1 ? Units - 1 : _ignoresCase && char.IsAsciiLetterUpper(unit) ? unit | 0x20 : unit;
}
