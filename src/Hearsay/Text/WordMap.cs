using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Hearsay.Text;

/// <summary>What a word list says of words, looked up without a string. Thread-safe once filled.</summary>
/// <remarks>The values lie beside one index of words that all lists share the code of: a dictionary for each type of
/// value would be compiled anew at every start of the program.</remarks>
internal sealed class WordMap<T> : IEnumerable<KeyValuePair<string, T>>
{
    private const int SmallestRoom = 8;

    private readonly WordNumbers _numbers;
    private T[] _values = new T[SmallestRoom];

    /// <param name="ignoresCase">True for a list whose words count in any case, as
    /// <see cref="StringComparer.OrdinalIgnoreCase"/> has it.</param>
    public WordMap(bool ignoresCase = false) => _numbers = new WordNumbers(ignoresCase);

    public WordMap(IEnumerable<KeyValuePair<string, T>> words, bool ignoresCase = false) : this(ignoresCase)
    {
        foreach ((string word, T value) in words) Add(word, value);
    }

    public int Count => _numbers.Words.Count;

    /// <summary>In the order in which the words were added.</summary>
    public ReadOnlySpan<T> Values => _values.AsSpan(0, Count);

    public IReadOnlyList<string> Words => _numbers.Words;

    /// <summary>Sets what is said of a word, whether it is there already or not.</summary>
    public T this[string word]
    {
        set
        {
            if (_numbers.Find(word) is var number and >= 0) _values[number] = value;
            else Add(word, value);
        }
    }

    public IEnumerator<KeyValuePair<string, T>> GetEnumerator()
    {
        for (int i = 0; i < Count; i++) yield return KeyValuePair.Create(Words[i], _values[i]);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <exception cref="ArgumentException">The word is there already.</exception>
    public void Add(string word, T value)
    {
        int number = _numbers.Add(word);
        if (number == _values.Length)
        {
            var more = new T[2 * number];
            Array.Copy(_values, more, number); // of any type, while Array.Resize is compiled for each
            _values = more;
        }

        _values[number] = value;
    }

    /// <returns>False where the word was there already, and keeps what was said of it first.</returns>
    public bool TryAdd(string word, T value)
    {
        if (Contains(word)) return false;
        Add(word, value);
        return true;
    }

    public bool Contains(ReadOnlySpan<char> word) => _numbers.Find(word) >= 0;

    public bool TryGetValue(ReadOnlySpan<char> word, [MaybeNullWhen(false)] out T value)
    {
        int number = _numbers.Find(word);
        value = number < 0 ? default : _values[number];
        return number >= 0;
    }

    /// <summary>The word as the list has it; null where it stands in none.</summary>
    public string? WordOf(ReadOnlySpan<char> word) => _numbers.Find(word) is var number and >= 0 ? Words[number] : null;

    /// <summary>What is said of a word; the type's default where nothing is.</summary>
    public T? ValueOf(ReadOnlySpan<char> word) =>
        _numbers.Find(word) is var number and >= 0 ? _values[number] : default;
}

/// <summary>Numbers words from 0, in the order in which they are added. Most words of a text stand in no list: their
/// length, first and last unit together tell nearly all of them without a hash.</summary>
internal sealed class WordNumbers
{
    private const int Units = 128;
    private const int LongestTold = 63;

    private readonly List<string> _words = [];
    private readonly Dictionary<string, int> _numbers;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly bool _ignoresCase;

    /// <summary>The lengths of the words that start or end with a unit, a bit each.</summary>
    private readonly ulong[] _starts = new ulong[Units], _ends = new ulong[Units];

    public WordNumbers(bool ignoresCase)
    {
        _ignoresCase = ignoresCase;
        _numbers = new Dictionary<string, int>(ignoresCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
        _lookup = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public IReadOnlyList<string> Words => _words;

    /// <exception cref="ArgumentException">The word is there already.</exception>
    public int Add(string word)
    {
        int number = _words.Count;
        _numbers.Add(word, number);
        _words.Add(word);
        if (word.Length == 0) return number;
        _starts[Class(word[0])] |= Bit(word);
        _ends[Class(word[^1])] |= Bit(word);
        return number;
    }

    /// <returns>The word's number, or -1.</returns>
    public int Find(ReadOnlySpan<char> word)
    {
        if (word.Length > 0 && (_starts[Class(word[0])] & _ends[Class(word[^1])] & Bit(word)) == 0) return -1;
        return _lookup.TryGetValue(word, out int number) ? number : -1;
    }

    private static ulong Bit(ReadOnlySpan<char> word) => 1UL << Math.Min(word.Length, LongestTold);

    /// <summary>Units beyond ASCII share the last class, so that no rule of case is needed for them.</summary>
    private int Class(char unit) =>
        unit >= Units - 1 ? Units - 1 : _ignoresCase && char.IsAsciiLetterUpper(unit) ? unit | 0x20 : unit;
}
