using Hearsay.Text;
using Hearsay.Training.Evaluation;

namespace Hearsay.Tests.Training;

/// <summary>Numbers worked out by hand on one invented sentence.</summary>
public class AttributionScorerTests
{
    //                            0         1         2         3         4         5         6
    //                            0123456789012345678901234567890123456789012345678901234567890123456789
    private const string Words = "\"The pier is safe,\" said Orla Finch, who added that it was new.";

    private static readonly Attribution Quote = new(
        [new CodePointRange(25, 35)], [new CodePointRange(20, 24)], [new CodePointRange(0, 19)], "direct");

    private static readonly Attribution Added = new(
        [new CodePointRange(37, 40)], [new CodePointRange(41, 46)], [new CodePointRange(47, 62)], "indirect");

    [Fact]
    public void Gold_against_itself_is_perfect() =>
        Assert.All(Score([Quote, Added], [Quote, Added]).Lines,
        line => Assert.Equal(new Measure(1, 1, 1), line.Measure));

    [Fact]
    public void An_empty_system_scores_nothing_and_is_no_error() =>
        Assert.All(Score([Quote], []).Lines, line => Assert.Equal(new Measure(0, 0, 0), line.Measure));

    [Fact]
    public void Quote_marks_at_an_edge_decide_only_where_symbols_count()
    {
        Attribution bare = Quote with { Content = [new CodePointRange(1, 17)] };
        Assert.Equal(1, Score([Quote], [bare])["content strict"].F1);
        Assert.Equal(0, Score([Quote], [bare], new AttributionOptions(AllTokens: true))["content strict"].F1);
    }

    [Fact]
    public void A_part_of_the_content_counts_by_its_share()
    {
        // "that it was" of "that it was new": all of what is given, three quarters of what is wanted.
        Attribution part = Added with { Content = [new CodePointRange(47, 58)] };
        AttributionScore score = Score([Added], [part]);
        Assert.Equal(0, score["content strict"].F1);
        Assert.Equal(1, score["content partial"].Precision);
        Assert.Equal(0.75, score["content partial"].Recall);
        Assert.Equal(1, score["triple relaxed"].F1);
    }

    [Fact]
    public void The_wrong_speaker_spoils_the_triple_and_not_the_content()
    {
        AttributionScore score = Score([Quote], [Quote with { Source = Added.Source }]);
        Assert.Equal(1, score["content strict"].F1);
        Assert.Equal(0, score["triple relaxed"].F1);
        Assert.Equal(0, score.Total["d.ov"]);
        Assert.Equal(1, score.Total["d.srcfound"]);
    }

    [Fact]
    public void A_statement_inside_another_is_left_out_where_only_outermost_ones_count()
    {
        Attribution inner = new([], [new CodePointRange(5, 9)], [new CodePointRange(10, 17)], "indirect");
        Assert.Equal(0.5, Score([Quote], [Quote, inner])["triple strict"].Precision);
        Assert.Equal(1,
            Score([Quote], [Quote, inner], new AttributionOptions(Outermost: true))["triple strict"].Precision);
    }

    [Fact]
    public void Ranges_outside_the_text_are_refused()
    {
        var error = Assert.Throws<InvalidDataException>(
            () => Score([Quote], [Quote with { Cue = [new CodePointRange(60, 99)] }]));
        Assert.Equal("d: the range [60, 99] lies outside the text of 63 code points", error.Message);
    }

    [Fact]
    public void A_document_that_gold_lacks_is_refused() =>
        Assert.Throws<InvalidDataException>(() => AttributionScorer.Score(
        [Document("a", [])], [Document("b", [])], default));

    [Fact]
    public void Intervals_hold_the_score_and_are_the_same_each_time()
    {
        AttributedDocument[] gold = [.. Enumerable.Range(0, 20).Select(i => Document($"d{i}", [Quote, Added]))];
        AttributedDocument[] system =
            [.. Enumerable.Range(0, 20).Select(i => Document($"d{i}", i % 3 == 0 ? [Quote] : [Added]))];
        AttributionScore score = AttributionScorer.Score(gold, system, default);
        (double low, double high) = score.Intervals(200)["content strict"];
        Assert.InRange(score["content strict"].F1, low, high);
        Assert.Equal((low, high), score.Intervals(200)["content strict"]);
    }

    private static AttributionScore Score(Attribution[] gold, Attribution[] system,
        AttributionOptions options = default) =>
        AttributionScorer.Score([Document("d", gold)], [Document("d", system)], options);

    private static AttributedDocument Document(string id, Attribution[] attributions) =>
        new(id, new SourceText(Words), attributions);
}
