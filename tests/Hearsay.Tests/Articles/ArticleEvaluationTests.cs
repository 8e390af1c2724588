using Hearsay.Training.Evaluation;

namespace Hearsay.Tests.Articles;

public class ArticleEvaluationTests
{
    private const string Page = """
        {"lines":[["headline","Mayor to resign"],["keep","The mayor said on Monday that she would resign by the end of the year."],
        ["keep","© 2025 The Courier"],["other","Her deputy said on Monday that he knew nothing of the mayor's plans to resign."]]}
        """;

    [Fact]
    public void Words_that_were_read_are_held_against_those_that_were_wanted()
    {
        // Read are 3 + 15 + 16 words (the apostrophe parts one), wanted 3 + 15 + 3; both hold the first 18 and one more "the".
        WordScores scores = ArticleEvaluation.Evaluate([Page], new HashSet<string> { "headline", "keep" }, _ => true);
        Assert.Equal(19 / 34.0, scores.Precision, 6);
        Assert.Equal(19 / 21.0, scores.Recall, 6);
        Assert.Equal(2 * 19.0 / 55, scores.F1, 6);
    }

    [Fact]
    public void Pages_that_are_not_chosen_do_not_count() =>
        Assert.Equal(default, ArticleEvaluation.Evaluate([Page], new HashSet<string>(), _ => false));
}
