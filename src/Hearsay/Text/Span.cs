namespace Hearsay.Text;

/// <summary>A half-open range [<see cref="Start"/>, <see cref="End"/>) of UTF-16 units in one text.</summary>
public readonly record struct Span : IComparable<Span>
{
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="start"/> is negative or lies after
    /// <paramref name="end"/>.</exception>
    public Span(int start, int end)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfLessThan(end, start);
        Start = start;
        End = end;
    }

    /// <summary>Offset of the first unit inside.</summary>
    public int Start { get; }

    /// <summary>Offset of the first unit after the span.</summary>
    public int End { get; }

    /// <summary>Number of UTF-16 units inside; 0 for an empty span.</summary>
    public int Length => End - Start;

    /// <summary>True where the span holds no unit.</summary>
    public bool IsEmpty => Start == End;

    /// <summary>True where <paramref name="offset"/> is a unit of this span.</summary>
    public bool Contains(int offset) => Start <= offset && offset < End;

    /// <summary>True where <paramref name="other"/> lies wholly inside (an equal span does).</summary>
    public bool Contains(Span other) => Start <= other.Start && other.End <= End;

    /// <summary>True where both share at least one unit.</summary>
    public bool Overlaps(Span other) => Start < other.End && other.Start < End;

    /// <summary>The same span <paramref name="by"/> units further on.</summary>
    public Span Shift(int by) => new(Start + by, End + by);

    /// <summary>The smallest span that holds both.</summary>
    public static Span Cover(Span a, Span b) => new(Math.Min(a.Start, b.Start), Math.Max(a.End, b.End));

    /// <summary>Orders by start, then by end.</summary>
    public int CompareTo(Span other) =>
        Start != other.Start ? Start.CompareTo(other.Start) : End.CompareTo(other.End);

    public static bool operator <(Span left, Span right) => left.CompareTo(right) < 0;

    public static bool operator >(Span left, Span right) => left.CompareTo(right) > 0;

    public static bool operator <=(Span left, Span right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Span left, Span right) => left.CompareTo(right) >= 0;

    /// <summary>"[start, end)", for messages.</summary>
    public override string ToString() => $"[{Start}, {End})";
}
