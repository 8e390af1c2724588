using System.Globalization;

namespace Hearsay.Inference.Boosting;

/// <summary>Boosted trees over named features as lines of a table that can be compared by eye: the log odds before
/// any tree; then a line a tree, with the feature and the threshold of each inner node, and the leaves.</summary>
internal static class TreeTable
{
    /// <summary>First cells of the lines.</summary>
    private const string Start = "start", Tree = "tree";

    /// <summary>True for a line of a table that tells of trees.</summary>
    public static bool IsRow(string[] row) => row[0] is Start or Tree;

    /// <param name="names">Of the features, in the order in which they are given.</param>
    /// <param name="depth">Levels of every tree.</param>
    /// <exception cref="FormatException">A line is no tree of that depth, or names no feature.</exception>
    public static BoostedTrees Read(IReadOnlyList<string> names, int depth, IEnumerable<string[]> rows)
    {
        int inner = (1 << depth) - 1;
        float start = 0;
        List<ushort> features = [];
        List<float> thresholds = [], leaves = [];
        foreach (string[] row in rows)
        {
            if (row[0] == Start) start = row.Length == 2 ? Number(row[1]) : throw Refusal(row);
            else if (row.Length != 1 + (2 * inner) + inner + 1) throw Refusal(row);
            else
            {
                for (int i = 0; i < inner; i++)
                {
                    int feature = IndexOf(names, row[1 + (2 * i)]);
                    features.Add(feature < 0 ? throw Refusal(row) : (ushort)feature);
                    thresholds.Add(Number(row[2 + (2 * i)]));
                }

                leaves.AddRange(row[(1 + (2 * inner))..].Select(Number));
            }
        }

        return new BoostedTrees(depth, [.. features], [.. thresholds], [.. leaves], start);
    }

    /// <summary>The lines of a table, which is what is read.</summary>
    public static IEnumerable<string> Rows(IReadOnlyList<string> names, BoostedTrees trees)
    {
        yield return string.Create(CultureInfo.InvariantCulture, $"{Start}\t{trees.Start:F4}");
        int inner = (1 << trees.Depth) - 1;
        for (int tree = 0; tree < trees.TreeCount; tree++)
        {
            List<string> cells = [Tree];
            for (int i = tree * inner; i < (tree + 1) * inner; i++)
                cells.AddRange([names[trees.Features[i]], Written(trees.Thresholds[i])]);
            foreach (float leaf in trees.Leaves.Slice(tree << trees.Depth, inner + 1)) cells.Add(Written(leaf));
            yield return string.Join('\t', cells);
        }
    }

    private static int IndexOf(IReadOnlyList<string> names, string name)
    {
        for (int i = 0; i < names.Count; i++) if (names[i] == name) return i;
        return -1;
    }

    private static string Written(float number) => number.ToString("F4", CultureInfo.InvariantCulture);

    private static float Number(string cell) => float.Parse(cell, CultureInfo.InvariantCulture);

    private static FormatException Refusal(string[] row) => new($"\"{string.Join(' ', row)}\" is no tree.");
}
