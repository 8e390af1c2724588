using Hearsay.Articles.Extraction;
using Hearsay.Inference;
using Hearsay.Inference.Boosting;
using Hearsay.Training;
using Hearsay.Training.Boosting;

namespace Hearsay.Tests.Training.Boosting;

public class TreeTrainerTests
{
    private static readonly TreeOptions Options =
        new(Trees: 40, Depth: 3, Rate: 0.3f, Rows: 0.6f, Columns: 1, Ridge: 2, LeastWeight: 1.5f);

    [Fact]
    public void Trees_learn_what_no_single_feature_tells()
    {
        (float[] matrix, float[] labels) = Exclusive(2000, seed: 3);
        BoostedTrees trees = Train(matrix, labels);
        (float[] unseen, float[] wanted) = Exclusive(500, seed: 4);
        float[] scores = ExtractionModel.Apply(trees, unseen, 3);
        Assert.True(scores.Zip(wanted).Count(pair => (pair.First > 0.5f) == (pair.Second > 0.5f)) > 480);
    }

    [Fact]
    public void The_same_rows_give_the_same_model_byte_by_byte()
    {
        (float[] matrix, float[] labels) = Exclusive(500, seed: 5);
        Assert.Equal(BytesOf(Train(matrix, labels)), BytesOf(Train(matrix, labels)));
    }

    [Fact]
    public void A_model_is_read_back_as_it_was_written()
    {
        (float[] matrix, float[] labels) = Exclusive(500, seed: 6);
        BoostedTrees trees = Train(matrix, labels);
        ExtractionModel read = ExtractionModel.Load(new MemoryStream(BytesOf(trees)));
        Assert.Equal(0.25f, read.Threshold);
        Assert.Equal(ExtractionModel.Apply(trees, matrix, 3), ExtractionModel.Apply(read.Context, matrix, 3));
    }

    [Theory]
    [InlineData(0, "this is not a model of blocks (other magic bytes)")]
    [InlineData(8, "the model has format version ")]
    [InlineData(100, "the content is damaged (its checksum differs)")]
    public void A_damaged_model_is_refused_with_the_reason(int place, string reason)
    {
        (float[] matrix, float[] labels) = Exclusive(200, seed: 7);
        byte[] bytes = BytesOf(Train(matrix, labels));
        bytes[place] ^= 0x40;
        Refused(bytes, reason);
    }

    [Theory]
    [InlineData(33, 4, "levels of a tree is 33, expected 1 to 16")]
    [InlineData(40, 4, "levels of a tree is 40")]
    [InlineData(63, 8, "levels of a tree is 63")]
    [InlineData(-1, 4, "levels of a tree is -1")]
    [InlineData(0, 4, "levels of a tree is 0")]
    [InlineData(16, int.MaxValue, "trees is 2147483647")]
    [InlineData(1, -1, "trees is -1")]
    [InlineData(16, 1000, "features of nodes would take")]
    [InlineData(1, 1, "")]
    public void A_forged_model_is_refused_when_it_is_read(int depth, int trees, string reason)
    {
        byte[] bytes = ExtractionModel.Embedded.ToBytes();
        BitConverter.TryWriteBytes(bytes.AsSpan(24), depth);
        BitConverter.TryWriteBytes(bytes.AsSpan(28), trees);
        Refused(Sealed(bytes), reason);
    }

    [Fact]
    public void A_tree_that_asks_for_a_feature_beyond_all_is_refused()
    {
        BoostedTrees beyond = new(1, [ushort.MaxValue], [0], [0, 1], 0), sound = new(1, [0], [0], [0, 1], 0);
        string reason = $"a feature beyond the {LeafFeatures.Count}";
        Refused(new ExtractionModel(beyond, sound, 0.25f).ToBytes(), reason);
        Refused(new ExtractionModel(sound, beyond, 0.25f).ToBytes(), "a feature beyond");
        Refused(Sealed([.. new ExtractionModel(sound, sound, 0.25f).ToBytes(), 0]), "1 bytes are left");
        Assert.Throws<ArgumentOutOfRangeException>(() => new BoostedTrees(33, [0], [0], [0, 1], 0));
    }

    private static void Refused(byte[] bytes, string reason)
    {
        var fault = Assert.Throws<ModelFormatException>(() => ExtractionModel.Load(new MemoryStream(bytes)));
        Assert.StartsWith("models/blocks.bin: ", fault.Message, StringComparison.Ordinal);
        Assert.Contains(reason, fault.Message, StringComparison.Ordinal);
    }

    /// <summary>With the checksum that the content has.</summary>
    private static byte[] Sealed(byte[] bytes)
    {
        BitConverter.TryWriteBytes(bytes.AsSpan(12), Crc32.Append(0, bytes.AsSpan(16)));
        return bytes;
    }

    private static BoostedTrees Train(float[] matrix, float[] labels)
    {
        var weights = new float[labels.Length];
        Array.Fill(weights, 1);
        return TreeTrainer.Train(new BinnedColumns(matrix, 3), labels, weights, Options, seed: 1);
    }

    private static byte[] BytesOf(BoostedTrees trees) => new ExtractionModel(trees, trees, 0.25f).ToBytes();

    /// <summary>Wanted where exactly one of two features is high; a third is noise.</summary>
    private static (float[] Matrix, float[] Labels) Exclusive(int rows, long seed)
    {
        var random = new SeededRandom(seed);
        var matrix = new float[rows * 3];
        var labels = new float[rows];
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < 3; column++) matrix[(row * 3) + column] = random.Below(1000);
            labels[row] = (matrix[row * 3] > 400) != (matrix[(row * 3) + 1] > 600) ? 1 : 0;
        }

        return (matrix, labels);
    }
}
