using Hearsay.Collation.Matching;
using Hearsay.Training;
using Hearsay.Training.Evaluation.Synopsis;
using Hearsay.Training.Pairs;

namespace Hearsay.Tests.Training.Pairs;

public class PairTrainingTests
{
    [Slow]
    [GoldDataFact(PairTraining.Gold, "stories/synopsis.train.articles.jsonl.gz", PairTraining.Development,
        "stories/synopsis.dev.articles.jsonl.gz")]
    public void The_stories_give_the_model_that_ships_and_its_scores_byte_for_byte()
    {
        string folder = Directory.CreateTempSubdirectory("hearsay-train").FullName;
        try
        {
            PairTraining.Run(Reference.Data, folder, _ => { });
            foreach (string name in (string[])[PairModel.File, Path.ChangeExtension(PairModel.File, "json")])
                Assert.Equal(File.ReadAllBytes(Checkout.PathOf("models/" + name)),
                    File.ReadAllBytes(Path.Combine(folder, name)));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Statements_that_were_judged_one_are_told_from_traps_and_from_what_is_no_statement()
    {
        JudgedStatement a1 = Of("A1", "a", 0, 20), b1 = Of("B1", "b", 0, 20), b2 = Of("B2", "b", 30, 60);
        var story = new SynopsisStory(
            "e", ["a", "b"], [new JudgedGroup(true, [a1, b1], [])], [b2], [(a1, b2)],
            [("B2", SynopsisStory.NoStatement)]);
        SystemPassage a = new("a", a1.Content), right = new("b", b1.Content), wrong = new("b", b2.Content);

        SynopsisScore found = Score(story, [a, right], [wrong]);
        Assert.Equal((1, 1, 1, 1, 0), (found.Pairs, found.Right, found.GroupsRight, found.Found, found.Sprung));
        Assert.Equal((3, 1, 2, 2), (found.Passages, found.FalseEntries, found.Good, found.Kept));

        SynopsisScore trapped = Score(story, [a, wrong]);
        Assert.Equal((1, 0, 1), (trapped.Pairs, trapped.Right, trapped.GroupsWrong));
        Assert.Equal((0, 1), (trapped.Found, trapped.Sprung));
        Assert.Equal((1, 1), (trapped.GoldPairs, trapped.Kept));
    }

    [Fact]
    public void A_logistic_regression_finds_the_odds_of_two_groups()
    {
        (double[], bool)[] cases = [.. Enumerable.Range(0, 80).Select(i =>
            (new double[] { 1, i < 40 ? 1 : 0 }, i % 4 == 0 || (i < 40 && i % 4 < 3)))];
        double[] weights = LogisticRegression.Fit(cases, penalty: 1e-9);
        Assert.Equal(Math.Log(1 / 3.0), weights[0], 3); // A quarter of those without the feature,
        Assert.Equal(Math.Log(3), weights[0] + weights[1], 3); // three quarters of those with it.
    }

    private static SynopsisScore Score(SynopsisStory story, params SystemPassage[][] utterances) =>
        SynopsisScorer.Score([(story, [.. utterances.Select(passages => new SystemUtterance(passages, [], true))])]);

    private static JudgedStatement Of(string id, string article, int start, int end) =>
        new(id, article, [new(start, end)]);
}
