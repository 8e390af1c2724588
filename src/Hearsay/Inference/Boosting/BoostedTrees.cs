using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Hearsay.Inference.Boosting;

/// <summary>A sum of decision trees of one depth each (gradient boosting, Friedman 2001), turned into a probability.
/// Every tree is complete: inner node n has the children 2n + 1 and 2n + 2. Immutable and thread-safe.</summary>
internal sealed class BoostedTrees
{
    /// <summary>A shift by 32 or more wraps, and trees of half as many levels are deep already.</summary>
    public const int Deepest = 16;

    private readonly ushort[] _features;
    private readonly float[] _thresholds;
    private readonly float[] _leaves;
    private readonly float _start;

    /// <summary>Features that a row must have.</summary>
    private readonly int _columns;

    /// <param name="features">Of every inner node, tree by tree.</param>
    /// <param name="thresholds">A row goes right where its feature is greater; infinity where a node has no
    /// split.</param>
    /// <param name="leaves">2^depth a tree.</param>
    /// <param name="start">What is added to the sum: the log odds before any tree.</param>
    public BoostedTrees(int depth, ushort[] features, float[] thresholds, float[] leaves, float start)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(depth);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(depth, Deepest);
        int trees = leaves.Length >> depth, inner = trees * ((1 << depth) - 1);
        if (leaves.Length != trees << depth || features.Length != inner || thresholds.Length != inner)
            throw new ArgumentException("The arrays do not belong to trees of one depth.", nameof(leaves));
        (Depth, _features, _thresholds, _leaves, _start) = (depth, features, thresholds, leaves, start);
        _columns = features.Length == 0 ? 0 : features.Max() + 1;
    }

    public int Depth { get; }

    public int TreeCount => _leaves.Length >> Depth;

    public ReadOnlySpan<ushort> Features => _features;

    public ReadOnlySpan<float> Thresholds => _thresholds;

    public ReadOnlySpan<float> Leaves => _leaves;

    public float Start => _start;

    /// <summary>Log odds that the row is wanted.</summary>
    /// <exception cref="ArgumentException">The row is shorter than the trees ask for.</exception>
    public float Score(ReadOnlySpan<float> row)
    {
        if (row.Length < _columns)
            throw new ArgumentException("The row is shorter than the trees ask for.", nameof(row));
        float sum = _start;
        int tree = 0;
        for (; tree + 4 <= TreeCount; tree += 4) sum += ScoreFour(row, tree);
        for (; tree < TreeCount; tree++) sum += _leaves[LeafOf(row, tree)];
        return sum;
    }

    /// <summary>Four trees side by side: each step down waits for the one before, so that one tree alone leaves the
    /// processor idle. Every index lies within its array, as the constructor and <see cref="Score"/> have
    /// checked.</summary>
    private float ScoreFour(ReadOnlySpan<float> row, int tree)
    {
        int inner = (1 << Depth) - 1;
        ref float values = ref MemoryMarshal.GetReference(row);
        ref ushort features = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_features), tree * inner);
        ref float thresholds = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_thresholds), tree * inner);
        int a = 0, b = 0, c = 0, d = 0;
        for (int level = 0; level < Depth; level++)
        {
            a = Step(a, 0, ref values, ref features, ref thresholds);
            b = Step(b, inner, ref values, ref features, ref thresholds);
            c = Step(c, 2 * inner, ref values, ref features, ref thresholds);
            d = Step(d, 3 * inner, ref values, ref features, ref thresholds);
        }

        ReadOnlySpan<float> leaves = _leaves.AsSpan(tree << Depth, 4 << Depth);
        return leaves[a - inner] + leaves[b + 1] + leaves[c + inner + 2] + leaves[d + (2 * inner) + 3];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Step(int node, int root, ref float values, ref ushort features, ref float thresholds)
    {
        bool right = Unsafe.Add(ref values, (int)Unsafe.Add(ref features, root + node)) > Unsafe.Add(ref thresholds,
            root + node);
        return (2 * node) + 1 + (right ? 1 : 0);
    }

    /// <summary>Index of the leaf that the row comes to.</summary>
    private int LeafOf(ReadOnlySpan<float> row, int tree)
    {
        int inner = (1 << Depth) - 1, node = 0;
        for (int level = 0; level < Depth; level++)
        {
            int at = (tree * inner) + node;
            node = (2 * node) + 1 + (row[_features[at]] > _thresholds[at] ? 1 : 0);
        }

        return (tree << Depth) + node - inner;
    }

    /// <summary>Probability of log odds.</summary>
    public static float Probability(float score) => 1 / (1 + MathF.Exp(-score));
}
