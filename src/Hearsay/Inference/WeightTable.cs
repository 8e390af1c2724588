using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Hearsay.Inference;

/// <summary>Sparse weights of hashed features, used as they lie in the file. Features are cut into buckets by the
/// leading bits of their hash; within a bucket a feature is told by its trailing 32 bits (so an unknown feature passes
/// for a known one about once in a billion times). All that belongs to a bucket are neighbours in memory: a look-up
/// costs what it waits for.</summary>
/// <remarks>Payload, little-endian: three int32 (classes, bucket bits, cells) and one of padding; every bucket (see
/// <see cref="Bucket"/>); the cells (uint32), bucket after bucket: the keys of its features; of each feature, where its
/// weights begin, counted from the bucket, above 8 bits for their number; the weights, each above 16 bits for its
/// class.</remarks>
internal sealed class WeightTable
{
    internal const int MaxBucketBits = 24;

    internal const int HeaderLength = 4 * sizeof(int);

    private readonly ReadOnlyMemory<byte> _buckets, _cells;
    private readonly int _bucketShift;

    /// <exception cref="ModelFormatException">The parts do not add up.</exception>
    internal WeightTable(ReadOnlyMemory<byte> payload, string name)
    {
        if (!BitConverter.IsLittleEndian)
            throw new PlatformNotSupportedException(
                "Models are read as they lie, which needs a little-endian machine.");
        if (payload.Length < HeaderLength) throw Broken(name);
        ReadOnlySpan<int> header = MemoryMarshal.Cast<byte, int>(payload.Span[..HeaderLength]);
        (ClassCount, int bucketBits, int cells) = (header[0], header[1], header[2]);
        if (ClassCount is < 1 or > byte.MaxValue || bucketBits is < 1 or > MaxBucketBits || cells < 0)
            throw Broken(name);
        _bucketShift = 64 - bucketBits;
        int bucketsLength = Unsafe.SizeOf<Bucket>() << bucketBits;
        if (HeaderLength + bucketsLength + (cells * (long)sizeof(uint)) != payload.Length) throw Broken(name);
        _buckets = payload.Slice(HeaderLength, bucketsLength);
        _cells = payload[(HeaderLength + bucketsLength)..];
        FeatureCount = CountFeatures(name);
    }

    /// <summary>Number of classes that a weight can speak for.</summary>
    internal int ClassCount { get; }

    internal int FeatureCount { get; }

    private ReadOnlySpan<Bucket> Buckets => MemoryMarshal.Cast<byte, Bucket>(_buckets.Span);

    private ReadOnlySpan<uint> Cells => MemoryMarshal.Cast<byte, uint>(_cells.Span);

    /// <summary>Adds the weights of those <paramref name="features"/> that the table knows to the scores.</summary>
    /// <param name="scores">One a class.</param>
    internal void AddTo(Span<int> scores, ReadOnlySpan<ulong> features)
    {
        Span<ulong> likely = stackalloc ulong[features.Length];
        Span<long> known = stackalloc long[features.Length];
        ReadOnlySpan<Bucket> buckets = Buckets;
        ReadOnlySpan<uint> cells = Cells;
        int count = Find(buckets, cells, likely[..Sift(buckets, features, likely)], known);
        foreach (long place in known[..count])
        {
            foreach (uint weight in cells.Slice((int)(place >> 8), (int)(place & 0xFF)))
                scores[(int)(weight & 0xFF)] += (int)weight >> 16;
        }
    }

    /// <summary>Takes the features that the filter lets pass, without a branch that the processor would guess wrong, so
    /// that it waits for all buckets at once. Most features are unknown.</summary>
    /// <returns>Their number.</returns>
    private int Sift(ReadOnlySpan<Bucket> buckets, ReadOnlySpan<ulong> features, Span<ulong> likely)
    {
        int count = 0;
        foreach (ulong feature in features)
        {
            likely[count] = feature;
            count += (int)(buckets[(int)(feature >> _bucketShift)].Filter >> (int)(feature & 63) & 1);
        }

        return count;
    }

    /// <summary>Where the weights of each known feature begin, above 8 bits for their number; likewise without a
    /// branch.</summary>
    /// <returns>The number of known features.</returns>
    private int Find(
        ReadOnlySpan<Bucket> buckets, ReadOnlySpan<uint> cells, ReadOnlySpan<ulong> features, Span<long> places)
    {
        int count = 0;
        foreach (ulong feature in features)
        {
            Bucket bucket = buckets[(int)(feature >> _bucketShift)];
            int index = IndexOf(cells[bucket.Start..], bucket.Count, (uint)feature);
            places[count] = ((long)bucket.Start << 8) + cells[bucket.Start + bucket.Count + Math.Max(index, 0)];
            count += index < 0 ? 0 : 1;
        }

        return count;
    }

    /// <summary>Index of <paramref name="key"/> among the first <paramref name="count"/> keys, or -1. Most buckets hold
    /// fewer keys than a vector.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int IndexOf(ReadOnlySpan<uint> keys, int count, uint key)
    {
        if (count > Vector256<uint>.Count || keys.Length < Vector256<uint>.Count) return keys[..count].IndexOf(key);
        uint equal = Vector256.Equals(Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(keys)), Vector256.Create(key))
            .ExtractMostSignificantBits();
        equal &= (1u << count) - 1;
        return equal == 0 ? -1 : BitOperations.TrailingZeroCount(equal);
    }

    /// <summary>The number of features, where buckets and their parts follow one another to the end and every class is
    /// one of so many.</summary>
    private int CountFeatures(string name)
    {
        int features = 0, next = 0;
        ReadOnlySpan<uint> cells = Cells;
        foreach (ref readonly Bucket bucket in Buckets)
        {
            if (bucket.Start != next || bucket.Count < 0 || bucket.Count > (cells.Length - next) / 2)
                throw Broken(name);
            ReadOnlySpan<uint> rest = cells[next..];
            ulong filter = 0;
            foreach (uint key in rest[..bucket.Count]) filter |= 1UL << (int)(key & 63);
            if (filter != bucket.Filter) throw Broken(name);
            int end = 2 * bucket.Count;
            foreach (uint place in rest[bucket.Count..end])
            {
                int count = (int)(place & 0xFF);
                if (place >> 8 != end || count > rest.Length - end) throw Broken(name);
                end += count;
            }

            foreach (uint weight in rest[(2 * bucket.Count)..end])
                if ((weight & 0xFFFF) >= ClassCount) throw Broken(name);
            features += bucket.Count;
            next += end;
        }

        return next == cells.Length ? features : throw Broken(name);
    }

    private static ModelFormatException Broken(string name) =>
        new($"{name}: the tables inside do not add up to the length of the file.");

    internal struct Bucket
    {
        /// <summary>The trailing six bits of its keys, a bit each.</summary>
        internal ulong Filter;

        /// <summary>The first of its cells, and the number of its features.</summary>
        internal int Start, Count;
    }
}
