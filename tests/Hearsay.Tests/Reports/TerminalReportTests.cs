using Hearsay.Collation;
using Hearsay.Reports;

namespace Hearsay.Tests.Reports;

public class TerminalReportTests
{
    [Theory]
    [InlineData(40)]
    [InlineData(80)]
    [InlineData(120)]
    public void A_story_of_three_is_set_as_the_golden_page_shows(int width) =>
        Golden.Check($"reports/bridge.{width}.txt", Print(Stories.Bridge().Build(), new TerminalOptions(width)));

    [Fact]
    public void Two_unrelated_articles_are_said_to_share_nothing() =>
        Golden.Check("reports/unrelated.80.txt", Print(Stories.Unrelated().Build(), new TerminalOptions(80)));

    private static string Print(CollatedStory story, TerminalOptions options)
    {
        var output = new StringWriter();
        Assert.Empty(TerminalReport.Write(story, output, options));
        return output.ToString();
    }
}
