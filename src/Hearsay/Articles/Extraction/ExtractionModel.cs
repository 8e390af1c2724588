using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Hearsay.Html.Outline;
using Hearsay.Inference;
using Hearsay.Text;

namespace Hearsay.Articles.Extraction;

/// <summary>Says how likely each leaf block of a page belongs to its article: one model judges leaves by themselves, a
/// second one sees how the first judged those around. Immutable and thread-safe.</summary>
/// <param name="Threshold">Leaves at least so likely are kept.</param>
internal sealed record ExtractionModel(BoostedTrees Leaves, BoostedTrees Context, float Threshold)
{
    public const int FormatVersion = 2;

    /// <summary>Leaves that the first model finds less likely are not shown to the second: most of a page.</summary>
    private const float Hopeless = 0.003f;

    private const string Resource = "models/blocks.bin";
    private const int HeaderLength = 16;

    private static readonly Lazy<ExtractionModel> s_embedded = new(() =>
    {
        using Stream stream = WordTable.Open(Resource);
        return Load(stream);
    });

    private static ReadOnlySpan<byte> Magic => "HSYBLK\0\0"u8;

    /// <summary>The model that ships.</summary>
    public static ExtractionModel Embedded => s_embedded.Value;

    /// <summary>Reads a model file, little-endian: 8 bytes of magic, format version, checksum of the rest, number of
    /// features, threshold, the two sums of trees.</summary>
    /// <exception cref="InvalidDataException">The file is no such model, of another version, or damaged.</exception>
    public static ExtractionModel Load(Stream stream)
    {
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        ReadOnlySpan<byte> bytes = memory.GetBuffer().AsSpan(0, (int)memory.Length);
        if (bytes.Length < HeaderLength || !bytes[..8].SequenceEqual(Magic))
            throw new InvalidDataException($"{Resource}: this is not a model of blocks (other magic bytes)");
        int version = BinaryPrimitives.ReadInt32LittleEndian(bytes[8..]);
        if (version != FormatVersion)
            throw new InvalidDataException(
                $"{Resource}: the model has format version {version}, this program reads version {FormatVersion}");
        if (BinaryPrimitives.ReadUInt32LittleEndian(bytes[12..]) != Checksum(bytes[HeaderLength..]))
            throw new InvalidDataException($"{Resource}: the content is damaged (its checksum differs)");
        var reader = new BinaryReader(new MemoryStream(bytes[HeaderLength..].ToArray()));
        int features = reader.ReadInt32();
        if (features != ContextFeatures.Count)
            throw new InvalidDataException(
                $"{Resource}: the model knows {features} features, this program has {ContextFeatures.Count}");
        float threshold = reader.ReadSingle();
        return new ExtractionModel(ReadTrees(reader), ReadTrees(reader), threshold);
    }

    /// <summary>The model as the bytes of its file.</summary>
    public byte[] ToBytes()
    {
        using var payload = new MemoryStream();
        using var writer = new BinaryWriter(payload);
        writer.Write(ContextFeatures.Count);
        writer.Write(Threshold);
        WriteTrees(writer, Leaves);
        WriteTrees(writer, Context);
        writer.Flush();
        var bytes = new byte[HeaderLength + payload.Length];
        Magic.CopyTo(bytes);
        payload.GetBuffer().AsSpan(0, (int)payload.Length).CopyTo(bytes.AsSpan(HeaderLength));
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(8), FormatVersion);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(12), Checksum(bytes.AsSpan(HeaderLength)));
        return bytes;
    }

    /// <summary>Probability of every leaf that it belongs to the article.</summary>
    /// <param name="features">Rows of <see cref="LeafFeatures"/>.</param>
    public float[] Judge(PageOutline outline, ReadOnlySpan<float> features)
    {
        float[] likely = Apply(Leaves, features, LeafFeatures.Count);
        var context = new ContextFeatures(outline, likely);
        var judged = new float[likely.Length];
        Span<float> row = stackalloc float[ContextFeatures.Count];
        for (int i = 0; i < judged.Length; i++)
        {
            judged[i] = likely[i];
            if (likely[i] < Hopeless) continue;
            context.Fill(i, features.Slice(i * LeafFeatures.Count, LeafFeatures.Count), row);
            judged[i] = BoostedTrees.Probability(Context.Score(row));
        }

        return judged;
    }

    /// <summary>Probabilities of all rows of a matrix.</summary>
    public static float[] Apply(BoostedTrees trees, ReadOnlySpan<float> matrix, int columns)
    {
        var scores = new float[matrix.Length / columns];
        for (int i = 0; i < scores.Length; i++)
            scores[i] = BoostedTrees.Probability(trees.Score(matrix.Slice(i * columns, columns)));
        return scores;
    }

    private static uint Checksum(ReadOnlySpan<byte> bytes) => Crc32.Append(0, bytes);

    private static BoostedTrees ReadTrees(BinaryReader reader)
    {
        int depth = reader.ReadInt32(), trees = reader.ReadInt32();
        float start = reader.ReadSingle();
        int inner = trees * ((1 << depth) - 1);
        return new BoostedTrees(depth, Read<ushort>(reader, inner), Read<float>(reader, inner),
            Read<float>(reader, trees << depth), start);
    }

    private static T[] Read<T>(BinaryReader reader, int count)
        where T : unmanaged
    {
        var values = new T[count];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }

    private static void WriteTrees(BinaryWriter writer, BoostedTrees trees)
    {
        writer.Write(trees.Depth);
        writer.Write(trees.TreeCount);
        writer.Write(trees.Start);
        writer.Write(MemoryMarshal.AsBytes(trees.Features));
        writer.Write(MemoryMarshal.AsBytes(trees.Thresholds));
        writer.Write(MemoryMarshal.AsBytes(trees.Leaves));
    }
}
