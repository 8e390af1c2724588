namespace Hearsay.Training.Evaluation;

/// <summary>A gold and a system attribution laid side by side.</summary>
internal readonly record struct AlignedPair(int Gold, int System, double Dice);

/// <summary>Lays gold and system attributions side by side by their contents, one to one, best first.</summary>
internal static class Alignment
{
    /// <param name="leastDice">Pairs below are left apart.</param>
    internal static List<AlignedPair> Of(
        IReadOnlyList<ScoredAttribution> gold, IReadOnlyList<ScoredAttribution> system, double leastDice)
    {
        var goldUsed = new bool[gold.Count];
        var systemUsed = new bool[system.Count];
        var aligned = new List<AlignedPair>();
        foreach (AlignedPair pair in Candidates(gold, system, leastDice))
        {
            if (goldUsed[pair.Gold] || systemUsed[pair.System]) continue;
            goldUsed[pair.Gold] = systemUsed[pair.System] = true;
            aligned.Add(pair);
        }

        return aligned;
    }

    /// <summary>Best first; of equals the one that stands first in gold, then in the system's output.</summary>
    private static IOrderedEnumerable<AlignedPair> Candidates(
        IReadOnlyList<ScoredAttribution> gold, IReadOnlyList<ScoredAttribution> system, double leastDice)
    {
        var candidates = new List<AlignedPair>();
        for (int i = 0; i < gold.Count; i++)
        {
            for (int j = 0; j < system.Count; j++)
            {
                int shared = gold[i].Content.CountShared(system[j].Content);
                double dice = 2.0 * shared / (gold[i].Content.Count + system[j].Content.Count);
                if (shared > 0 && dice >= leastDice) candidates.Add(new AlignedPair(i, j, dice));
            }
        }

        return candidates.OrderByDescending(pair => pair.Dice).ThenBy(pair => pair.Gold).ThenBy(pair => pair.System);
    }
}
