using Hearsay.Analysis;
using Hearsay.Mentions.Conditions;

namespace Hearsay.Tests.Mentions;

public class ConditionReaderTests
{
    public static TheoryData<string, string, string> Conditions => MentionSpec.Rows("specs/conditions/english.tsv");

    public static TheoryData<string, string, string> Hedges => MentionSpec.Rows("specs/conditions/hedges.tsv");

    [Theory]
    [MemberData(nameof(Conditions))]
    public void A_condition_is_read_as_the_table_says(string value, string expected, string none)
    {
        Assert.Empty(none);
        AnalyzedText text = MentionSpec.Analyze(value);
        var found = ConditionReader.Read(text, MentionSpec.All(text))
            .Select(condition => text.Text.Quote(condition.Span));
        Assert.Equal(expected, string.Join(" | ", found));
    }

    [Theory]
    [MemberData(nameof(Hedges))]
    public void A_hedge_is_read_as_the_table_says(string value, string expected, string none)
    {
        Assert.Empty(none);
        AnalyzedText text = MentionSpec.Analyze(value);
        var found = HedgeReader.Read(text, MentionSpec.All(text)).Select(hedge => text.Text.Quote(hedge.Span));
        Assert.Equal(expected, string.Join(" | ", found));
    }
}
