using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;
using Hearsay.Inference;
using Hearsay.Inference.Networks;

namespace Hearsay.Training.Networks;

/// <summary>Writes the word vectors that <see cref="VectorTable"/> reads.</summary>
internal static class VectorTablePacker
{
    /// <summary>Packs words and their vectors; the first word gets row 1.</summary>
    /// <param name="words">In order of frequency, all different, none empty, each of at most
    /// <see cref="VectorTable.LongestWord"/> UTF-16 units, in the case in which they will be asked for.</param>
    /// <param name="vectors">Words x width.</param>
    /// <returns>The bytes of the model file.</returns>
    /// <exception cref="InvalidDataException">The words or vectors are not so.</exception>
    internal static byte[] Pack(IReadOnlyList<string> words, ReadOnlySpan<float> vectors, int width)
    {
        if (words.Count + 1 > 1 << VectorTable.RowBits)
            throw new InvalidDataException($"{words.Count} words are too many.");
        if (vectors.Length != (long)words.Count * width)
            throw new InvalidDataException(
                $"{words.Count} words of {width} dimensions need as many numbers, not {vectors.Length}.");
        byte[][] bytes = [[], .. words.Select(Bytes)];
        int bits = Math.Max(4, BitOperations.Log2((uint)bytes.Length) + 2);
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(bytes.Length);
        writer.Write(width);
        writer.Write(bits);
        writer.Write(bytes.Sum(word => word.Length));
        writer.Write(MemoryMarshal.AsBytes<uint>(Slots(bytes, bits)));
        WriteStarts(writer, bytes);
        WriteVectors(writer, vectors, words.Count, width);
        foreach (byte[] word in bytes) writer.Write(word);
        writer.Flush();
        return ModelFile.Wrap(stream.ToArray(), VectorTable.Magic, VectorTable.FormatVersion);
    }

    private static byte[] Bytes(string word)
    {
        if (word.Length is 0 or > VectorTable.LongestWord)
            throw new InvalidDataException($"A word of {word.Length} characters cannot be packed: \"{word}\".");
        try
        {
            return new UTF8Encoding(false, true).GetBytes(word);
        }
        catch (EncoderFallbackException e)
        {
            throw new InvalidDataException($"A word has half of a surrogate pair: \"{word}\".", e);
        }
    }

    private static uint[] Slots(byte[][] words, int bits)
    {
        var slots = new uint[1 << bits];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int row = 1; row < words.Length; row++)
        {
            if (!seen.Add(Encoding.UTF8.GetString(words[row])))
                throw new InvalidDataException($"A word comes twice: \"{Encoding.UTF8.GetString(words[row])}\".");
            ulong hash = VectorTable.Hash(words[row]);
            uint slot = (uint)hash & (uint)(slots.Length - 1);
            while (slots[slot] != 0) slot = (slot + 1) & (uint)(slots.Length - 1);
            slots[slot] = ((uint)(hash >> 56) << VectorTable.RowBits) | (uint)row;
        }

        return slots;
    }

    private static void WriteStarts(BinaryWriter writer, byte[][] words)
    {
        int start = 0;
        foreach (byte[] word in words)
        {
            writer.Write(start);
            start += word.Length;
        }

        writer.Write(start);
    }

    private static void WriteVectors(BinaryWriter writer, ReadOnlySpan<float> vectors, int words, int width)
    {
        writer.Write(1f);
        for (int word = 0; word < words; word++) writer.Write(Quantizer.StepOf(vectors.Slice(word * width, width)));
        var row = new sbyte[width];
        writer.Write(MemoryMarshal.AsBytes<sbyte>(row));
        for (int word = 0; word < words; word++)
        {
            ReadOnlySpan<float> vector = vectors.Slice(word * width, width);
            Quantizer.Quantize(vector, Quantizer.StepOf(vector), row);
            writer.Write(MemoryMarshal.AsBytes<sbyte>(row));
        }
    }
}
