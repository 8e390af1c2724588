using System.Collections.Immutable;
using Hearsay.Text;

namespace Hearsay.Pages;

/// <summary>Says at which byte of a page each character of its decoded text begins, as data: runs of characters that
/// all have the same number of bytes, so that a page in ASCII, in a single-byte charset or in UTF-16 is one run. Kept
/// packed, a byte or two a run, because text in another script changes its step at every space. Immutable, with value
/// equality.</summary>
internal sealed class ByteMap : IEquatable<ByteMap>
{
    /// <summary>Runs between two places that a look-up can begin at.</summary>
    private const int RunsApart = 64;

    private readonly ImmutableArray<byte> _runs;
    private readonly ImmutableArray<Stretch> _stretches;

    private ByteMap(int start, ImmutableArray<byte> runs)
    {
        (Start, _runs) = (start, runs);
        _stretches = StretchesOf(new RunReader(runs.AsSpan(), 0, start));
    }

    /// <summary>A map of characters that all have one unit and the same number of bytes.</summary>
    /// <param name="start">The byte that the text begins at.</param>
    public static ByteMap Even(int start, int characters, int bytesEach)
    {
        var builder = new Builder(start);
        builder.Add(characters, 1, bytesEach);
        return builder.Build();
    }

    /// <summary>Byte at which the character at <paramref name="offset"/> begins: of a surrogate pair, or of characters
    /// that one sequence stands for, the first byte of all. The end of the text leads to the end of its
    /// bytes.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="offset"/> lies outside the text.</exception>
    public int ToByte(int offset)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        int at = SpanIndex.At(_stretches.AsSpan(), offset);
        if (at == _stretches.Length) return EndAt(offset);
        Stretch stretch = _stretches[at];
        var runs = new RunReader(_runs.AsSpan(stretch.FirstCode..), stretch.Span.Start, stretch.FirstByte);
        while (runs.Next())
        {
            if (offset < runs.EndUnit) return runs.Byte + ((offset - runs.Unit) / runs.Units * runs.Bytes);
        }

