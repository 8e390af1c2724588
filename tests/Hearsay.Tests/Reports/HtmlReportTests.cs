using System.Xml.Linq;
using Hearsay.Collation;
using Hearsay.Reports;

namespace Hearsay.Tests.Reports;

public class HtmlReportTests
{
    [Fact]
    public void The_page_is_well_formed_and_every_link_leads_somewhere()
    {
        XDocument page = Parse(Stories.Bridge().Build());
        List<string> ids = [.. Attributes(page, "id")];
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(Attributes(page, "href"), link => Assert.Contains(link.TrimStart('#'), ids));
        Assert.All(Attributes(page, "aria-labelledby"), id => Assert.Contains(id, ids));
    }

    private static IEnumerable<string> Attributes(XDocument page, string name) =>
        page.Descendants().Attributes(name).Select(attribute => attribute.Value);

    private static XDocument Parse(CollatedStory story) => XDocument.Parse(Write(story), LoadOptions.PreserveWhitespace);

    private static string Write(CollatedStory story)
    {
        var output = new StringWriter();
        Assert.Empty(HtmlReport.Write(story, output));
        if (Environment.GetEnvironmentVariable("HEARSAY_SHOW") is { } file) File.WriteAllText(file, output.ToString());
        return output.ToString();
    }
}
