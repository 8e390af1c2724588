namespace Hearsay.Training.Evaluation;

/// <summary>Scores utterances across the articles of a story against gold. Equal to the project's reference scorer
/// (<c>score_alignment.py</c>).</summary>
internal static class AlignmentScorer
{
    /// <summary>A longer passage matches gold only as a whole, so that whole-article spans earn nothing.</summary>
    public const int DefaultLongestPassage = 800;

    /// <param name="system">Several records of one event count as one.</param>
    /// <param name="longestPassage">In code points.</param>
    public static AlignmentScore Score(
        IReadOnlyList<StoryAlignment> gold,
        IReadOnlyList<StoryAlignment> system,
        int longestPassage = DefaultLongestPassage)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(system);
        ILookup<string, AlignedUtterance> utterances = system
            .SelectMany(story => story.Utterances.Select(utterance => (story.Event, utterance)))
            .ToLookup(entry => entry.Event, entry => entry.utterance, StringComparer.Ordinal);
        var labels = new SortedDictionary<string, (int Found, int Of)>(StringComparer.Ordinal);
        var stories = new List<(string, StoryCounts)>();
        foreach (StoryAlignment story in gold)
            stories.Add((story.Event, new StoryScorer(story, utterances[story.Event], longestPassage).Score(labels)));
        int unknown = system.Select(story => story.Event).Distinct().Except(gold.Select(story => story.Event)).Count();
        return new AlignmentScore(
            Sum(stories.Select(entry => entry.Item2)),
            stories,
            [.. labels.Select(entry => (entry.Key, entry.Value.Found, entry.Value.Of))],
            unknown);
    }

    private static StoryCounts Sum(IEnumerable<StoryCounts> stories)
    {
        StoryCounts[] all = [.. stories];
        return new StoryCounts
        {
            SystemPairs = all.Sum(story => story.SystemPairs),
            SystemPairsRight = all.Sum(story => story.SystemPairsRight),
            GoldPairs = all.Sum(story => story.GoldPairs),
            GoldPairsFound = all.Sum(story => story.GoldPairsFound),
            HardNegatives = all.Sum(story => story.HardNegatives),
            Violations = [.. all.SelectMany(story => story.Violations)],
            Passages = all.Sum(story => story.Passages),
            PassagesFound = all.Sum(story => story.PassagesFound),
            Utterances = all.Sum(story => story.Utterances),
            Full = all.Sum(story => story.Full),
            FullClean = all.Sum(story => story.FullClean),
        };
    }
}
