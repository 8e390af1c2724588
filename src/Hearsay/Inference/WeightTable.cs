using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Hearsay.Inference;

/// <summary>Sparse weights of hashed features. Features are sorted by hash and cut into buckets by its leading bits;
/// within a bucket a feature is told by its trailing 32 bits (so an unknown feature passes for a known one about once
/// in a billion times). All that belongs to a bucket is made neighbours in memory when the table is loaded: a look-up
/// costs what it waits for.</summary>
/// <remarks>Payload, little-endian: four int32 (classes, bucket bits, features, weights); uint32 start of every
/// bucket and the end of the last; uint32 key of every feature; uint32 start of its weights and the end of the last;
/// int16 of every weight; one byte, its class.</remarks>
internal sealed class WeightTable
{
    internal const int MaxBucketBits = 24;

    private readonly Bucket[] _buckets;
    private readonly int _bucketShift;

    /// <summary>Bucket after bucket: the keys of its features; of each feature, where its weights begin, counted from
    /// the bucket, above 8 bits for their number; the weights, each above 16 bits for its class.</summary>
    private readonly uint[] _cells;

    /// <exception cref="ModelFormatException">The parts do not add up.</exception>
    internal WeightTable(ReadOnlyMemory<byte> payload, string name)
    {
        if (!BitConverter.IsLittleEndian)
            throw new PlatformNotSupportedException(
                "Models are read as they lie, which needs a little-endian machine.");
        if (payload.Length < 4 * sizeof(int)) throw Broken(name);
        ReadOnlySpan<int> header = MemoryMarshal.Cast<byte, int>(payload.Span[..(4 * sizeof(int))]);
        (ClassCount, int bucketBits, FeatureCount, WeightCount) = (header[0], header[1], header[2], header[3]);
        if (ClassCount is < 1 or > byte.MaxValue || bucketBits is < 1 or > MaxBucketBits || FeatureCount < 0
            || WeightCount < 0)
            throw Broken(name);
        _bucketShift = 64 - bucketBits;
        var parts = Parts.Of(payload.Span[(4 * sizeof(int))..], 1 << bucketBits, FeatureCount, WeightCount);
        if (!parts.AddUp(ClassCount)) throw Broken(name);
        _buckets = new Bucket[1 << bucketBits];
        _cells = new uint[(2 * FeatureCount) + WeightCount + Vector256<uint>.Count];
        int next = 0;
        for (int bucket = 0; bucket < _buckets.Length; bucket++) next = Fill(ref _buckets[bucket], next, parts, bucket);
    }

    /// <summary>Number of classes that a weight can speak for.</summary>
    internal int ClassCount { get; }

    internal int FeatureCount { get; }

    internal int WeightCount { get; }

    /// <summary>Adds the weights of those <paramref name="features"/> that the table knows to the scores.</summary>
    /// <param name="scores">One a class.</param>
    internal void AddTo(Span<int> scores, ReadOnlySpan<ulong> features)
    {
        Span<ulong> likely = stackalloc ulong[features.Length];
        Span<long> known = stackalloc long[features.Length];
        foreach (long place in known[..Find(likely[..Sift(features, likely)], known)])
        {
            foreach (uint weight in _cells.AsSpan((int)(place >> 8), (int)(place & 0xFF)))
                scores[(int)(weight & 0xFF)] += (int)weight >> 16;
        }
    }

    /// <summary>Takes the features that the filter lets pass, without a branch that the processor would guess wrong, so
    /// that it waits for all buckets at once. Most features are unknown.</summary>
    /// <returns>Their number.</returns>
    private int Sift(ReadOnlySpan<ulong> features, Span<ulong> likely)
    {
        int count = 0;
        foreach (ulong feature in features)
        {
            likely[count] = feature;
            count += (int)(_buckets[feature >> _bucketShift].Filter >> (int)(feature & 63) & 1);
        }

        return count;
    }

