using Hearsay.Articles.Metadata;

namespace Hearsay.Tests.Articles.Metadata;

/// <summary>Every source gives its value, says that it gave it, and where it stands.</summary>
public class MetadataSourceTests
{
    [Theory]
    [InlineData("<meta property=og:title content='Bridge &amp; port closed'>", "", nameof(MetadataSource.OpenGraph),
        "Bridge &amp; port closed")]
    [InlineData("<meta name=parsely-title content='Bridge &amp; port closed'>", "", nameof(MetadataSource.MetaTag),
        "Bridge &amp; port closed")]
    [InlineData("<title>Bridge &amp; port closed</title>", "", nameof(MetadataSource.TitleElement), "Bridge &amp; port closed")]
    [InlineData(
        """<script type="application/ld+json">{"@type":"NewsArticle","headline":"Bridge & port closed"}</script>""", "",
        nameof(MetadataSource.JsonLd), "Bridge & port closed")]
    [InlineData("", "<div itemprop=headline>Bridge &amp; port closed</div>", nameof(MetadataSource.Microdata),
        "Bridge &amp; port closed")]
    [InlineData("", "<h1>Bridge &amp; <i>port</i> closed</h1>", nameof(MetadataSource.Heading),
        "Bridge &amp; <i>port</i> closed")]
    public void A_title_is_read_from(string head, string body, string source, string quoted)
    {
        string html = TestPages.Page(head, body);
        MetadataValue<string> title = TestPages.Read(html).Title!;
        Assert.Equal(("Bridge & port closed", source), (title.Value, $"{title.Source}"));
        Assert.Equal(quoted, html[title.Span!.Value.Start..title.Span.Value.End]);
    }

    [Theory]
    [InlineData("<meta property=article:published_time content=2024-05-17T10:32:00+02:00>", "",
        nameof(MetadataSource.OpenGraph), "2024-05-17T10:32:00+02:00")]
    [InlineData("<meta name=dcterms.issued content=2024-05-17>", "", nameof(MetadataSource.MetaTag), "2024-05-17")]
    [InlineData("<meta name=w-published-date content=2024-05-17>", "", nameof(MetadataSource.MetaTag), "2024-05-17")]
    [InlineData("<meta name=date content=2024-05-17>", "", nameof(MetadataSource.MetaTag), "2024-05-17")]
    [InlineData("""<script type="application/ld+json">{"@type":"Article","datePublished":"2024-05-17"}</script>""", "",
        nameof(MetadataSource.JsonLd), "2024-05-17")]
    [InlineData("", "<span itemprop=datePublished content=2024-05-17>last week</span>", nameof(MetadataSource.Microdata),
        "2024-05-17")]
    [InlineData("<script>var state = {\"publishedAt\":\"2024-05-17T08:00:00Z\"}</script>", "", nameof(MetadataSource.Script),
        "2024-05-17T08:00:00Z")]
    [InlineData("", "<time datetime='2024-05-17 10:32'>last week</time>", nameof(MetadataSource.TimeElement),
        "2024-05-17 10:32")]
    [InlineData("", "<time>17 May 2024</time>", nameof(MetadataSource.TimeElement), "17 May 2024")]
    [InlineData("", "<abbr class=published title=2024-05-17>last week</abbr>", nameof(MetadataSource.Dateline), "2024-05-17")]
    [InlineData("", "<div class=post-date>On 17 May 2024</div>", nameof(MetadataSource.Dateline), "17 May 2024")]
    [InlineData("", "<h1>Harbour bridge closed</h1><div>17 May 2024, 10:32 GMT</div>", nameof(MetadataSource.Dateline),
        "17 May 2024, 10:32 GMT")]
    [InlineData("",
        "<h1>Harbour bridge closed</h1><p>Oslo, 17 May 2024 – The port authority said on Friday that it had closed the "
            + "old bridge, and that it would stay closed for months to come, perhaps even for good.</p>",
            nameof(MetadataSource.Dateline), "17 May 2024")]
    public void A_date_is_read_from(string head, string body, string source, string quoted)
    {
        string html = TestPages.Page(head, body);
        MetadataValue<PublicationTime> published = TestPages.Read(html).Published!;
        Assert.Equal((new DateOnly(2024, 5, 17), source), (published.Value.Day, $"{published.Source}"));
        Assert.Equal(quoted, html[published.Span!.Value.Start..published.Span.Value.End]);
    }

    [Theory]
    [InlineData("https://courier.example/2024/05/17/bridge")]
    [InlineData("https://courier.example/news/17-05-2024-bridge")]
    public void A_date_is_read_from_the_address(string url)
    {
        MetadataValue<PublicationTime> published = TestPages.Read(TestPages.Page(""), url).Published!;
        Assert.Equal((new PublicationTime(new DateOnly(2024, 5, 17)), MetadataSource.Address, null),
            (published.Value, published.Source, published.Span));
    }

