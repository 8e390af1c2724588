using System.Runtime.CompilerServices;
using Hearsay.Text;

namespace Hearsay.Languages;

/// <summary>Words and phrases of a table in classes of their own: the class, then a phrase. A phrase may be in several
/// classes; case does not count. Immutable, thread-safe.</summary>
internal sealed class PhraseClasses<TClass>
    where TClass : struct, Enum
{
    private readonly Dictionary<string, uint> _classes = new(StringComparer.OrdinalIgnoreCase);
    private readonly PhraseIndex<uint> _index = new(StringComparison.OrdinalIgnoreCase);

    /// <summary>By class, whether a set of classes has it.</summary>
    private readonly Func<uint, bool>[] _wanted = [.. Enum.GetValues<TClass>().Select(one => (Func<uint, bool>)(
        classes => (classes & BitOf(one)) != 0))];

    /// <exception cref="ArgumentException">A row names a class that is none.</exception>
    public PhraseClasses(IEnumerable<string[]> rows)
    {
        foreach (string[] row in rows)
        {
            var one = Enum.Parse<TClass>(row[0].Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
            _classes[row[1]] = _classes.GetValueOrDefault(row[1]) | BitOf(one);
        }

        foreach ((string phrase, uint classes) in _classes) _index.Add(phrase, classes);
    }

    /// <summary>The phrases of a class.</summary>
    public IEnumerable<string> Of(TClass one) =>
        _classes.Where(phrase => (phrase.Value & BitOf(one)) != 0).Select(phrase => phrase.Key);

    /// <summary>True where the whole of <paramref name="phrase"/> is of the class.</summary>
    public bool Has(ReadOnlySpan<char> phrase, TClass one) =>
        _classes.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(phrase, out uint classes)
        && (classes & BitOf(one)) != 0;

    /// <summary>Length of the longest phrase of the class that begins at a place and ends where a word does; 0 where
    /// there is none.</summary>
    public int LengthAt(ReadOnlySpan<char> text, int at, TClass one) =>
        _index.TryMatch(text, at, out _, out int end, _wanted[Unsafe.BitCast<TClass, int>(one)]) ? end - at : 0;

    /// <summary>True where a phrase of any class may begin.</summary>
    public bool MayBegin(ReadOnlySpan<char> text, int at) => _index.MayBegin(text[at..]);

    private static uint BitOf(TClass one) => 1u << Unsafe.BitCast<TClass, int>(one);
}
