namespace Hearsay.Training.Evaluation;

/// <summary>The measure of the Gender Gap Tracker (Asr et al. 2021, PLOS ONE 16(1)): a quote is found where a share of
/// its characters is, gold quotes taken in order.</summary>
internal static class GenderGapMeasure
{
    /// <summary>Shares of a gold quote's characters above which it counts as found.</summary>
    internal static readonly double[] Thresholds = [0.3, 0.8];

    /// <summary>Start of the counters for one threshold.</summary>
    internal static string Name(double threshold) => $"ggt{threshold:0.0}.";

    internal static void Count(
        ScoringTokens tokens,
        IReadOnlyList<Attribution> gold,
        IReadOnlyList<Attribution> system,
        AttributionCounts counts)
    {
        foreach (double threshold in Thresholds) Count(tokens, gold, system, counts, threshold);
    }

    private static void Count(
        ScoringTokens tokens,
        IReadOnlyList<Attribution> gold,
        IReadOnlyList<Attribution> system,
        AttributionCounts counts,
        double threshold)
    {
        string name = Name(threshold);
        List<(Attribution Attribution, CharacterSet Content)> left =
            [.. system.Select(attribution => (attribution, new CharacterSet(attribution.Content)))];
        foreach (Attribution wanted in gold)
        {
            int best = IndexOfBest(new CharacterSet(wanted.Content), left, threshold);
            counts.Add(name + (best < 0 ? "fn" : "tp"), 1);
            if (best < 0) continue;
            counts.Add(name + "sp", SameSpeaker(wanted, left[best].Attribution) ? 1 : 0);
            counts.Add(name + "vb", Verb(tokens, wanted) == Verb(tokens, left[best].Attribution) ? 1 : 0);
            left.RemoveAt(best);
        }

        counts.Add(name + "fp", left.Count);
    }

    private static int IndexOfBest(
        CharacterSet wanted, List<(Attribution Attribution, CharacterSet Content)> left, double threshold)
    {
        int best = -1;
        double most = threshold;
        for (int i = 0; i < left.Count; i++)
        {
            double share = Measure.Share(wanted.CountShared(left[i].Content), wanted.Count);
            if (share <= most) continue;
            (best, most) = (i, share);
        }

        return best;
    }

    private static bool SameSpeaker(Attribution a, Attribution b) =>
        (a.Source.Count == 0 && b.Source.Count == 0)
        || new CharacterSet(a.Source).CountShared(new CharacterSet(b.Source)) > 0;

    private static string Verb(ScoringTokens tokens, Attribution attribution) =>
        string.Join(' ', attribution.Cue.Select(tokens.Quote)).ToLowerInvariant().Trim();
}
