using System.Text;
using Hearsay.Articles;
using Hearsay.Pages;

namespace Hearsay.Tests.Articles.Metadata;

public class HeadlineTests
{
    [Fact]
    public void The_heading_that_gives_the_title_is_the_headline()
    {
        const string html = """
            <html><head><title>Bridge shut</title>
            <script type="application/ld+json">{"@type":"NewsArticle","headline":"Council closes harbour bridge after six-year row"}</script></head>
            <body><article><h1>Council closes harbour bridge after six-year row</h1>
            <p>The bridge over the harbour was closed on Monday after engineers found cracks in two of its piers, the port said.</p>
            <p>“It stays closed until we know more,” the harbour master, Mira Voss, told reporters on the pier on Monday evening.</p>
            <p>The port will decide in the spring whether the bridge, which was built in 1931, is to be mended or replaced.</p></article></body></html>
            """;
        Article article = new ArticleReader()
            .Read(new Page("a", "a.html", Encoding.UTF8.GetBytes(html),
            PageMetadata.Unknown)
            { Kind = ContentKind.Html }).Article!;
        Block headline = Assert.Single(article.Blocks, block => block.Kind == BlockKind.Headline);
        Assert.Equal(article.Metadata.Title?.Value, article.Text.Quote(headline.Text!.Value));
    }
}