    /// <summary>Where the weights of each known feature begin, above 8 bits for their number; likewise without a
    /// branch.</summary>
    /// <returns>The number of known features.</returns>
    private int Find(ReadOnlySpan<ulong> features, Span<long> places)
    {
        int count = 0;
        foreach (ulong feature in features)
        {
            Bucket bucket = _buckets[feature >> _bucketShift];
            int index = IndexOf(_cells.AsSpan(bucket.Start), bucket.Count, (uint)feature);
            places[count] = ((long)bucket.Start << 8) + _cells[bucket.Start + bucket.Count + Math.Max(index, 0)];
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

    /// <returns>The cell after the bucket.</returns>
    private int Fill(ref Bucket bucket, int start, Parts parts, int index)
    {
        (int first, int end) = ((int)parts.BucketStarts[index], (int)parts.BucketStarts[index + 1]);
        (bucket.Start, bucket.Count) = (start, end - first);
        int next = start + (2 * bucket.Count);
        for (int feature = first; feature < end; feature++)
        {
            uint key = parts.Keys[feature];
            (int from, int to) = ((int)parts.WeightStarts[feature], (int)parts.WeightStarts[feature + 1]);
            bucket.Filter |= 1UL << (int)(key & 63);
            _cells[start + feature - first] = key;
            _cells[start + bucket.Count + feature - first] = ((uint)(next - start) << 8) | (uint)(to - from);
            for (int i = from; i < to; i++) _cells[next++] = ((uint)parts.Weights[i] << 16) | parts.Classes[i];
        }

        return next;
    }

    private static ModelFormatException Broken(string name) =>
        new($"{name}: the tables inside do not add up to the length of the file.");

    private struct Bucket
    {
        /// <summary>The trailing six bits of its keys, a bit each.</summary>
        internal ulong Filter;

        internal int Start, Count;
    }

    /// <summary>The tables of the payload.</summary>
    private readonly ref struct Parts
    {
        internal ReadOnlySpan<uint> BucketStarts { get; private init; }

        internal ReadOnlySpan<uint> Keys { get; private init; }

        internal ReadOnlySpan<uint> WeightStarts { get; private init; }

        internal ReadOnlySpan<short> Weights { get; private init; }

        internal ReadOnlySpan<byte> Classes { get; private init; }

        /// <summary>All are empty where they do not fill the payload.</summary>
        internal static Parts Of(ReadOnlySpan<byte> rest, int buckets, int features, int weights)
        {
            if ((((buckets + 1L) + features + features + 1L) * sizeof(uint)) + (weights * 3L) != rest.Length)
                return default;
            ReadOnlySpan<uint> words = MemoryMarshal.Cast<byte,
                uint>(rest[..((buckets + (2 * features) + 2) * sizeof(uint))]);
            rest = rest[(words.Length * sizeof(uint))..];
            return new Parts
            {
                BucketStarts = words[..(buckets + 1)],
                Keys = words.Slice(buckets + 1, features),
                WeightStarts = words[(buckets + 1 + features)..],
                Weights = MemoryMarshal.Cast<byte, short>(rest[..(weights * sizeof(short))]),
                Classes = rest[(weights * sizeof(short))..],
            };
        }

        /// <summary>True where buckets and weights follow one another to the end, and every class is one of so
        /// many.</summary>
        internal bool AddUp(int classes) =>
            !BucketStarts.IsEmpty && BucketStarts[^1] == Keys.Length && WeightStarts[^1] == Weights.Length
            && Ascend(BucketStarts, Keys.Length) && Ascend(WeightStarts, byte.MaxValue)
            && !Classes.ContainsAnyExceptInRange((byte)0, (byte)(classes - 1));

        private static bool Ascend(ReadOnlySpan<uint> starts, int mostBetween)
        {
            for (int i = 1; i < starts.Length; i++)
                if (starts[i] < starts[i - 1] || starts[i] - starts[i - 1] > mostBetween) return false;
            return starts[0] == 0;
        }
    }
}
