namespace Hearsay.Articles.Extraction;

/// <summary>A sum of decision trees of one depth each (gradient boosting, Friedman 2001), turned into a probability. Every tree is
/// complete: inner node n has the children 2n + 1 and 2n + 2. Immutable and thread-safe.</summary>
internal sealed class BoostedTrees
{
    private readonly ushort[] _features;
    private readonly float[] _thresholds;
    private readonly float[] _leaves;
    private readonly float _start;

    /// <param name="features">Of every inner node, tree by tree.</param>
    /// <param name="thresholds">A row goes right where its feature is greater; infinity where a node has no split.</param>
    /// <param name="leaves">2^depth a tree.</param>
    /// <param name="start">What is added to the sum: the log odds before any tree.</param>
    public BoostedTrees(int depth, ushort[] features, float[] thresholds, float[] leaves, float start)
    {
        (Depth, _features, _thresholds, _leaves, _start) = (depth, features, thresholds, leaves, start);
    }

    public int Depth { get; }

    public int TreeCount => _leaves.Length >> Depth;

    public ReadOnlySpan<ushort> Features => _features;

    public ReadOnlySpan<float> Thresholds => _thresholds;

    public ReadOnlySpan<float> Leaves => _leaves;

    public float Start => _start;

    /// <summary>Log odds that the row is wanted.</summary>
    public float Score(ReadOnlySpan<float> row)
    {
        float sum = _start;
        int inner = (1 << Depth) - 1;
        ReadOnlySpan<ushort> features = _features;
        ReadOnlySpan<float> thresholds = _thresholds;
        ReadOnlySpan<float> leaves = _leaves;
        while (!leaves.IsEmpty)
        {
            int node = 0;
            for (int level = 0; level < Depth; level++) node = (2 * node) + 1 + (row[features[node]] > thresholds[node] ? 1 : 0);
            sum += leaves[node - inner];
            features = features[inner..];
            thresholds = thresholds[inner..];
            leaves = leaves[(inner + 1)..];
        }

        return sum;
    }

    /// <summary>Probability of log odds.</summary>
    public static float Probability(float score) => 1 / (1 + MathF.Exp(-score));
}
