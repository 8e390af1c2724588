using Hearsay.Articles.Metadata;
using Hearsay.Articles.Origins;
using Hearsay.Tests.Articles.Metadata;

namespace Hearsay.Tests.Articles.Origins;

public class HtmlOriginsTests
{
    private const string Paragraph =
        "The bridge over the harbour was closed on Monday after engineers found cracks in two of its piers, the port "
            + "said on its site.";

    [Fact]
    public void Marks_of_a_page_quote_the_page()
    {
        string html =
            $"<h1>Harbour bridge closed</h1><p><b>OSLO</b> (Reuters) &#8211; "
                + $"{Paragraph}</p><p>{Paragraph}</p><p><i>This story was <b>originally</b> published by <a "
                + $"href=/x>The Ledger</a>.</i></p>";
        OriginMark[] marks = [.. TestPages.Read(html).Origins];
        Assert.Equal([(OriginKind.WireCredit, "Reuters"), (OriginKind.Republication, "The Ledger")],
            marks.Select(mark => (mark.Kind, mark.Name!)));
        Assert.Equal(["(Reuters)", "originally</b> published by <a href=/x>The Ledger"],
            marks.Select(mark => html[mark.Span!.Value.Start..mark.Span.Value.End]));
    }

    [Theory]
    [InlineData("<figure><img><figcaption>(AP)</figcaption></figure>")]
    [InlineData("<div class=photo-credit>Reuters</div>")]
    [InlineData("<aside class=related><p>Reuters</p></aside>")]
    public void Credits_of_pictures_and_of_other_stories_are_not_the_texts(string box) =>
        Assert.Empty(TestPages.Read($"<h1>Harbour bridge closed</h1><p>{Paragraph}</p>{box}").Origins);

    [Theory]
    [InlineData("https://ledger.example/a", "ledger.example")]
    [InlineData("https://news.courier.example/a", null)]
    [InlineData("https://m.courier.example/a", null)]
    [InlineData("/a", null)]
    public void A_canonical_address_on_another_site_is_a_mark(string address, string? name)
    {
        ArticleMetadata metadata = TestPages.Read(TestPages.Page($"<link rel=canonical href='{address}'>"));
        Assert.Equal(name, metadata.Origins.Select(mark => mark.Name).FirstOrDefault());
        Assert.All(metadata.Origins, mark => Assert.Equal(OriginKind.CanonicalAddress, mark.Kind));
    }

    [Theory]
    [InlineData("https://www.portal.example/a", "ledger.example")]
    [InlineData("https://www.ledger.example/a", null)]
    public void A_page_of_unknown_address_tells_its_site_by_open_graph(string own, string? name) =>
        Assert.Equal(name, TestPages.Read(
        TestPages.Page($"<link rel=canonical href=https://ledger.example/a><meta property=og:url content={own}>"),
        url: null).Origins.SingleOrDefault()?.Name);

    [Theory]
    [InlineData("The Ledger", 0)]
    [InlineData("The Courier", 1)]
    public void An_outlet_is_not_its_own_origin(string outlet, int marks) =>
        Assert.Equal(marks, TestPages.Read(TestPages.Page(
        $"<meta property=og:site_name content='{outlet}'>",
        $"<h1>Harbour bridge closed</h1><p>{Paragraph}</p><p>This article originally appeared on The Ledger: Harbour "
            + $"bridge closed</p>")).Origins.Length);

    [Fact]
    public void A_tag_for_copies_is_a_mark() =>
        Assert.Equal("ledger.example",
        Assert.Single(TestPages.Read(
        TestPages.Page("<meta name=syndication-source content=https://www.ledger.example/a>")).Origins).Name);

    [Theory]
    [InlineData("The Ledger", "https://ledger.example/feed", "The Ledger", false)]
    [InlineData("AFP", null, "Agence France-Presse", true)]
    [InlineData("", "https://www.ledger.example/feed", "ledger.example", false)]
    public void The_source_of_a_feeds_item_is_a_mark(string title, string? url, string name, bool isAgency)
    {
        OriginMark mark = HtmlOrigins.OfFeedSource(title, url, "https://courier.example/feed")!;
        Assert.Equal((OriginKind.FeedSource, name, isAgency), (mark.Kind, mark.Name, mark.IsAgency));
    }

    [Fact]
    public void A_feeds_own_site_is_no_other_source() =>
        Assert.Null(HtmlOrigins.OfFeedSource("Courier", "https://courier.example/feed",
        "https://www.courier.example/a"));
}
