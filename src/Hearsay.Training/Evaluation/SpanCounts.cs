namespace Hearsay.Training.Evaluation;

/// <summary>How the spans of one role fare.</summary>
/// <param name="Right">System spans equal to a gold span, one to one.</param>
/// <param name="PartOfSystem">Sum over system spans of the share that the best gold span covers.</param>
/// <param name="PartOfGold">Sum over gold spans of the share that the best system span covers.</param>
/// <param name="CoverOfSystem">As <paramref name="PartOfSystem"/>, by all gold spans together.</param>
/// <param name="CoverOfGold">As <paramref name="PartOfGold"/>, by all system spans together.</param>
internal readonly record struct SpanCounts(
    int Gold, int System, int Right, double PartOfSystem, double PartOfGold, double CoverOfSystem, double CoverOfGold)
{
    internal static SpanCounts Of(
        IReadOnlyList<ScoredAttribution> gold, IReadOnlyList<ScoredAttribution> system, Role role, bool fragments)
    {
        TokenSet[] wanted = [.. gold.SelectMany(attribution => attribution.Spans(role, fragments))];
        TokenSet[] given = [.. system.SelectMany(attribution => attribution.Spans(role, fragments))];
        TokenSet allWanted = TokenSet.Union(wanted), allGiven = TokenSet.Union(given);
        return new SpanCounts(
            wanted.Length,
            given.Length,
            CountCommon(wanted, given),
            given.Sum(span => BestShare(span, wanted)),
            wanted.Sum(span => BestShare(span, given)),
            given.Sum(span => Share(span, allWanted)),
            wanted.Sum(span => Share(span, allGiven)));
    }

    /// <summary>Size of the intersection of two multisets.</summary>
    internal static int CountCommon<T>(IEnumerable<T> a, IEnumerable<T> b)
        where T : notnull
    {
        Dictionary<T, int> left = a.CountBy(item => item).ToDictionary();
        int common = 0;
        foreach (T item in b)
        {
            if (!left.TryGetValue(item, out int count) || count == 0) continue;
            left[item] = count - 1;
            common++;
        }

        return common;
    }

    private static double BestShare(TokenSet span, TokenSet[] others) =>
        others.Length == 0 ? 0 : others.Max(other => Share(span, other));

    private static double Share(TokenSet span, TokenSet other) => (double)span.CountShared(other) / span.Count;
}
