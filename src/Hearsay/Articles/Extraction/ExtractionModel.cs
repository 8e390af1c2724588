using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Hearsay.Html.Outline;
using Hearsay.Inference;
using Hearsay.Inference.Boosting;
using Hearsay.Inference.Networks;
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
    private const int MostTrees = 1 << 16;

    private static readonly Lazy<ExtractionModel> Shipped = new(() =>
    {
        using Stream stream = WordTable.Open(Resource);
        return Load(stream);
    });

    private static ReadOnlySpan<byte> Magic => "HSYBLK\0\0"u8;

    /// <summary>The model that ships.</summary>
    public static ExtractionModel Embedded => Shipped.Value;

    /// <summary>Reads a model file, little-endian: 8 bytes of magic, format version, checksum of the rest, number of
    /// features, threshold, the two sums of trees.</summary>
    /// <exception cref="ModelFormatException">The file is no such model, of another version, damaged, or its tables do
    /// not add up.</exception>
    public static ExtractionModel Load(Stream stream)
    {
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        ReadOnlyMemory<byte> file = memory.GetBuffer().AsMemory(0, (int)memory.Length);
        CheckHeader(file.Span);
        var reader = new ModelReader(file[HeaderLength..], Resource);
        reader.Count("features", ContextFeatures.Count, ContextFeatures.Count);
        float threshold = reader.Floats("threshold", 1)[0];
        var model = new ExtractionModel(
            ReadTrees(reader, LeafFeatures.Count), ReadTrees(reader, ContextFeatures.Count), threshold);
        reader.End();
        return model;
    }

    private static void CheckHeader(ReadOnlySpan<byte> file)
    {
        if (file.Length < HeaderLength || !file[..8].SequenceEqual(Magic))
            throw new ModelFormatException($"{Resource}: this is not a model of blocks (other magic bytes)");
        int version = BinaryPrimitives.ReadInt32LittleEndian(file[8..]);
        if (version != FormatVersion)
            throw new ModelFormatException(
                $"{Resource}: the model has format version {version}, this program reads version {FormatVersion}");
        if (BinaryPrimitives.ReadUInt32LittleEndian(file[12..]) != Checksum(file[HeaderLength..]))
            throw new ModelFormatException($"{Resource}: the content is damaged (its checksum differs)");
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

    /// <param name="columns">Features that the trees may ask for.</param>
    private static BoostedTrees ReadTrees(ModelReader reader, int columns)
    {
        int depth = reader.Count("levels of a tree", 1, BoostedTrees.Deepest);
        int trees = reader.Count("trees", 0, MostTrees);
        float start = reader.Floats("start", 1)[0];
        long inner = trees * ((1L << depth) - 1);
        ushort[] features = Read<ushort>(reader, "features of nodes", inner);
        if (features.AsSpan().ContainsAnyExceptInRange((ushort)0, (ushort)(columns - 1)))
            throw reader.Refusal($"a node asks for a feature beyond the {columns} that there are");
        // Infinity is a node without a split; a threshold that is no number compares as one.
        float[] thresholds = Read<float>(reader, "thresholds", inner);
        return new BoostedTrees(depth, features, thresholds, reader.Floats("leaves", (long)trees << depth), start);
    }

    private static T[] Read<T>(ModelReader reader, string what, long count)
        where T : unmanaged =>
        MemoryMarshal.Cast<byte, T>(reader.Bytes(what, count * Unsafe.SizeOf<T>()).Span).ToArray();

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
