using Hearsay.Text;
using Hearsay.Training.Evaluation;
using Hearsay.Training.Evaluation.Calibration;

namespace Hearsay.Tests.Training.Evaluation;

/// <summary>Numbers worked out by hand.</summary>
public class CalibrationScoreTests
{
    [Fact]
    public void Confidences_that_match_the_share_of_right_statements_have_no_error()
    {
        CalibrationScore score = Of((0.75, true), (0.75, true), (0.75, true), (0.75, false));
        Assert.Equal(0, score.ExpectedError, 9);
        Assert.Equal(0.1875, score.Brier, 9);
        Assert.Equal(score.BrierOfConstant, score.Brier, 9);
    }

    [Fact]
    public void The_error_is_weighted_by_the_number_of_statements_in_each_bin()
    {
        // Three at .9, of which one is right: off by .567; one at .2, right: off by .8.
        CalibrationScore score = Of((0.9, true), (0.9, false), (0.9, false), (0.2, true));
        Assert.Equal(((3 * (0.9 - (1 / 3.0))) + 0.8) / 4, score.ExpectedError, 9);
        CalibrationBin bin = score.Reliability[9];
        Assert.Equal((3, 0.9), (bin.Count, Math.Round(bin.Confidence, 9)));
    }

    [Fact]
    public void Certainty_belongs_to_the_last_bin_and_no_confidence_to_the_first()
    {
        CalibrationScore score = Of((1, true), (0, false));
        Assert.Equal([1, 0, 0, 0, 0, 0, 0, 0, 0, 1], score.Reliability.Select(bin => bin.Count));
        Assert.Equal((0, 0), (score.ExpectedError, score.Brier));
    }

    [Theory]
    [InlineData(nameof(CalibrationCriterion.Triple), 0, 10, 11, 15, 16, 32, true)]
    [InlineData(nameof(CalibrationCriterion.Triple), 0, 10, 33, 36, 16, 36, false)]
    [InlineData(nameof(CalibrationCriterion.Pair), 0, 10, 33, 36, 16, 36, true)]
    [InlineData(nameof(CalibrationCriterion.Pair), 38, 46, 11, 15, 16, 36, false)]
    [InlineData(nameof(CalibrationCriterion.Strict), 0, 10, 11, 15, 16, 36, true)]
    [InlineData(nameof(CalibrationCriterion.Strict), 0, 10, 11, 15, 16, 32, false)]
    public void A_statement_is_right_by_the_criterion_that_was_named(
        string criterion, int source, int sourceEnd, int cue, int cueEnd, int content, int contentEnd,
        bool isRight)
    {
        var text = new SourceText("Orla Finch said the old pier is safe. Odo Lind left.");
        var gold = new Attribution([new(0, 10)], [new(11, 15)], [new(16, 36)], "indirect");
        var system = new Attribution([new(source, sourceEnd)], [new(cue, cueEnd)], [new(content, contentEnd)],
            "indirect")
        {
            Confidence = 0.5,
        };
        CalibrationScore score = CalibrationScorer.Score(
            [new AttributedDocument("d", text, [gold])],
            [new AttributedDocument("d", null, [system, system with { Confidence = null }])],
            Enum.Parse<CalibrationCriterion>(criterion), default);
        Assert.Equal((isRight ? 1 : 0, 1, 1), (score.Right, score.Count, score.Uncalibrated));
    }

    private static CalibrationScore Of(params (double Confidence, bool IsRight)[] forecasts) =>
        new([[.. forecasts.Select(one => new Forecast(one.Confidence, one.IsRight))]], 0);
}
