using System.Collections.Immutable;

namespace Hearsay.Text;

/// <summary>A stretch of a derived text and where it was taken from.</summary>
/// <param name="Span">In the derived text.</param>
/// <param name="IsCopy">True where it copies its origin unit by unit; false where every part of it comes from all of
/// its origin (the one character of <c>&amp;amp;</c> from the five that it was written with).</param>
internal readonly record struct OffsetRun(Span Span, Span Origin, bool IsCopy) : ISpanned
{
    /// <summary>Where the part of the run that lies in <paramref name="derived"/> comes from.</summary>
    internal Span OriginOf(Span derived)
    {
        if (!IsCopy) return Origin;
        int start = Math.Max(derived.Start, Span.Start), end = Math.Min(derived.End, Span.End);
        return new Span(start, end).Shift(Origin.Start - Span.Start);
    }
}

/// <summary>Says where each stretch of a derived text stands in the text it was taken from. Stretches that were
/// put in between (a line break between blocks) have no origin. Immutable, with value equality.</summary>
internal sealed record OffsetMap
{
    private OffsetMap(ImmutableArray<OffsetRun> runs) => Runs = runs;

    /// <summary>The stretches that have an origin, in the order of the derived text.</summary>
    public Sequence<OffsetRun> Runs { get; }

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
        ReadOnlySpan<OffsetRun> runs = Runs.AsSpan();
        for (int i = SpanIndex.At(runs, derived.Start); i < runs.Length && runs[i].Span.Start < derived.End; i++)
        {
            Span piece = runs[i].OriginOf(derived);
            if (pieces.Count > 0 && pieces[^1].End == piece.Start) pieces[^1] = Span.Cover(pieces[^1], piece);
            else pieces.Add(piece);
        }

        return pieces.ToImmutable();
    }

    /// <summary>True where some of <paramref name="derived"/> has an origin.</summary>
    public bool HasOrigin(Span derived)
    {
        int at = SpanIndex.At(Runs.AsSpan(), derived.Start);
        return at < Runs.Length && Runs[at].Span.Start < derived.End;
    }

    /// <summary>Collects runs in the order of the derived text.</summary>
    public sealed class Builder
    {
        private readonly ImmutableArray<OffsetRun>.Builder _runs = ImmutableArray.CreateBuilder<OffsetRun>();

        /// <summary>Says that the derived text from <paramref name="derivedStart"/> on copies
        /// <paramref name="origin"/> unit by unit.</summary>
        /// <exception cref="ArgumentException">The run starts before the end of the one added last.</exception>
        public void Add(int derivedStart, Span origin)
        {
            if (!origin.IsEmpty) Add(new OffsetRun(new Span(derivedStart, derivedStart + origin.Length), origin,
                IsCopy: true));
        }

        /// <summary>Says that <paramref name="derived"/> as a whole stands for <paramref name="origin"/> as a
        /// whole.</summary>
        /// <inheritdoc cref="Add(int, Span)" path="/exception"/>
        public void AddWhole(Span derived, Span origin)
        {
            if (!derived.IsEmpty) Add(new OffsetRun(derived, origin, IsCopy: false));
        }

        private void Add(OffsetRun run)
        {
            if (_runs.Count > 0)
            {
                OffsetRun last = _runs[^1];
                if (run.Span.Start < last.Span.End)
                    throw new ArgumentException("Runs must be added in the order of the derived text.", nameof(run));
                if (run.Span.Start == last.Span.End && last.IsCopy && run.IsCopy && last.Origin.End == run.Origin.Start)
                {
                    _runs[^1] = new OffsetRun(Span.Cover(last.Span, run.Span), Span.Cover(last.Origin, run.Origin),
                        IsCopy: true);
                    return;
                }
            }

            _runs.Add(run);
        }

        public OffsetMap Build() => new(_runs.ToImmutable());
    }
}
