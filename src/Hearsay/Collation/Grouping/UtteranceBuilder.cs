using Hearsay.Collation.Matching;
using Hearsay.Collation.Segments;

namespace Hearsay.Collation.Grouping;

/// <summary>Groups passages into utterances: within each connected part of the graph of likely pairs, the two groups
/// whose passages agree best on average are joined until none agree well enough (average linkage; Sokal, Michener
/// 1958). The average keeps one strong pair from chaining two utterances together.</summary>
internal sealed class UtteranceBuilder(PairScorer scorer, Thresholds thresholds)
{
    /// <summary>Most nodes that are compared all with all; a larger part is cut along its weakest pairs.</summary>
    private const int LargestPart = 400;

    /// <summary>The groups, each as indexes into <paramref name="nodes"/>; every node is in one.</summary>
    /// <param name="nodes">In an order that does not depend on the order of the witnesses.</param>
    public List<List<int>> Build(IReadOnlyList<PassageNode> nodes)
    {
        var likely = new List<(int A, int B, double Margin)>();
        foreach (var (a, b) in scorer.Candidates)
        {
            double margin = scorer.LogOdds(a, b);
            if (margin > thresholds.GroupMargin) likely.Add((a, b, margin));
        }

        return [.. PartsOf(nodes.Count, likely).SelectMany(part => GroupPart(nodes, part))];
    }

    private static IEnumerable<int[]> PartsOf(int count, List<(int A, int B, double Margin)> pairs)
    {
        int[] parent = [.. Enumerable.Range(0, count)];
        int[] size = [.. Enumerable.Repeat(1, count)];
        foreach (var (a, b, _) in pairs.OrderByDescending(pair => pair.Margin).ThenBy(pair => (pair.A, pair.B)))
        {
            int rootA = Root(parent, a), rootB = Root(parent, b);
            if (rootA == rootB || size[rootA] + size[rootB] > LargestPart) continue;
            parent[rootB] = rootA;
            size[rootA] += size[rootB];
        }

        return Enumerable.Range(0, count).GroupBy(node => Root(parent, node)).Select(part => part.ToArray());
    }

    private static int Root(int[] parent, int node)
    {
        while (parent[node] != node) node = parent[node] = parent[parent[node]];
        return node;
    }

    private IEnumerable<List<int>> GroupPart(IReadOnlyList<PassageNode> nodes, int[] part)
    {
        if (part.Length == 1) return [[part[0]]];
        var linkage = new AverageLinkage(
            part.Length, index => nodes[part[index]].Members.Length, index => nodes[part[index]].Witnesses);
        for (int i = 0; i < part.Length; i++)
        {
            for (int j = 0; j < i; j++) linkage.Set(i, j, scorer.LogOdds(part[i], part[j]));
        }

        return linkage.Join(thresholds.GroupMargin, thresholds.GroupDoubt)
            .Select(group => group.ConvertAll(index => part[index]));
    }
}
