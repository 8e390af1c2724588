using System.Globalization;

namespace Hearsay.Inference;

/// <summary>A sum of small decision trees over named features, each fitted to what the ones before it left over
/// (gradient boosting; Friedman 2001). Immutable.</summary>
internal sealed class BoostedTrees
{
    /// <summary>First cells of the lines of a table.</summary>
    private const string Base = "base", Split = "split", Leaf = "leaf";

    private readonly double _base;
    private readonly IReadOnlyList<TreeNode> _trees;
    private readonly IReadOnlyList<string> _names;

    /// <param name="names">Of the features, in the order in which they are given.</param>
    /// <param name="start">The sum before any tree.</param>
    /// <param name="trees">Their first nodes.</param>
    public BoostedTrees(IReadOnlyList<string> names, double start, IReadOnlyList<TreeNode> trees) =>
        (_names, _base, _trees) = (names, start, trees);

    /// <summary>True for a line of a table that tells of trees.</summary>
    public static bool IsRow(string[] row) => row[0] is Base or Split or Leaf;

    /// <summary>The trees of a table: the sum before any of them, then each node before what lies below its threshold
    /// and what does not.</summary>
    /// <exception cref="FormatException">A line is no node, or names no feature; a tree is cut short.</exception>
    public static BoostedTrees Read(IReadOnlyList<string> names, IEnumerable<string[]> rows)
    {
        double start = 0;
        var trees = new List<TreeNode>();
        using IEnumerator<string[]> lines = rows.GetEnumerator();
        while (lines.MoveNext())
        {
            if (lines.Current[0] == Base) start = Number(lines.Current[1]);
            else trees.Add(ReadNode(names, lines));
        }

        return new BoostedTrees(names, start, trees);
    }

    private static TreeNode ReadNode(IReadOnlyList<string> names, IEnumerator<string[]> lines)
    {
        string[] row = lines.Current;
        if (row[0] == Leaf) return new TreeNode(Number(row[1]));
        int feature = row[0] == Split ? IndexOf(names, row[1]) : -1;
        if (feature < 0) throw new FormatException($"\"{string.Join(' ', row)}\" is no node of a tree.");
        return new TreeNode(feature, Number(row[2]), Below(), Below());

        TreeNode Below() =>
            lines.MoveNext() ? ReadNode(names, lines) : throw new FormatException("A tree is cut short.");
    }

    private static int IndexOf(IReadOnlyList<string> names, string name)
    {
        for (int i = 0; i < names.Count; i++) if (names[i] == name) return i;
        return -1;
    }

    private static double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);

    /// <summary>The sum of all trees' answers.</summary>
    public double Sum(ReadOnlySpan<double> features)
    {
        double sum = _base;
        foreach (TreeNode tree in _trees) sum += tree.Answer(features);
        return sum;
    }

    /// <summary>The lines of a table, which is what is read.</summary>
    public IEnumerable<string> Rows() => _trees.SelectMany(RowsOf).Prepend(FormattableString.Invariant(
        $"{Base}\t{_base:F4}"));

    private IEnumerable<string> RowsOf(TreeNode node) => node.IsLeaf
        ? [FormattableString.Invariant($"{Leaf}\t{node.Value:F4}")]
        : RowsOf(node.Below!).Concat(RowsOf(node.Above!)).Prepend(FormattableString.Invariant(
            $"{Split}\t{_names[node.Feature]}\t{node.Value:F4}"));
}

/// <summary>A node of a decision tree.</summary>
internal sealed class TreeNode
{
    /// <summary>A leaf, with its answer.</summary>
    public TreeNode(double answer) => Value = answer;

    /// <summary>A question: is a feature less than a threshold?</summary>
    public TreeNode(int feature, double threshold, TreeNode below, TreeNode above) =>
        (Feature, Value, Below, Above) = (feature, threshold, below, above);

    public int Feature { get; }

    /// <summary>The threshold of a question, the answer of a leaf.</summary>
    public double Value { get; }

    /// <summary>What lies below the threshold; null in a leaf.</summary>
    public TreeNode? Below { get; }

    /// <summary>What does not; null in a leaf.</summary>
    public TreeNode? Above { get; }

    public bool IsLeaf => Below is null;

    /// <summary>The answer of the leaf that features lead to.</summary>
    public double Answer(ReadOnlySpan<double> features)
    {
        TreeNode node = this;
        while (!node.IsLeaf) node = features[node.Feature] < node.Value ? node.Below! : node.Above!;
        return node.Value;
    }
}
