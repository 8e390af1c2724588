using Hearsay.Inference.Networks;
using Hearsay.Training;

namespace Hearsay.Tests.Language.Inference.Networks;

/// <summary>Held to the sum over all labellings, one by one.</summary>
public class LinearChainCrfTests
{
    private const float Forbidden = -10000;

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(2, 3, 1)]
    [InlineData(3, 3, 6)]
    [InlineData(4, 4, 5)]
    [InlineData(5, 2, 9)]
    [InlineData(6, 9, 3)]
    public void The_best_labelling_and_the_marginals_are_those_of_all_labellings(long seed, int labels, int tokens)
    {
        var random = new SeededRandom(seed);
        for (int round = 0; round < 20; round++)
        {
            float[] transitions = Random(random, labels * labels), scores = Random(random, labels * tokens);
            float[] start = Random(random, labels), end = Random(random, labels);
            if (labels > 2) (transitions[1], start[2]) = (Forbidden, Forbidden);
            var crf = new LinearChainCrf(labels, transitions, start, end);
            (int[] best, double bestScore, double[] marginals) = BruteForce(crf, scores);
            var decoded = new int[tokens];
            var probabilities = new float[scores.Length];
            Assert.Equal(bestScore, crf.Decode(scores, decoded), 1e-3);
            Assert.Equal(best, decoded);
            crf.Marginals(scores, probabilities);
            for (int i = 0; i < scores.Length; i++) Assert.Equal(marginals[i], probabilities[i], 1e-5);
        }
    }

    [Fact]
    public void Of_equally_good_labellings_the_first_is_taken()
    {
        var labels = new int[3];
        new LinearChainCrf(2, new float[4], new float[2], new float[2]).Decode(new float[6], labels);
        Assert.Equal([0, 0, 0], labels);
    }

    [Fact]
    public void A_label_that_cannot_be_reached_has_no_probability_however_high_it_scores()
    {
        var crf = new LinearChainCrf(3, [0, 0, Forbidden, 0, 0, Forbidden, 0, 0, 0], [0, 0, Forbidden], new float[3]);
        float[] scores = [0, 1, 5000, 0, 1, 5000, 0, 1, 5000];
        var probabilities = new float[9];
        crf.Marginals(scores, probabilities);
        double odds = 1 / (1 + Math.Exp(-1));
        for (int t = 0; t < 3; t++)
        {
            Assert.Equal(odds, probabilities[(3 * t) + 1], 1e-6);
            Assert.Equal(0, probabilities[(3 * t) + 2]);
        }
    }

    [Fact]
    public void Where_no_labelling_is_allowed_there_are_probabilities_all_the_same()
    {
        var crf = new LinearChainCrf(2, [Forbidden, Forbidden, Forbidden, Forbidden], new float[2], new float[2]);
        var probabilities = new float[6];
        crf.Marginals([1, 2, 3, 4, 5, 6], probabilities);
        for (int t = 0; t < 3; t++) Assert.Equal(1, probabilities[2 * t] + probabilities[(2 * t) + 1], 1e-6);
        crf.Decode([1, 2, 3, 4, 5, 6], new int[3]);
    }

    [Fact]
    public void Probabilities_may_take_the_place_of_the_scores()
    {
        var random = new SeededRandom(9);
        var crf = new LinearChainCrf(13, Random(random, 169), Random(random, 13), Random(random, 13));
        float[] scores = Random(random, 13 * 40), probabilities = new float[scores.Length];
        crf.Marginals(scores, probabilities);
        crf.Marginals(scores, scores);
        Assert.Equal(probabilities, scores);
    }

    [Fact]
    public void A_long_sequence_keeps_its_probabilities()
    {
        const int Tokens = 50_000;
        var random = new SeededRandom(8);
        var crf = new LinearChainCrf(4, Random(random, 16), Random(random, 4), Random(random, 4));
        float[] probabilities = new float[4 * Tokens];
        crf.Marginals(Random(random, 4 * Tokens), probabilities);
        for (int t = 0; t < Tokens; t += 997) Assert.Equal(1, probabilities.AsSpan(4 * t, 4).ToArray().Sum(), 1e-5);
    }

    [Fact]
    public void Scores_that_are_no_whole_rows_are_refused() => Assert.Throws<ArgumentException>("scores",
        () => new LinearChainCrf(2, new float[4], new float[2], new float[2]).Decode(new float[3], new int[1]));

    private static float[] Random(SeededRandom random, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => (random.Below(4000) - 2000) / 500f)];

    private static (int[] Best, double Score, double[] Marginals) BruteForce(LinearChainCrf crf, float[] scores)
    {
        int n = crf.LabelCount, tokens = scores.Length / n;
        int[] labels = new int[tokens], best = [];
        double bestScore = double.NegativeInfinity, total = 0;
        var sums = new double[scores.Length];
        for (long code = 0; code < (long)Math.Pow(n, tokens); code++)
        {
            long rest = code;
            for (int t = 0; t < tokens; t++, rest /= n) labels[t] = (int)(rest % n);
            double score = crf.Start(labels[0]) + crf.End(labels[^1]);
            for (int t = 0; t < tokens; t++)
                score += scores[(t * n) + labels[t]] + (t > 0 ? crf.Transition(labels[t - 1], labels[t]) : 0);
            if (score > bestScore) (best, bestScore) = ([.. labels], score);
            total += Math.Exp(score);
            for (int t = 0; t < tokens; t++) sums[(t * n) + labels[t]] += Math.Exp(score);
        }

        return (best, bestScore, [.. sums.Select(sum => sum / total)]);
    }
}
