using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Hearsay.Collation;
using Hearsay.Reports.Compare.Html;
using Hearsay.Reports.Compare.Json;
using Hearsay.Reports.Compare.Terminal;
using Hearsay.Reports.Terminal;
using Hearsay.Reports.View;
using Hearsay.Statements;

namespace Hearsay.Tests.Reports;

/// <summary>What was set aside is named in every report of a comparison, with the reason.</summary>
public class AsideReportTests
{
    private const string Hint = "--min-confidence 0 compares everything.";

    [Theory]
    [InlineData("Topic", "1 statement set aside, not compared: 1 names a topic only; ")]
    [InlineData("Silence Topic Silence",
        "3 statements set aside, not compared: 1 names a topic only, 2 tell what was not said; ")]
    [InlineData("Deed Belief Unattributed Doubtful", "4 statements set aside, not compared: 1 tells a deed or a wish, "
        + "1 tells what somebody is taken to think, 1 names nobody who said it, 1 in doubt; ")]
    public void The_terminal_counts_them_by_their_reasons_at_its_end(string reasons, string line)
    {
        string report = Print(With(reasons));
        Assert.Contains(line + Hint, report, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nothing_is_set_aside_no_report_says_so()
    {
        CollatedStory story = With("");
        Assert.DoesNotContain("set aside", Print(story), StringComparison.Ordinal);
        Assert.Empty(Lists(story));
        Assert.Equal(0, Json(story).GetArrayLength());
    }

    [Fact]
    public void Where_all_is_set_aside_the_terminal_tells_that_too() => Assert.Contains(
        "2 statements set aside", Print(With("Topic Topic") with { Utterances = [] }), StringComparison.Ordinal);

    [Fact]
    public void The_page_lists_each_with_witness_speaker_words_and_reason()
    {
        XElement list = Assert.Single(Lists(With("Silence Deed")));
        Assert.Equal(
            "2 statements set aside, not compared: 1 tells a deed or a wish, 1 tells what was not said",
            list.Element("summary")!.Value);
        Assert.Equal(
            [
                "A Odo Lind the ferry runs tells what was not said",
                "B Mira Voss the bridge is shut tells a deed or a wish",
            ],
            list.Descendants("li").Select(item => item.Value.Trim()));
    }

    [Fact]
    public void The_record_gives_each_as_a_passage_with_its_reason()
    {
        JsonElement aside = Json(With("Silence Deed"));
        Assert.Equal(
            [("silence", "one", "the ferry runs"), ("deed", "two", "the bridge is shut")],
            aside.EnumerateArray().Select(one => (one.GetProperty("reason").GetString(),
                one.GetProperty("witness").GetString(), one.GetProperty("contentText")[0].GetString())));
    }

    [Fact]
    public void Every_reason_has_words_of_its_own_for_one_and_for_several()
    {
        AsideReason[] all = Enum.GetValues<AsideReason>();
        Assert.Equal(all.Length, all.Select(reason => AsideWords.Of(reason)).Distinct().Count());
        Assert.Equal(all.Length, all.Select(reason => AsideWords.Of(reason, 2)).Distinct().Count());
        Assert.All(all.Where(reason => reason is not AsideReason.Doubtful),
            reason => Assert.NotEqual(AsideWords.Of(reason), AsideWords.Of(reason, 2)));
    }

    /// <summary>Two witnesses with a statement each, which are set aside in turn, once for each reason.</summary>
    private static CollatedStory With(string reasons)
    {
        CollatedStory story = Stories.Unrelated().Build();
        Passage[] passages =
            [.. story.Utterances.SelectMany(one => one.Passages).OrderBy(passage => passage.Witness)];
        return story with
        {
            Aside = [.. reasons.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((reason, i) =>
                new AsidePassage(passages[i % passages.Length], Enum.Parse<AsideReason>(reason)))],
        };
    }

    private static string Print(CollatedStory story)
    {
        var output = new StringWriter();
        CompareTerminal.Write(story, output, new TerminalOptions(120));
        return Regex.Replace(output.ToString(), @"\s+", " ");
    }

    private static IEnumerable<XElement> Lists(CollatedStory story)
    {
        var output = new StringWriter();
        CompareHtml.Write(story, output);
        return XDocument.Parse(output.ToString(), LoadOptions.PreserveWhitespace).Descendants("details")
            .Where(one => one.Element("ul") is not null && one.Attribute("class")?.Value == "aside");
    }

    private static JsonElement Json(CollatedStory story)
    {
        var output = new MemoryStream();
        CompareJson.Write(story, output);
        return JsonDocument.Parse(output.ToArray()).RootElement.GetProperty("aside");
    }
}
