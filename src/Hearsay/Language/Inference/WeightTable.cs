using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Hearsay.Language.Inference;

/// <summary>Sparse weights of hashed features, laid out to be used as they lie in the file. Features are sorted by
/// hash and cut into buckets by its leading bits; within a bucket a feature is told by its trailing 32 bits (so an
/// unknown feature passes for a known one about once in a billion times).</summary>
/// <remarks>Payload, little-endian: four int32 (classes, bucket bits, features, weights); uint32 start of every
/// bucket and the end of the last; uint32 key of every feature; uint32 start of its weights and the end of the last;
/// int16 of every weight; one byte, its class.</remarks>
internal sealed class WeightTable
{
    internal const int MaxBucketBits = 24;

    private readonly ReadOnlyMemory<byte> _bucketStarts, _keys, _weightStarts, _weights, _classes;
    private readonly int _bucketShift;

    /// <summary>For each bucket, the trailing six bits of its keys, a bit each: most features are unknown, and this tells nearly all
    /// of them.</summary>
    private readonly ulong[] _filter;

    /// <exception cref="ModelFormatException">The parts do not add up.</exception>
    internal WeightTable(ReadOnlyMemory<byte> payload, string name)
    {
        if (!BitConverter.IsLittleEndian)
            throw new PlatformNotSupportedException("Models are read in place, which needs a little-endian machine.");
        if (payload.Length < 4 * sizeof(int)) throw Broken(name);
        ReadOnlySpan<int> header = MemoryMarshal.Cast<byte, int>(payload.Span[..(4 * sizeof(int))]);
        (ClassCount, int bucketBits, FeatureCount, WeightCount) = (header[0], header[1], header[2], header[3]);
        if (ClassCount is < 1 or > byte.MaxValue || bucketBits is < 1 or > MaxBucketBits || FeatureCount < 0
            || WeightCount < 0)
            throw Broken(name);
        _bucketShift = 64 - bucketBits;
        long buckets = (1L << bucketBits) + 1, starts = FeatureCount + 1L;
        long expected = (4 * sizeof(int)) + ((buckets + FeatureCount + starts) * sizeof(uint)) + (WeightCount * 3L);
        if (expected != payload.Length) throw Broken(name);
        ReadOnlyMemory<byte> rest = payload[(4 * sizeof(int))..];
        _bucketStarts = Take(ref rest, (int)buckets * sizeof(uint));
        _keys = Take(ref rest, FeatureCount * sizeof(uint));
        _weightStarts = Take(ref rest, (int)starts * sizeof(uint));
        _weights = Take(ref rest, WeightCount * sizeof(short));
        _classes = rest;
        if (UInts(_bucketStarts)[^1] != FeatureCount || UInts(_weightStarts)[^1] != WeightCount) throw Broken(name);
        _filter = Filter(UInts(_bucketStarts), UInts(_keys)) ?? throw Broken(name);
    }

    /// <summary>Number of classes that a weight can speak for.</summary>
    internal int ClassCount { get; }

    internal int FeatureCount { get; }

    internal int WeightCount { get; }

    /// <summary>Adds the weights of those <paramref name="features"/> that the table knows to the scores.</summary>
    /// <param name="scores">One a class.</param>
    internal void AddTo(Span<int> scores, ReadOnlySpan<ulong> features)
    {
        ReadOnlySpan<uint> bucketStarts = UInts(_bucketStarts), keys = UInts(_keys), starts = UInts(_weightStarts);
        ReadOnlySpan<short> weights = MemoryMarshal.Cast<byte, short>(_weights.Span);
        ReadOnlySpan<byte> classes = _classes.Span;
        Span<ulong> likely = stackalloc ulong[features.Length];
        foreach (ulong feature in likely[..Sift(features, likely)])
        {
            int bucket = (int)(feature >> _bucketShift);
            int start = (int)bucketStarts[bucket];
            int index = Find(keys[start..], (int)bucketStarts[bucket + 1] - start, (uint)feature);
            if (index < 0) continue;
            int first = (int)starts[start + index], end = (int)starts[start + index + 1];
            ReadOnlySpan<short> own = weights[first..end];
            ReadOnlySpan<byte> speaksFor = classes[first..end];
            for (int i = 0; i < own.Length; i++) scores[speaksFor[i]] += own[i];
        }
    }

    /// <summary>Takes the features that the filter lets pass, without a branch that the processor would guess wrong.</summary>
    /// <returns>Their number.</returns>
    private int Sift(ReadOnlySpan<ulong> features, Span<ulong> likely)
    {
        int count = 0;
        foreach (ulong feature in features)
        {
            likely[count] = feature;
            count += (int)(_filter[feature >> _bucketShift] >> (int)(feature & 63) & 1);
        }

        return count;
    }

    /// <summary>Null where the buckets do not follow one another.</summary>
    private static ulong[]? Filter(ReadOnlySpan<uint> bucketStarts, ReadOnlySpan<uint> keys)
    {
        var filter = new ulong[bucketStarts.Length - 1];
        for (int bucket = 0; bucket < filter.Length; bucket++)
        {
            uint start = bucketStarts[bucket], end = bucketStarts[bucket + 1];
            if (start > end || end > keys.Length) return null;
            foreach (uint key in keys[(int)start..(int)end]) filter[bucket] |= 1UL << (int)(key & 63);
        }

        return filter;
    }

    /// <summary>Index of <paramref name="key"/> among the first <paramref name="count"/> keys, or -1. Most buckets hold fewer
    /// keys than a vector.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Find(ReadOnlySpan<uint> keys, int count, uint key)
    {
        if (count > Vector256<uint>.Count || keys.Length < Vector256<uint>.Count) return keys[..count].IndexOf(key);
        uint equal = Vector256.Equals(Vector256.Create(keys), Vector256.Create(key)).ExtractMostSignificantBits();
        equal &= (1u << count) - 1;
        return equal == 0 ? -1 : BitOperations.TrailingZeroCount(equal);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ReadOnlySpan<uint> UInts(ReadOnlyMemory<byte> part) => MemoryMarshal.Cast<byte, uint>(part.Span);

    private static ReadOnlyMemory<byte> Take(ref ReadOnlyMemory<byte> rest, int length)
    {
        ReadOnlyMemory<byte> part = rest[..length];
        rest = rest[length..];
        return part;
    }

    private static ModelFormatException Broken(string name) =>
        new($"{name}: the tables inside do not add up to the length of the file.");
}
