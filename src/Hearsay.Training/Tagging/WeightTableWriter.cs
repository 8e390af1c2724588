using System.Numerics;
using System.Runtime.InteropServices;
using Hearsay.Inference;

namespace Hearsay.Training.Tagging;

/// <summary>Writes the sparse table that <see cref="WeightTable"/> reads.</summary>
internal static class WeightTableWriter
{
    private const int FeaturesPerBucket = 4;

    /// <param name="features">Hashes, ascending.</param>
    /// <param name="rows">For each feature, its weights that are not 0, by class.</param>
    /// <returns>The payload of a model file.</returns>
    internal static byte[] Write(int classes, ReadOnlySpan<ulong> features,
        IReadOnlyList<(byte Class, short Weight)[]> rows)
    {
        int bits = Math.Max(1, BitOperations.Log2((uint)(features.Length / FeaturesPerBucket) + 1));
        var buckets = new WeightTable.Bucket[1 << bits];
        var cells = new List<uint>();
        int next = 0;
        for (int bucket = 0; bucket < buckets.Length; bucket++)
        {
            int first = next;
            while (next < features.Length && (int)(features[next] >> (64 - bits)) == bucket) next++;
            buckets[bucket] = Bucket(features[first..next], first, rows, cells);
        }

        return
        [
            .. MemoryMarshal.AsBytes<int>([classes, bits, cells.Count, 0]),
            .. MemoryMarshal.AsBytes<WeightTable.Bucket>(buckets),
            .. MemoryMarshal.AsBytes<uint>(CollectionsMarshal.AsSpan(cells)),
        ];
    }

    /// <summary>Adds the cells of a bucket.</summary>
    /// <param name="first">The row of the first feature.</param>
    private static WeightTable.Bucket Bucket(
        ReadOnlySpan<ulong> features, int first, IReadOnlyList<(byte Class, short Weight)[]> rows, List<uint> cells)
    {
        var bucket = new WeightTable.Bucket { Start = cells.Count, Count = features.Length };
        foreach (ulong feature in features)
        {
            bucket.Filter |= 1UL << (int)(feature & 63);
            cells.Add((uint)feature);
        }

        int begin = 2 * features.Length;
        for (int i = 0; i < features.Length; i++)
        {
            int count = rows[first + i].Length;
            cells.Add(((uint)begin << 8) | (uint)count);
            begin += count;
        }

        for (int i = 0; i < features.Length; i++)
            foreach ((byte @class, short weight) in rows[first + i]) cells.Add(((uint)weight << 16) | @class);
        return bucket;
    }
}