        return EndAt(offset);
    }

    /// <summary>The half-open range of bytes that <paramref name="span"/> was decoded from.</summary>
    public (int Start, int End) ToBytes(Span span) => (ToByte(span.Start), ToByte(span.End));

    /// <summary>The map of a part of the text alone, its first byte as byte 0.</summary>
    /// <param name="span">Begins and ends between characters.</param>
    public ByteMap Slice(Span span)
    {
        var part = new Builder(0);
        int at = SpanIndex.At(_stretches.AsSpan(), span.Start);
        if (span.IsEmpty || at == _stretches.Length) return part.Build();
        var runs = new RunReader(_runs.AsSpan(_stretches[at].FirstCode..), _stretches[at].Span.Start, 0);
        while (runs.Next() && runs.Unit < span.End)
        {
            int units = Math.Min(runs.EndUnit, span.End) - Math.Max(runs.Unit, span.Start);
            if (units > 0) part.Add(units / runs.Units, runs.Units, runs.Bytes);
        }

        return part.Build();
    }

    /// <summary>The byte that the text begins at: after a byte order mark.</summary>
    public int Start { get; }

    /// <summary>The runs in order.</summary>
    public IEnumerable<ByteRun> Runs
    {
        get
        {
            int code = 0;
            while (code < _runs.Length)
            {
                var runs = new RunReader(_runs.AsSpan(code..), 0, 0);
                runs.Next();
                code += runs.CodesRead;
                yield return new ByteRun(runs.EndUnit / runs.Units, runs.Units, runs.Bytes);
            }
        }
    }

    public bool Equals(ByteMap? other) =>
        other is not null && Start == other.Start && _runs.AsSpan().SequenceEqual(other._runs.AsSpan());

    public override bool Equals(object? obj) => Equals(obj as ByteMap);

    public override int GetHashCode() => HashCode.Combine(Start, _runs.Length, End.Byte);

    private int EndAt(int offset)
    {
        (int unit, int end) = End;
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, unit);
        return end;
    }

    private (int Unit, int Byte) End =>
        _stretches.IsEmpty ? (0, Start) : (_stretches[^1].Span.End, _stretches[^1].EndByte);

    private static ImmutableArray<Stretch> StretchesOf(RunReader runs)
    {
        var stretches = ImmutableArray.CreateBuilder<Stretch>();
        (int unit, int at, int code, int count) = (0, runs.Byte, 0, 0);
        while (runs.Next())
        {
            if (++count % RunsApart != 0 && !runs.IsAtEnd) continue;
            stretches.Add(new Stretch(new Span(unit, runs.EndUnit), at, runs.EndByte, code));
            (unit, at, code) = (runs.EndUnit, runs.EndByte, runs.CodesRead);
        }

        return stretches.ToImmutable();
    }

    /// <summary>Some runs one after the other, with where they begin.</summary>
    /// <param name="FirstCode">Where the first of them is kept.</param>
    private readonly record struct Stretch(Span Span, int FirstByte, int EndByte, int FirstCode) : ISpanned;

    /// <summary>The packed form of a run: a number of seven bits a byte, low ones first, whose three low bits are an
    /// index into <see cref="Steps"/>, or that table's length where the step follows as two numbers; its other bits
    /// count the characters.</summary>
    private static class Code
    {
        private const int StepBits = 3;

        /// <summary>The steps of UTF-8, of UTF-16 and of most East Asian characters.</summary>
        private static readonly ImmutableArray<(int Units, int Bytes)> Steps =
            [(1, 1), (1, 2), (1, 3), (2, 4), (1, 4), (2, 2)];

        public static void Write(ImmutableArray<byte>.Builder codes, int characters, int units, int bytes)
        {
            int step = Steps.IndexOf((units, bytes));
            WriteNumber(codes, ((ulong)characters << StepBits) | (uint)(step < 0 ? Steps.Length : step));
            if (step >= 0) return;
            WriteNumber(codes, (uint)units);
            WriteNumber(codes, (uint)bytes);
        }

        public static (int Characters, int Units, int Bytes) Read(ReadOnlySpan<byte> codes, ref int at)
        {
            ulong head = ReadNumber(codes, ref at);
            int step = (int)(head & ((1 << StepBits) - 1));
            (int units, int bytes) = step < Steps.Length
                ? Steps[step]
                : ((int)ReadNumber(codes, ref at), (int)ReadNumber(codes, ref at));
            return ((int)(head >> StepBits), units, bytes);
        }

        private static void WriteNumber(ImmutableArray<byte>.Builder codes, ulong number)
        {
            for (; number >= 0x80; number >>= 7) codes.Add((byte)(number | 0x80));
            codes.Add((byte)number);
        }

        private static ulong ReadNumber(ReadOnlySpan<byte> codes, ref int at)
        {
            ulong number = 0;
            for (int shift = 0; ; shift += 7)
            {
                byte code = codes[at++];
                number |= (ulong)(code & 0x7F) << shift;
                if (code < 0x80) return number;
            }
        }
    }

    /// <summary>Walks the runs, with the unit and the byte that each begins at.</summary>
    private ref struct RunReader(ReadOnlySpan<byte> codes, int unit, int startByte)
    {
        private readonly ReadOnlySpan<byte> _codes = codes;
        private int _at;

        public int Unit { get; private set; } = unit;

        public int Byte { get; private set; } = startByte;

        public int EndUnit { get; private set; } = unit;

        public int EndByte { get; private set; } = startByte;

        public int Units { get; private set; }

        public int Bytes { get; private set; }

        public readonly int CodesRead => _at;

        public readonly bool IsAtEnd => _at == _codes.Length;

        public bool Next()
        {
            if (IsAtEnd) return false;
            (Unit, Byte) = (EndUnit, EndByte);
            (int characters, Units, Bytes) = Code.Read(_codes, ref _at);
            EndUnit += characters * Units;
            EndByte += characters * Bytes;
            return true;
        }
    }

    /// <summary>Collects characters in the order of the text.</summary>
    /// <param name="start">The byte that the text begins at.</param>
    public sealed class Builder(int start)
    {
        private readonly ImmutableArray<byte>.Builder _runs = ImmutableArray.CreateBuilder<byte>();
        private readonly int _start = start >= 0 ? start : throw new ArgumentOutOfRangeException(nameof(start));
        private int _characters, _units, _bytes;

        /// <summary>Adds characters of <paramref name="units"/> units, each written in <paramref name="bytes"/>
        /// bytes.</summary>
        public void Add(int characters, int units, int bytes)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(characters);
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(units);
            ArgumentOutOfRangeException.ThrowIfNegative(bytes);
            if (characters == 0) return;
            if (units != _units || bytes != _bytes)
            {
                Flush();
                (_units, _bytes) = (units, bytes);
            }

            _characters += characters;
        }

        /// <summary>The map of what was added; the builder is then done with.</summary>
        public ByteMap Build()
        {
            Flush();
            return new ByteMap(_start, _runs.ToImmutable());
        }

        private void Flush()
        {
            if (_characters > 0) Code.Write(_runs, _characters, _units, _bytes);
            _characters = 0;
        }
    }
}

/// <summary>Characters next to each other that are all written alike.</summary>
/// <param name="Units">UTF-16 units of each.</param>
/// <param name="Bytes">Bytes of each.</param>
internal readonly record struct ByteRun(int Characters, int Units, int Bytes);
