using Hearsay.Inference.Networks;
using Hearsay.Inference.Networks.Kernels;

namespace Hearsay.Tests.Language.Inference.Networks;

public class SequenceNetworkTests
{
    /// <summary>How far a score may be from that of the network before quantisation, for networks whose scores spread
    /// over about six: the steps of weights and activations, 1/127 each, add up to that.</summary>
    private const double Tolerance = 0.12;

    public static TheoryData<string> Kernels => [.. Kernel.Available().Select(kernel => kernel.Name)];

    /// <summary>Shapes that fill no vector, one with vectors alone, one without, one with a single cell.</summary>
    private static RandomNetwork[] Networks() =>
    [
        new(1, [new("a", 7, 3, null), new("b", 40, 5, null)], 1, 9, 3),
        new(2, [new("v", 30, 21, "vectors"), new("a", 11, 6, null), new("w", 30, 21, "vectors")], 2, 20, 5),
        new(3, [new("v", 12, 10, "vectors")], 2, 33, 13),
        new(4, [new("a", 5, 1, null)], 3, 1, 1),
        new(5, [new("a", 90, 17, null)], 1, 64, 70),
    ];

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Every_kernel_gives_the_bits_of_the_scalar_one(string kernel)
    {
        foreach (RandomNetwork network in Networks())
        {
            byte[] file = network.Pack();
            int[] lengths = network.Lengths(23, 30);
            int[] ids = network.Ids(lengths.Sum());
            Assert.Equal(
                Bits(Score(network.Load(file, Kernel.Named("scalar")), ids, lengths)),
                Bits(Score(network.Load(file, Kernel.Named(kernel)), ids, lengths)));
        }
    }

    [Fact]
    public void Scores_are_those_of_the_network_before_quantisation()
    {
        foreach (RandomNetwork network in Networks())
        {
            int[] ids = network.Ids(40);
            double[] expected = ReferenceNetwork.Score(network, ids);
            float[] actual = Score(network.Load(), ids, [40]);
            Assert.InRange(expected.Zip(actual, (e, a) => Math.Abs(e - a)).Max(), 0, Tolerance);
        }
    }

    [Fact]
    public void A_sequence_scores_the_same_alone_and_in_any_company()
    {
        RandomNetwork network = Networks()[1];
        SequenceNetwork loaded = network.Load();
        int[] lengths = [.. network.Lengths(40, 25), 0, 1, 300, 2, 0];
        int[] ids = network.Ids(lengths.Sum());
        float[] together = Score(loaded, ids, lengths);
        int start = 0;
        foreach (int length in lengths)
        {
            float[] alone = Score(loaded, ids[(start * 3)..((start + length) * 3)], [length]);
            Assert.Equal(Bits(alone), Bits(together[(start * 5)..((start + length) * 5)]));
            start += length;
        }
    }

    [Fact]
    public void More_tokens_than_one_batch_holds_are_scored_in_several()
    {
        RandomNetwork network = Networks()[0];
        SequenceNetwork loaded = network.Load();
        int[] lengths = [.. Enumerable.Repeat(1, 700), 3000, .. Enumerable.Repeat(90, 40)];
        int[] ids = network.Ids(lengths.Sum());
        float[] scores = Score(loaded, ids, lengths);
        Assert.Equal(Bits(Score(loaded, ids[^180..], [90])), Bits(scores[^270..]));
    }

    [Fact]
    public void Many_threads_get_the_scores_of_one()
    {
        RandomNetwork network = Networks()[1];
        SequenceNetwork loaded = network.Load();
        int[] lengths = network.Lengths(12, 20);
        int[] ids = network.Ids(lengths.Sum());
        int[] expected = Bits(Score(loaded, ids, lengths));
        Parallel.For(0, 200, _ => Assert.Equal(expected, Bits(Score(loaded, ids, lengths))));
    }

    [Fact]
    public void Nothing_is_allocated_once_the_buffers_have_grown()
    {
        RandomNetwork network = Networks()[1];
        SequenceNetwork loaded = network.Load();
        int[] lengths = network.Lengths(12, 20), ids = network.Ids(lengths.Sum()), labels = new int[lengths[0]];
        var scores = new float[lengths.Sum() * 5];
        var marginals = new float[lengths[0] * 5];
        void Run()
        {
            loaded.Score(ids, lengths, scores);
            loaded.Crf.Decode(scores.AsSpan(0, marginals.Length), labels);
            loaded.Crf.Marginals(scores.AsSpan(0, marginals.Length), marginals);
        }

        for (int i = 0; i < 50; i++) Run();
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 50; i++) Run();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void No_sequences_and_empty_sequences_have_no_scores()
    {
        SequenceNetwork network = Networks()[0].Load();
        network.Score([], [], []);
        network.Score([], [0, 0], []);
    }

    [Fact]
    public void Sizes_that_do_not_fit_are_refused()
    {
        SequenceNetwork network = Networks()[0].Load();
        Assert.Throws<ArgumentException>("ids", () => network.Score(new int[3], [2], new float[6]));
        Assert.Throws<ArgumentException>("scores", () => network.Score(new int[4], [2], new float[5]));
        Assert.Throws<ArgumentOutOfRangeException>("lengths", () => network.Score(new int[4], [3, -1], new float[6]));
    }

    [Theory]
    [InlineData(7, 0)]
    [InlineData(-2, 0)]
    [InlineData(0, 40)]
    public void An_id_outside_of_its_column_is_refused(int a, int b) =>
        Assert.Throws<ArgumentOutOfRangeException>("ids", () => Networks()[0].Load().Score([a, b], [1], new float[3]));

    [Fact]
    public void A_kernel_that_this_machine_lacks_is_refused_with_those_it_has() =>
        Assert.Contains("scalar", Assert.Throws<ArgumentException>(() => Kernel.Named("abacus")).Message,
        StringComparison.Ordinal);

    private static float[] Score(SequenceNetwork network, int[] ids, int[] lengths)
    {
        var scores = new float[lengths.Sum() * network.Labels.Length];
        network.Score(ids, lengths, scores);
        return scores;
    }

    private static int[] Bits(float[] scores) => [.. scores.Select(BitConverter.SingleToInt32Bits)];
}
