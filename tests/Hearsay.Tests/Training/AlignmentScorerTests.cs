using Hearsay.Text;
using Hearsay.Training.Evaluation;

namespace Hearsay.Tests.Training;

/// <summary>Numbers worked out by hand on an invented story of three articles.</summary>
public class AlignmentScorerTests
{
    private static readonly StoryAlignment Gold = new(
        "pier",
        [
            new([At("a", 0, 20), At("b", 0, 20), At("c", 0, 20)],
                [new("a", "b", ["reworded"]), new("a", "c", ["truncated"])]),
            new([At("a", 100, 120), At("b", 100, 120)], [new("a", "b", ["reworded"])]),
        ],
        [At("c", 200, 220)],
        [(At("a", 300, 320), At("b", 300, 320))]);

    [Fact]
    public void One_pair_of_four_put_together()
    {
        AlignmentScore score = Score(new([At("a", 0, 20), At("b", 5, 20)], []));
        Assert.Equal(new Measure(1, 0.25, 0.4), score.Total.Pairwise);
        Assert.Equal(0.4, score.Total.PassageRecall);
        Assert.Equal([("reworded", 1, 2), ("truncated", 0, 1)], score.Labels);
        Assert.Equal(0, score.Total.Full);
    }

    [Fact]
    public void A_pair_on_unlabelled_ground_is_not_counted() =>
        Assert.Equal(0, Score(new([At("a", 0, 20), At("b", 500, 520)], [])).Total.SystemPairs);

    [Fact]
    public void A_hard_negative_put_together_is_a_wrong_pair_and_a_violation()
    {
        AlignmentScore score = Score(new([At("a", 300, 320), At("b", 300, 320)], []));
        Assert.Equal(0, score.Total.Pairwise.Precision);
        Assert.Equal(1, score.Total.SystemPairs);
        Assert.Equal([0], score.Total.Violations);
    }

    [Fact]
    public void An_utterance_is_recovered_cleanly_only_without_strangers()
    {
        AlignedUtterance second = new([At("a", 100, 120), At("b", 100, 120), At("c", 200, 220)], []);
        Assert.Equal((1, 0), (Score(second).Total.Full, Score(second).Total.FullClean));
        AlignedUtterance clean = new([At("a", 100, 120), At("b", 100, 120)], []);
        Assert.Equal((1, 1), (Score(clean).Total.Full, Score(clean).Total.FullClean));
    }

    [Fact]
    public void A_whole_article_matches_nothing_inside_it()
    {
        AlignedUtterance whole = new([At("a", 0, 900), At("b", 0, 900)], []);
        Assert.Equal(0, Score(whole).Total.PassagesFound);
        StoryCounts allowed = AlignmentScorer.Score([Gold], [Gold with { Utterances = [whole] }], longestPassage: 1000)
            .Total;
        Assert.Equal((1, 1), (allowed.SystemPairs, allowed.SystemPairsRight));
    }

    [Fact]
    public void An_event_that_gold_lacks_is_counted() =>
        Assert.Equal(1, AlignmentScorer.Score([Gold], [Gold with { Event = "bridge" }]).UnknownEvents);

    private static AlignmentScore Score(AlignedUtterance utterance) =>
        AlignmentScorer.Score([Gold], [Gold with { Utterances = [utterance] }]);

    private static AlignedPassage At(string article, int start, int end) =>
        new(article, [new CodePointRange(start, end)]);
}
