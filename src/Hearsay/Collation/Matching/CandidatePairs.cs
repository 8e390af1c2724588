using Hearsay.Collation.Wordings;

namespace Hearsay.Collation.Matching;

/// <summary>Finds the pairs of nodes that share enough words to be worth comparing, by an inverted index, so that the
/// work does not grow with the square of the statements.</summary>
internal static class CandidatePairs
{
    /// <summary>Share of the shorter wording's weight that must be found in the longer one, synonyms apart.</summary>
    private const double LeastContainment = 0.08;

    /// <summary>A word in more nodes than this tells too little to look them all up.</summary>
    private const int LongestPosting = 1000;

    /// <summary>Most candidates for one node.</summary>
    private const int MostCandidates = 300;

    /// <summary>Pairs of indexes into <paramref name="wordings"/>, the second always the smaller.</summary>
    public static IEnumerable<(int A, int B)> Find(IReadOnlyList<WeighedWording> wordings)
    {
        var postings = new Dictionary<int, List<int>>();
        double[] shared = new double[wordings.Count];
        for (int i = 0; i < wordings.Count; i++)
        {
            foreach (int j in CandidatesOf(wordings, i, postings, shared)) yield return (i, j);
            foreach (int term in wordings[i].Terms)
            {
                if (!postings.TryGetValue(term, out List<int>? posting)) postings.Add(term, posting = []);
                posting.Add(i);
            }
        }
    }

    /// <summary>Earlier nodes that share enough with node <paramref name="i"/>; leaves <paramref name="shared"/>
    /// zero.</summary>
    private static int[] CandidatesOf(
        IReadOnlyList<WeighedWording> wordings, int i, Dictionary<int, List<int>> postings, double[] shared)
    {
        WeighedWording wording = wordings[i];
        var touched = new List<int>();
        for (int k = 0; k < wording.Terms.Length; k++)
        {
            if (!postings.TryGetValue(wording.Terms[k], out List<int>? posting) || posting.Count > LongestPosting)
                continue;
            foreach (int j in posting)
            {
                if (shared[j] == 0) touched.Add(j);
                shared[j] += wording.Weights[k];
            }
        }

        double Contained(int j) => shared[j] / Math.Min(wording.Total, wordings[j].Total);
        int[] candidates =
        [
            .. touched.Where(j => Contained(j) >= LeastContainment)
                .OrderByDescending(Contained).ThenBy(j => j).Take(MostCandidates),
        ];
        foreach (int j in touched) shared[j] = 0;
        return candidates;
    }
}
