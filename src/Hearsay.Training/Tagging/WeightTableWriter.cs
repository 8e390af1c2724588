using System.Numerics;

namespace Hearsay.Training.Tagging;

/// <summary>Writes the sparse table that <c>WeightTable</c> reads.</summary>
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
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(classes);
        writer.Write(bits);
        writer.Write(features.Length);
        writer.Write(rows.Sum(row => row.Length));
        WriteBuckets(writer, features, bits);
        foreach (ulong feature in features) writer.Write((uint)feature);
        WriteStarts(writer, rows);
        foreach ((_, short weight) in rows.SelectMany(row => row)) writer.Write(weight);
        foreach ((byte @class, _) in rows.SelectMany(row => row)) writer.Write(@class);
        writer.Flush();
        return stream.ToArray();
    }

    private static void WriteBuckets(BinaryWriter writer, ReadOnlySpan<ulong> features, int bits)
    {
        int next = 0;
        for (ulong bucket = 0; bucket < 1UL << bits; bucket++)
        {
            writer.Write((uint)next);
            while (next < features.Length && features[next] >> (64 - bits) == bucket) next++;
        }

        writer.Write((uint)next);
    }

    private static void WriteStarts(BinaryWriter writer, IReadOnlyList<(byte Class, short Weight)[]> rows)
    {
        uint start = 0;
        foreach ((byte, short)[] row in rows)
        {
            writer.Write(start);
            start += (uint)row.Length;
        }

        writer.Write(start);
    }
}
