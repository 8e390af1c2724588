namespace Hearsay.Tests.Quality;

public class QualityBaselineTests
{
    private static readonly Dictionary<string, string> Data = new() { ["gold.jsonl"] = "aa" };
    private static readonly Dictionary<string, string> OtherData = new() { ["gold.jsonl"] = "bb" };

    [Fact]
    public void A_score_at_its_floor_passes_and_one_below_fails()
    {
        QualityBaseline baseline = With(0.7);
        Assert.Empty(baseline.Failures("dev", Data, Scores(0.695)));
        Assert.Equal(["dev: content is 0.694, its floor 0.695"], baseline.Failures("dev", Data, Scores(0.6943)));
    }

    [Fact]
    public void Other_data_fails_whatever_the_score() =>
        Assert.Equal(
            ["dev: the data is not the data that the floors were measured on"],
            With(0.7).Failures("dev", OtherData, Scores(0.9)));

    [Fact]
    public void Lines_without_a_floor_and_floors_without_a_line_fail()
    {
        QualityBaseline baseline = With(0.7);
        Assert.Equal(
            ["dev: nothing was measured for content", "dev: cue has no floor"],
            baseline.Failures("dev", Data, new Dictionary<string, double> { ["cue"] = 1 }));
        Assert.Equal(["test: no floors are set"], baseline.Failures("test", Data, Scores(1)));
    }

    [Fact]
    public void A_better_score_raises_the_floor()
    {
        QualityBaseline baseline = With(0.7);
        baseline.Update("dev", Data, Scores(0.8), reason: null);
        Assert.Empty(baseline.Failures("dev", Data, Scores(0.795)));
        Assert.NotEmpty(baseline.Failures("dev", Data, Scores(0.79)));
    }

    [Fact]
    public void A_score_between_floor_and_slack_leaves_the_floor_alone()
    {
        QualityBaseline baseline = With(0.7);
        baseline.Update("dev", Data, Scores(0.696), reason: null);
        Assert.NotEmpty(baseline.Failures("dev", Data, Scores(0.694)));
        Assert.Empty(baseline.Lowered);
    }

    [Fact]
    public void A_floor_does_not_fall_without_a_reason()
    {
        QualityBaseline baseline = With(0.7);
        var error =
            Assert.Throws<InvalidOperationException>(() => baseline.Update("dev", Data, Scores(0.6), reason: null));
        Assert.Contains("content is 0.600, its floor 0.695", error.Message, StringComparison.Ordinal);
        Assert.Contains(QualityBaseline.LowerVariable, error.Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => baseline.Update("dev", OtherData, Scores(0.9), reason: null));
    }

    [Fact]
    public void A_floor_that_falls_leaves_its_reason_behind()
    {
        QualityBaseline baseline = With(0.7);
        baseline.Update("dev", Data, Scores(0.6), "the labels were corrected");
        Assert.Empty(baseline.Failures("dev", Data, Scores(0.6)));
        Assert.Equal(new LoweredFloor("dev", "content", 0.695, 0.595, "the labels were corrected"),
            Assert.Single(baseline.Lowered));
    }

    [Fact]
    public void What_is_written_is_read_back()
    {
        QualityBaseline baseline = With(0.7);
        baseline.Update("dev", OtherData, Scores(0.6), "new data");
        string json = baseline.ToJson();
        Assert.Equal(json, QualityBaseline.Parse(json).ToJson());
        Assert.Contains("\"reason\": \"new data\"", json, StringComparison.Ordinal);
    }

    private static QualityBaseline With(double score)
    {
        QualityBaseline baseline = QualityBaseline.Parse("""{"sets":{},"lowered":[]}""");
        baseline.Update("dev", Data, Scores(score), reason: null);
        return baseline;
    }

    private static Dictionary<string, double> Scores(double content) => new() { ["content"] = content };
}
