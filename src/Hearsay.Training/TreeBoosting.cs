using Hearsay.Inference;

namespace Hearsay.Training;

/// <summary>Fits boosted trees to the logistic loss: each tree to the gradient that those before it left, with the
/// answers of its leaves by one step of Newton (Friedman 2001; the penalty on leaves after Chen and Guestrin 2016).
/// </summary>
internal static class TreeBoosting
{
    private const int Trees = 200, Depth = 2;

    /// <summary>Part of its answer that a tree counts for, and penalty of the square of an answer.</summary>
    private const double Rate = 0.1, Penalty = 2;

    /// <summary>Fewest cases of a leaf, and least that a split gains.</summary>
    private const int SmallestLeaf = 12;

    private const double LeastGain = 0.5;

    /// <summary>Most thresholds that are tried for a feature.</summary>
    private const int Thresholds = 32;

    /// <summary>The trees, whose sum is the log odds of the class.</summary>
    /// <param name="names">Of the features; the first is the bias, which tells nothing.</param>
    public static BoostedTrees Fit(
        IReadOnlyList<string> names, IReadOnlyList<(double[] Features, bool IsRight)> cases)
    {
        double share = cases.Average(one => one.IsRight ? 1.0 : 0), start = Math.Log(share / (1 - share));
        var grower = new TreeGrower(cases, start);
        return new BoostedTrees(names, start, [.. Enumerable.Range(0, Trees).Select(_ => grower.Next())]);
    }

    /// <summary>Thresholds of a feature: some of its values, evenly spread over the distinct ones.</summary>
    private static double[] ThresholdsOf(IEnumerable<double> values)
    {
        double[] distinct = [.. values.Distinct().Order()];
        int count = Math.Min(Thresholds, distinct.Length - 1);
        return
        [
            .. Enumerable.Range(1, Math.Max(count, 0))
                .Select(k => distinct[(int)Math.Round((double)k * (distinct.Length - 1) / count)]).Distinct(),
        ];
    }

    /// <summary>Grows one tree after another. Not thread-safe.</summary>
    private sealed class TreeGrower
    {
        private readonly IReadOnlyList<(double[] Features, bool IsRight)> _cases;
        private readonly double[][] _thresholds;

        /// <summary>For each case and feature the number of thresholds that it reaches.</summary>
        private readonly int[][] _bins;
        private readonly double[] _sums, _gradients, _curvatures;

        public TreeGrower(IReadOnlyList<(double[] Features, bool IsRight)> cases, double start)
        {
            _cases = cases;
            _thresholds = [.. Enumerable.Range(0, cases[0].Features.Length).Select(
                feature => ThresholdsOf(cases.Select(one => one.Features[feature])))];
            _bins = [.. cases.Select(one => one.Features.Select(
                (value, feature) => _thresholds[feature].Count(threshold => value >= threshold)).ToArray())];
            _sums = [.. cases.Select(_ => start)];
            (_gradients, _curvatures) = (new double[cases.Count], new double[cases.Count]);
        }

        public TreeNode Next()
        {
            for (int i = 0; i < _sums.Length; i++)
            {
                double probability = LogisticModel.Probability(_sums[i]);
                _gradients[i] = (_cases[i].IsRight ? 1 : 0) - probability;
                _curvatures[i] = probability * (1 - probability);
            }

            TreeNode tree = Grow([.. Enumerable.Range(0, _sums.Length)], Depth);
            for (int i = 0; i < _sums.Length; i++) _sums[i] += tree.Answer(_cases[i].Features);
            return tree;
        }

        private TreeNode Grow(int[] cases, int depth)
        {
            Moments all = new(cases.Sum(i => _gradients[i]), cases.Sum(i => _curvatures[i]), cases.Length);
            if (depth == 0 || BestSplit(cases, all) is not { } split) return new TreeNode(Rate * all.Answer);
            (int feature, int bin) = split;
            return new TreeNode(
                feature, _thresholds[feature][bin],
                Grow([.. cases.Where(i => _bins[i][feature] <= bin)], depth - 1),
                Grow([.. cases.Where(i => _bins[i][feature] > bin)], depth - 1));
        }

        private (int Feature, int Bin)? BestSplit(int[] cases, Moments all)
        {
            (int, int)? best = null;
            double most = LeastGain;
            for (int feature = 0; feature < _thresholds.Length; feature++)
            {
                Moments below = default;
                Moments[] bins = BinsOf(cases, feature);
                for (int bin = 0; bin < bins.Length - 1; bin++)
                {
                    below += bins[bin];
                    Moments above = all - below;
                    if (Math.Min(below.Count, above.Count) < SmallestLeaf) continue;
                    double gain = below.Score + above.Score - all.Score;
                    if (gain > most) (best, most) = ((feature, bin), gain);
                }
            }

            return best;
        }

        private Moments[] BinsOf(int[] cases, int feature)
        {
            var bins = new Moments[_thresholds[feature].Length + 1];
            foreach (int i in cases) bins[_bins[i][feature]] += new Moments(_gradients[i], _curvatures[i], 1);
            return bins;
        }
    }

    /// <summary>What is known of the loss over some cases.</summary>
    private readonly record struct Moments(double Gradient, double Curvature, int Count)
    {
        /// <summary>What lowers the loss most.</summary>
        public double Answer => Gradient / (Curvature + Penalty);

        /// <summary>Twice what that lowers it by.</summary>
        public double Score => Gradient * Gradient / (Curvature + Penalty);

        public static Moments operator +(Moments a, Moments b) =>
            new(a.Gradient + b.Gradient, a.Curvature + b.Curvature, a.Count + b.Count);

        public static Moments operator -(Moments a, Moments b) =>
            new(a.Gradient - b.Gradient, a.Curvature - b.Curvature, a.Count - b.Count);
    }
}
