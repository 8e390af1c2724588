using Hearsay.Inference.Boosting;

namespace Hearsay.Training.Boosting;

/// <summary>Grows boosted trees on logistic loss, level by level, over histograms (Chen and Guestrin 2016). The same
/// rows, options and seed give the same trees.</summary>
internal sealed class TreeTrainer
{
    private readonly BinnedColumns _columns;
    private readonly float[] _labels, _weights, _scores, _gradients, _curvatures;
    private readonly int[] _nodes;
    private readonly TreeOptions _options;
    private readonly SeededRandom _random;
    private readonly double[] _histogram;

    private TreeTrainer(BinnedColumns columns, float[] labels, float[] weights, TreeOptions options, long seed)
    {
        (_columns, _labels, _weights, _options) = (columns, labels, weights, options);
        _random = new SeededRandom(seed);
        _scores = new float[labels.Length];
        _gradients = new float[labels.Length];
        _curvatures = new float[labels.Length];
        _nodes = new int[labels.Length];
        _histogram = new double[(1 << options.Depth) * BinnedColumns.Bins * 2];
    }

    /// <param name="labels">0 to 1, a row.</param>
    internal static BoostedTrees Train(BinnedColumns columns, float[] labels, float[] weights, TreeOptions options,
        long seed) =>
        new TreeTrainer(columns, labels, weights, options, seed).Train();

    private BoostedTrees Train()
    {
        int inner = (1 << _options.Depth) - 1;
        var features = new ushort[inner * _options.Trees];
        var thresholds = new float[inner * _options.Trees];
        var leaves = new float[_options.Trees << _options.Depth];
        float start = StartScore();
        Array.Fill(_scores, start);
        for (int tree = 0; tree < _options.Trees; tree++)
        {
            Grow(features.AsSpan(tree * inner, inner), thresholds.AsSpan(tree * inner, inner),
                leaves.AsSpan(tree << _options.Depth, inner + 1));
        }

        return new BoostedTrees(_options.Depth, features, thresholds, leaves, start);
    }

    private float StartScore()
    {
        double wanted = 0, all = 0;
        for (int row = 0; row < _labels.Length; row++)
        {
            wanted += _labels[row] * _weights[row];
            all += _weights[row];
        }

        return (float)Math.Log((wanted + 1) / (all - wanted + 1));
    }

    private void Grow(Span<ushort> features, Span<float> thresholds, Span<float> leaves)
    {
        thresholds.Fill(float.PositiveInfinity);
        int[] asked = Draw(_columns.Count, _options.Columns);
        int[] rows = Draw(_labels.Length, _options.Rows);
        Derive();
        Array.Clear(_nodes);
        for (int level = 0; level < _options.Depth; level++)
        {
            Split[] splits = FindSplits(level, asked, rows);
            for (int node = 0; node < splits.Length; node++)
            {
                if (splits[node].Gain <= 0) continue;
                int at = (1 << level) - 1 + node;
                features[at] = (ushort)splits[node].Column;
                thresholds[at] = _columns.Edge(splits[node].Column, splits[node].Bin);
            }

            Descend(splits);
        }

        Answer(rows, leaves);
    }

    /// <summary>First and second derivatives of the loss.</summary>
    private void Derive()
    {
        for (int row = 0; row < _labels.Length; row++)
        {
            float probability = BoostedTrees.Probability(_scores[row]);
            _gradients[row] = _weights[row] * (_labels[row] - probability);
            _curvatures[row] = _weights[row] * Math.Max(probability * (1 - probability), 1e-4f);
        }
    }

    private Split[] FindSplits(int level, int[] asked, int[] rows)
    {
        var best = new Split[1 << level];
        foreach (int column in asked)
        {
            Span<double> histogram = _histogram.AsSpan(0, (1 << level) * BinnedColumns.Bins * 2);
            histogram.Clear();
            byte[] bins = _columns[column];
            foreach (int row in rows)
            {
                int at = ((_nodes[row] * BinnedColumns.Bins) + bins[row]) * 2;
                histogram[at] += _gradients[row];
                histogram[at + 1] += _curvatures[row];
            }

            for (int node = 0; node < best.Length; node++)
            {
                Split split = BestOf(column, histogram.Slice(node * BinnedColumns.Bins * 2, BinnedColumns.Bins * 2));
                if (split.Gain > best[node].Gain) best[node] = split;
            }
        }

        return best;
    }

    private Split BestOf(int column, ReadOnlySpan<double> histogram)
    {
        double gradients = 0, curvatures = 0;
        for (int i = 0; i < histogram.Length; i += 2)
            (gradients, curvatures) = (gradients + histogram[i], curvatures + histogram[i + 1]);
        double leftGradient = 0, leftCurvature = 0, whole = Gain(gradients, curvatures);
        var best = default(Split);
        for (int bin = 0; bin + 1 < _columns.BinCount(column); bin++)
        {
            leftGradient += histogram[2 * bin];
            leftCurvature += histogram[(2 * bin) + 1];
            if (leftCurvature < _options.LeastWeight || curvatures - leftCurvature < _options.LeastWeight) continue;
            double gain = Gain(leftGradient, leftCurvature) + Gain(gradients - leftGradient, curvatures - leftCurvature)
                - whole;
            if (gain > best.Gain + 1e-9) best = new Split(column, bin, gain);
        }

        return best;
    }

    private double Gain(double gradient, double curvature) => gradient * gradient / (curvature + _options.Ridge);

    private void Descend(Split[] splits)
    {
        for (int row = 0; row < _nodes.Length; row++)
        {
            Split split = splits[_nodes[row]];
            bool right = split.Gain > 0 && _columns[split.Column][row] > split.Bin;
            _nodes[row] = (2 * _nodes[row]) + (right ? 1 : 0);
        }
    }

    private void Answer(int[] rows, Span<float> leaves)
    {
        var sums = new (double Gradient, double Curvature)[leaves.Length];
        foreach (int row in rows)
        {
            ref var sum = ref sums[_nodes[row]];
            sum = (sum.Gradient + _gradients[row], sum.Curvature + _curvatures[row]);
        }

        for (int leaf = 0; leaf < leaves.Length; leaf++)
            leaves[leaf] = (float)(_options.Rate * sums[leaf].Gradient / (sums[leaf].Curvature + _options.Ridge));
        for (int row = 0; row < _scores.Length; row++) _scores[row] += leaves[_nodes[row]];
    }

    private int[] Draw(int count, float share)
    {
        var drawn = new List<int>((int)(count * share) + 16);
        for (int i = 0; i < count; i++)
        {
            if (_random.Below(1000) < share * 1000) drawn.Add(i);
        }

        return drawn.Count > 0 ? [.. drawn] : [0];
    }

    private readonly record struct Split(int Column, int Bin, double Gain);
}
