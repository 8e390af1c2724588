using System.Collections.Immutable;

namespace Hearsay.Text;

/// <summary>Says where each stretch of a derived text stands in the text it was taken from. Stretches that were
/// put in between (a line break between blocks) have no origin.</summary>
public sealed class OffsetMap : IEquatable<OffsetMap>
{
    private readonly ImmutableArray<Run> _runs;

    private OffsetMap(ImmutableArray<Run> runs) => _runs = runs;

    /// <summary>A map of a text onto itself.</summary>
    /// <param name="length">Length of the text in UTF-16 units.</param>
    public static OffsetMap Identity(int length)
    {
        var builder = new Builder();
        builder.Add(0, new Span(0, length));
        return builder.Build();
    }

    /// <summary>The spans of the origin that <paramref name="derived"/> was taken from, in the order of the
    /// derived text; neighbours that touch are joined. Empty where nothing of it has an origin.</summary>
    public ImmutableArray<Span> ToOrigin(Span derived)
    {
        var pieces = ImmutableArray.CreateBuilder<Span>();
        for (int i = FirstRunEndingAfter(derived.Start); i < _runs.Length && _runs[i].Derived < derived.End; i++)
        {
            Span piece = _runs[i].OriginOf(derived);
            if (pieces.Count > 0 && pieces[^1].End == piece.Start) pieces[^1] = Span.Cover(pieces[^1], piece);
            else pieces.Add(piece);
        }

        return pieces.ToImmutable();
    }

    public bool Equals(OffsetMap? other) => other is not null && _runs.AsSpan().SequenceEqual(other._runs.AsSpan());

    public override bool Equals(object? obj) => Equals(obj as OffsetMap);

    public override int GetHashCode() => _runs.IsEmpty ? 0 : HashCode.Combine(_runs.Length, _runs[^1]);

    private int FirstRunEndingAfter(int offset)
    {
        int low = 0, high = _runs.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_runs[middle].Derived + _runs[middle].Length <= offset) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <param name="Whole">Length of the origin where any part of the run comes from all of it (a character reference);
    /// -1 where the run copies its origin unit by unit.</param>
    private readonly record struct Run(int Derived, int Origin, int Length, int Whole)
    {
        public Span OriginOf(Span derived)
        {
            if (Whole >= 0) return new Span(Origin, Origin + Whole);
            int start = Math.Max(derived.Start, Derived);
            int end = Math.Min(derived.End, Derived + Length);
            return new Span(start, end).Shift(Origin - Derived);
        }
    }

    /// <summary>Collects runs in the order of the derived text.</summary>
    public sealed class Builder
    {
        private readonly ImmutableArray<Run>.Builder _runs = ImmutableArray.CreateBuilder<Run>();

        /// <summary>Says that the derived text from <paramref name="derivedStart"/> on copies
        /// <paramref name="origin"/> unit by unit.</summary>
        /// <exception cref="ArgumentException">The run starts before the end of the one added last.</exception>
        public void Add(int derivedStart, Span origin)
        {
            if (!origin.IsEmpty) Add(new Run(derivedStart, origin.Start, origin.Length, -1));
        }

        /// <summary>Says that <paramref name="derived"/> as a whole stands for <paramref name="origin"/> as a whole (the one
        /// character of <c>&amp;amp;</c> for the five that it was written with): every part of it leads to all of the origin.</summary>
        /// <inheritdoc cref="Add(int, Span)" path="/exception"/>
        public void AddWhole(Span derived, Span origin)
        {
            if (!derived.IsEmpty) Add(new Run(derived.Start, origin.Start, derived.Length, origin.Length));
        }

        private void Add(Run run)
        {
            if (_runs.Count > 0)
            {
                Run last = _runs[^1];
                int end = last.Derived + last.Length;
                if (run.Derived < end)
                    throw new ArgumentException("Runs must be added in the order of the derived text.", nameof(run));
                if (run.Derived == end && last.Whole < 0 && run.Whole < 0 && last.Origin + last.Length == run.Origin)
                {
                    _runs[^1] = last with { Length = last.Length + run.Length };
                    return;
                }
            }

            _runs.Add(run);
        }

        public OffsetMap Build() => new(_runs.ToImmutable());
    }
}
