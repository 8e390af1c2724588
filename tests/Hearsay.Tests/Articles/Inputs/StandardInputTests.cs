using System.Text;
using Hearsay.Pages;

namespace Hearsay.Tests.Articles.Inputs;

public class StandardInputTests
{
    [Theory]
    [InlineData("The bridge is shut.", ContentKind.Text)]
    [InlineData("<3 letters", ContentKind.Text)]
    [InlineData("<!DOCTYPE html><p>x", ContentKind.Html)]
    [InlineData("\uFEFF \n<HTML lang=en>x", ContentKind.Html)]
    [InlineData("<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"><p>x</p></html>",
        ContentKind.Html)]
    [InlineData("<!-- saved --><div>x</div>", ContentKind.Html)]
    [InlineData("<rss><channel><item><description>x</description></item></channel></rss>", ContentKind.Text)]
    [InlineData(
        "<?xml version=\"1.0\"?>\n<!-- x -->\n<rss><channel><item><description>x</description></item></channel></rss>",
        ContentKind.Text)]
    [InlineData("<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><content type=\"html\">x</content></entry></feed>",
        ContentKind.Html)]
    [InlineData("{\"title\":\"T\",\"version\":\"https://jsonfeed.org/version/1\",\"items\":[{\"content_html\":\"x\"}]}",
        ContentKind.Html)]
    [InlineData("{\"html\":\"x\",\"version\":{\"version\":\"https://jsonfeed.org/version/1\"}}", ContentKind.Html)]
    [InlineData("{\"text\":\"x\"}\n", ContentKind.Text)]
    public void What_comes_is_told_by_its_first_bytes_gzip_or_not(string content, ContentKind kind)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(content);
        Page plain = Assert.Single(PageRun.OfStandardInput(bytes).Pages);
        Page packed = Assert.Single(PageRun.OfStandardInput(TemporaryFolder.Gzip(bytes)).Pages);
        Assert.Equal(kind, plain.Kind);
        Assert.Equal((plain.Kind, plain.Id, PageRun.TextOf(plain)), (packed.Kind, packed.Id, PageRun.TextOf(packed)));
        Assert.Equal(content.Contains("description", StringComparison.Ordinal), plain.Container.IsSummary);
    }

    [Fact]
    public void An_archive_is_told_plain_and_gzip()
    {
        byte[] record = WarcBuilder.Page(1);
        Assert.Single(PageRun.OfStandardInput(record).Pages);
        Assert.Single(PageRun.OfStandardInput(TemporaryFolder.Gzip(record)).Pages);
    }
}
