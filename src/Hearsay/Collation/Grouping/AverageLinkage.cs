namespace Hearsay.Collation.Grouping;

/// <summary>Agglomerative clustering by the average of all similarities between two groups. Time is cubic at worst,
/// close to square in practice, in a number of items that the caller bounds.</summary>
internal sealed class AverageLinkage
{
    private readonly double[,] _average;
    private readonly double[] _weight;
    private readonly List<int>?[] _groups;
    private readonly HashSet<int>[] _witnesses;
    private double _doubt;

    /// <param name="count">Number of items.</param>
    /// <param name="weightOf">How many things an item stands for.</param>
    /// <param name="witnessesOf">Who has the item.</param>
    public AverageLinkage(int count, Func<int, int> weightOf, Func<int, IEnumerable<int>> witnessesOf)
    {
        _average = new double[count, count];
        _weight = [.. Enumerable.Range(0, count).Select(index => (double)weightOf(index))];
        _groups = [.. Enumerable.Range(0, count).Select(index => new List<int> { index })];
        _witnesses = [.. Enumerable.Range(0, count).Select(index => witnessesOf(index).ToHashSet())];
    }

    /// <summary>Sets the similarity of two items; it is symmetrical.</summary>
    public void Set(int a, int b, double similarity) => _average[a, b] = _average[b, a] = similarity;

    /// <summary>Joins the two most similar groups again and again, as long as they are at least as similar as
    /// <paramref name="least"/>. Of equal pairs the one with the smallest indexes goes first.</summary>
    /// <param name="doubt">How much more similar two groups must be where no third item bears it out: two lone items,
    /// or groups that have a witness in common.</param>
    public List<List<int>> Join(double least, double doubt = 0)
    {
        _doubt = doubt;
        int[] nearest = [.. Enumerable.Range(0, _groups.Length).Select(NearestOf)];
        while (Best(nearest) is { } a && nearest[a] is var b && Closeness(a, b) >= least)
        {
            Merge(a, b);
            for (int i = 0; i < nearest.Length; i++)
            {
                if (_groups[i] is not null && (i == a || nearest[i] == a || nearest[i] == b)) nearest[i] = NearestOf(i);
                else if (_groups[i] is not null && IsNearer(i, a, nearest[i])) nearest[i] = a;
            }
        }

        return [.. _groups.OfType<List<int>>()];
    }

    private double Closeness(int a, int b) =>
        _average[a, b] - (AreAlone(a, b) || _witnesses[a].Overlaps(_witnesses[b]) ? _doubt : 0);

    private bool AreAlone(int a, int b) => _groups[a]!.Count == 1 && _groups[b]!.Count == 1;

    private int? Best(int[] nearest)
    {
        int? best = null;
        for (int i = 0; i < nearest.Length; i++)
        {
            if (_groups[i] is null || nearest[i] < 0) continue;
            if (best is not { } held || Closeness(i, nearest[i]) > Closeness(held, nearest[held])) best = i;
        }

        return best;
    }

    private int NearestOf(int item)
    {
        int nearest = -1;
        for (int other = 0; other < _groups.Length; other++)
        {
            if (other != item && _groups[other] is not null && IsNearer(item, other, nearest)) nearest = other;
        }

        return nearest;
    }

    private bool IsNearer(int item, int candidate, int held)
    {
        if (candidate == item || candidate == held) return false;
        if (held < 0) return true;
        double difference = Closeness(item, candidate) - Closeness(item, held);
        return difference > 0 || (difference == 0 && candidate < held);
    }

    private void Merge(int a, int b)
    {
        double weight = _weight[a] + _weight[b];
        for (int other = 0; other < _groups.Length; other++)
        {
            if (_groups[other] is null || other == a || other == b) continue;
            double joined = ((_average[a, other] * _weight[a]) + (_average[b, other] * _weight[b])) / weight;
            Set(a, other, joined);
        }

        _weight[a] = weight;
        _groups[a]!.AddRange(_groups[b]!);
        _witnesses[a].UnionWith(_witnesses[b]);
        _groups[b] = null;
    }
}