    [Theory]
    [InlineData("<meta name=author content='Ada Nilsen'>", "", nameof(MetadataSource.MetaTag))]
    [InlineData("<meta property=article:author content='Ada Nilsen'>", "", nameof(MetadataSource.OpenGraph))]
    [InlineData("<meta name=twitter:label1 content='Written by'><meta name=twitter:data1 content='Ada Nilsen'>", "",
        nameof(MetadataSource.MetaTag))]
    [InlineData("""<script type="application/ld+json">{"@type":"Article","author":"Ada Nilsen"}</script>""", "",
        nameof(MetadataSource.JsonLd))]
    [InlineData(
        """<script type="application/ld+json">{"@type":"Article","author":[{"@type":"Person","name":"Ada Nilsen"}]}</script>""", "", nameof(MetadataSource.JsonLd))]
    [InlineData(
        """<script type="application/ld+json">{"@graph":[{"@type":"Article","author":{"@id":"#a"}},{"@type":"Person","@id":"#a","name":"Ada Nilsen"}]}</script>""", "", nameof(MetadataSource.JsonLd))]
    [InlineData("", "<span itemprop=author>Ada Nilsen</span>", nameof(MetadataSource.Byline))]
    [InlineData("", "<a rel=author href=/ada>Ada Nilsen</a>", nameof(MetadataSource.Byline))]
    [InlineData("", "<div class=postAuthor>Ada Nilsen</div>", nameof(MetadataSource.Byline))]
    [InlineData("", "<h1>Harbour bridge closed</h1><p>By Ada Nilsen</p>", nameof(MetadataSource.Byline))]
    [InlineData("", "<h1>Harbour bridge closed</h1><p>By</p><p>Ada Nilsen</p>", nameof(MetadataSource.Byline))]
    [InlineData("", "<h1>Harbour bridge closed</h1><p><span>Von</span><span>Ada Nilsen</span></p>",
        nameof(MetadataSource.Byline))]
    [InlineData("", "<h1>Harbour bridge closed</h1><p>Ada Nilsen | 17 May 2024</p>", nameof(MetadataSource.Byline))]
    public void An_author_is_read_from(string head, string body, string source)
    {
        string html = TestPages.Page(head, body);
        MetadataValue<Author> author = Assert.Single(TestPages.Read(html).Authors);
        Assert.Equal((new Author("Ada Nilsen", AuthorKind.Person), source), (author.Value, $"{author.Source}"));
        Assert.Contains("Ada Nilsen", html[author.Span!.Value.Start..author.Span.Value.End], StringComparison.Ordinal);
    }

    [Fact]
    public void The_other_fields_are_read_from_JSON_LD()
    {
        ArticleMetadata metadata = TestPages.Read(TestPages.Page(TestPages.JsonLd(
            """{"@type":["Report","NewsArticle"],"inLanguage":"nb","articleSection":["Port","News"],"isAccessibleForFree":"False","mainEntityOfPage":{"@id":"/bridge"},"dateModified":"2024-05-18T08:00:00Z","publisher":{"name":"The Courier"}}""")));
        Assert.Equal("nb", metadata.Language?.Value);
        Assert.Equal("Port", metadata.Section?.Value);
        Assert.True(metadata.IsPaywalled?.Value);
        Assert.Equal("https://www.courier.example/bridge", metadata.CanonicalAddress?.Value);
        Assert.Equal("2024-05-18T08:00:00Z", metadata.Modified?.Value.ToString());
        Assert.Equal("The Courier", metadata.Outlet?.Value);
    }

    [Fact]
    public void The_other_fields_are_read_from_tags()
    {
        ArticleMetadata metadata = TestPages.Read("<html lang=en-GB>" + TestPages.Page(
            "<link rel=canonical href=/a><meta property=og:site_name content='The Courier'><meta "
                + "property=article:section content=Port><meta property=article:content_tier content=free>"));
        Assert.Equal("en-GB", metadata.Language?.Value);
        Assert.Equal("Port", metadata.Section?.Value);
        Assert.False(metadata.IsPaywalled?.Value);
        Assert.Equal(("https://www.courier.example/a", MetadataSource.LinkElement),
            (metadata.CanonicalAddress?.Value, metadata.CanonicalAddress?.Source));
        Assert.Equal(("The Courier", MetadataSource.OpenGraph), (metadata.Outlet?.Value, metadata.Outlet?.Source));
    }

    [Fact]
    public void An_empty_page_says_nothing()
    {
        ArticleMetadata metadata = TestPages.Read("", url: null);
        Assert.Null(metadata.Title);
        Assert.Null(metadata.Published);
        Assert.Empty(metadata.Authors);
        Assert.Empty(metadata.Origins);
    }

    [Fact]
    public void A_component_that_calls_itself_a_byline_names_the_author() =>
        Assert.Equal(["Ada Nilsen"],
        TestPages.Read(TestPages.Page("",
        "<h1>Harbour bridge closed</h1><div data-component=byline-block><div>Ada Nilsen</div><div>Coast "
            + "correspondent</div></div>"), url: null)
            .Authors.Select(author => author.Value.Name));
}
