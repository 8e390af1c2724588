namespace Hearsay.Text;

/// <summary>A half-open range of Unicode code points, the unit of every export (W3C Web Annotation Data Model,
/// TextPositionSelector).</summary>
public readonly record struct CodePointRange(int Start, int End);

/// <summary>An immutable text that spans point into. Inside, offsets are UTF-16 units; exports count code
/// points. A lone surrogate counts as one code point.</summary>
public sealed class SourceText : IEquatable<SourceText>
{
    /// <summary>Offsets of the first unit of every surrogate pair, ascending; empty for most texts.</summary>
    private readonly int[] _pairs;

    public SourceText(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        Value = value;
        _pairs = FindPairs(value);
    }

    /// <summary>The text itself.</summary>
    public string Value { get; }

    /// <summary>Length in UTF-16 units.</summary>
    public int Length => Value.Length;

    public char this[int offset] => Value[offset];

    /// <summary>The units of <paramref name="span"/>, without a copy.</summary>
    public ReadOnlySpan<char> Slice(Span span) => Value.AsSpan(span.Start, span.Length);

    /// <summary>The units of <paramref name="span"/> as a string.</summary>
    public string Quote(Span span) => Value.Substring(span.Start, span.Length);

    public bool Equals(SourceText? other) => other is not null && Value == other.Value;

    public override bool Equals(object? obj) => Equals(obj as SourceText);

    public override int GetHashCode() => Value.GetHashCode();

    /// <summary>Number of code points before <paramref name="offset"/>; an offset inside a surrogate pair counts
    /// the pair's first unit.</summary>
    public int ToCodePoint(int offset)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, Length);
        return offset - CountPairsBefore(offset);
    }

    /// <summary>The span in code points.</summary>
    public CodePointRange ToCodePoints(Span span) => new(ToCodePoint(span.Start), ToCodePoint(span.End));

    /// <summary>The UTF-16 offset of code point number <paramref name="codePoint"/>.</summary>
    public int FromCodePoint(int codePoint)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(codePoint);
        // Pair k (0-based) starts at code point _pairs[k] - k; every pair that starts before adds one unit.
        int low = 0, high = _pairs.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_pairs[middle] - middle < codePoint) low = middle + 1;
            else high = middle;
        }

        int offset = codePoint + low;
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, Length, nameof(codePoint));
        return offset;
    }

    /// <summary>The span of a range of code points.</summary>
    public Span FromCodePoints(CodePointRange range) => new(FromCodePoint(range.Start), FromCodePoint(range.End));

    private int CountPairsBefore(int offset)
    {
        int index = Array.BinarySearch(_pairs, offset);
        // A pair counts once its second unit lies before the offset.
        int before = index >= 0 ? index : ~index;
        return before > 0 && _pairs[before - 1] + 1 == offset ? before - 1 : before;
    }

    private static int[] FindPairs(string value)
    {
        if (value.AsSpan().IndexOfAnyInRange('\uD800', '\uDBFF') < 0) return [];
        var pairs = new List<int>();
        for (int i = 0; i + 1 < value.Length; i++)
        {
            if (char.IsSurrogatePair(value[i], value[i + 1])) pairs.Add(i++);
        }

        return [.. pairs];
    }
}
