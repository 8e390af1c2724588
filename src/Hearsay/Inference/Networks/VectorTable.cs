using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;

namespace Hearsay.Inference.Networks;

/// <summary>Word vectors that several networks share, used as they lie in the file. Row 0 is the unknown word: zeros.
/// The others are in the order in which they were packed, the most frequent word first.</summary>
/// <remarks>Payload, little-endian: rows, width, bits b of the number of slots, bytes of all words (int32 each); 2^b
/// slots (uint32); start of each row's word among the bytes, and the end of the last (int32); float32 scale of each
/// row; int8 rows; words in UTF-8. A slot is 0 or a row with 8 bits of its word's hash above it; a word is looked for
/// from the slot that the lowest bits of its hash say onwards, up to one that is 0.</remarks>
internal sealed class VectorTable : IWordRows
{
    internal const int FormatVersion = 1;

    /// <summary>What networks call the table that ships.</summary>
    internal const string StandardName = "vectors";

    /// <summary>Dimensions of the table that ships.</summary>
    internal const int StandardWidth = 100;

    private const string Path = "models/vectors.bin";

    /// <summary>Longer words are not looked up, in UTF-16 units.</summary>
    internal const int LongestWord = 64;

    internal const int RowBits = 24;

    internal const int MostSlotBits = 25;

    private const int BytesAUnit = 3;

    private readonly ReadOnlyMemory<byte> _slots, _starts, _scales, _rows, _words;
    private readonly uint _slotMask;

    private VectorTable(ReadOnlyMemory<byte> payload, ulong identity, string name)
    {
        Identity = identity;
        var reader = new ModelReader(payload, name);
        Rows = reader.Count("rows", 1, 1 << RowBits);
        Width = reader.Count("dimensions", 1, 4096);
        int bits = reader.Count("bits of a slot's number", 1, MostSlotBits);
        int wordBytes = reader.Count("bytes of words", 0, int.MaxValue);
        _slotMask = (1u << bits) - 1;
        _slots = reader.Bytes("slots", sizeof(uint) * (1L << bits));
        _starts = reader.Bytes("starts of words", sizeof(int) * (Rows + 1L));
        _scales = reader.Bytes("scales of vectors", sizeof(float) * (long)Rows);
        _rows = reader.Bytes("vectors", (long)Rows * Width);
        _words = reader.Bytes("words", wordBytes);
        reader.End();
        CheckSlots(reader);
        CheckWords(reader);
        CheckScales(reader);
    }

    /// <summary>The eight bytes that a vector table starts with.</summary>
    internal static ReadOnlySpan<byte> Magic => "HSAYVECT"u8;

    /// <summary>Number of rows, that of the unknown word among them.</summary>
    internal int Rows { get; }

    internal int Width { get; }

    /// <summary>Tells this table from others: networks name the one that they were trained with.</summary>
    internal ulong Identity { get; }

    /// <summary>Reads a table to the end of <paramref name="stream"/>, which stays open.</summary>
    /// <exception cref="ModelFormatException">The file is cut short, damaged, of another version, or no
    /// table.</exception>
    internal static VectorTable Load(Stream stream, string name) =>
        new(ModelFile.Read(stream, name, Magic, FormatVersion, out ulong identity), identity, name);

    /// <summary>The table that ships.</summary>
    internal static VectorTable LoadEmbedded()
    {
        using Stream stream = Text.WordTable.Open(Path);
        return Load(stream, Path);
    }

    /// <summary>The row of a word, or 0. The caller brings it into the case of the table (lower).</summary>
    public int RowOf(ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > LongestWord) return 0;
        Span<byte> bytes = stackalloc byte[LongestWord * BytesAUnit];
        if (Utf8.FromUtf16(word, bytes, out _, out int length,
            replaceInvalidSequences: false) != System.Buffers.OperationStatus.Done)
            return 0;
        bytes = bytes[..length];
        ulong hash = Hash(bytes);
        ReadOnlySpan<uint> slots = MemoryMarshal.Cast<byte, uint>(_slots.Span);
        uint tag = (uint)(hash >> 56);
        for (uint slot = (uint)hash & _slotMask; slots[(int)slot] != 0; slot = (slot + 1) & _slotMask)
        {
            uint entry = slots[(int)slot];
            int row = (int)(entry & ((1u << RowBits) - 1));
            if (entry >> RowBits == tag && WordBytes(row).SequenceEqual(bytes)) return row;
        }

        return 0;
    }

    /// <summary>The word of a row; that of row 0 is empty.</summary>
    internal string WordOf(int row) => Encoding.UTF8.GetString(WordBytes(row));

    /// <summary>The numbers of a row, which its scale makes a vector of.</summary>
    internal ReadOnlySpan<sbyte> Row(int row) =>
        MemoryMarshal.Cast<byte, sbyte>(_rows.Span.Slice(row * Width, Width));

    internal float ScaleOf(int row) => MemoryMarshal.Cast<byte, float>(_scales.Span)[row];

    /// <summary>The hash that slots go by.</summary>
    internal static ulong Hash(ReadOnlySpan<byte> word)
    {
        ulong hash = FeatureHash.Seed;
        foreach (byte unit in word) hash = FeatureHash.Append(hash, (char)unit);
        return FeatureHash.Mix(hash);
    }

    private ReadOnlySpan<byte> WordBytes(int row)
    {
        ReadOnlySpan<int> starts = MemoryMarshal.Cast<byte, int>(_starts.Span);
        return _words.Span[starts[row]..starts[row + 1]];
    }

    /// <summary>Every row of a slot exists, and some slot is free, so that every search ends.</summary>
    private void CheckSlots(ModelReader reader)
    {
        ReadOnlySpan<uint> slots = MemoryMarshal.Cast<byte, uint>(_slots.Span);
        uint most = 0;
        foreach (uint slot in slots) most = Math.Max(most, slot & ((1u << RowBits) - 1));
        if (most >= Rows) throw reader.Refusal($"a slot names row {most} of {Rows}");
        if (!slots.Contains(0u)) throw reader.Refusal("no slot is free");
    }

    private void CheckWords(ModelReader reader)
    {
        ReadOnlySpan<int> starts = MemoryMarshal.Cast<byte, int>(_starts.Span);
        int last = 0;
        foreach (int start in starts)
        {
            if (start < last) throw reader.Refusal("words do not follow one another");
            last = start;
        }

        if (starts[0] != 0 || last != _words.Length) throw reader.Refusal("words do not fill their place");
    }

    private void CheckScales(ModelReader reader)
    {
        foreach (float scale in MemoryMarshal.Cast<byte, float>(_scales.Span))
        {
            if (!float.IsFinite(scale)) throw reader.Refusal("scales of vectors contain a number that is not finite");
        }

        if (Row(0).ContainsAnyExcept((sbyte)0)) throw reader.Refusal("the vector of the unknown word is not 0");
    }
}
