using Hearsay.Articles.Extraction;
using Hearsay.Training;
using Hearsay.Training.Extraction;

namespace Hearsay.Tests.Training.Extraction;

public class TreeTrainerTests
{
    private static readonly TreeOptions s_options =
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
        var fault = Assert.Throws<InvalidDataException>(() => ExtractionModel.Load(new MemoryStream(bytes)));
        Assert.Contains(reason, fault.Message, StringComparison.Ordinal);
    }

    private static BoostedTrees Train(float[] matrix, float[] labels)
    {
        var weights = new float[labels.Length];
        Array.Fill(weights, 1);
        return TreeTrainer.Train(new BinnedColumns(matrix, 3), labels, weights, s_options, seed: 1);
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
