using System.Text;
using Hearsay.Articles;
using Hearsay.Articles.Metadata;
using Hearsay.Pages;

namespace Hearsay.Tests.Articles.Metadata;

public class MetadataDateTests
{
    private const string Heading = "<h1>Harbour bridge closed</h1>";

    private static string Published(string html, string? url = TestPages.Address) =>
        TestPages.Read(html, url).Published?.Value.ToString() ?? "";

    [Fact]
    public void Sources_that_agree_on_the_day_give_the_most_exact_time() =>
        Assert.Equal("2024-05-17T10:32:00+02:00", Published(TestPages.Page(
            TestPages.JsonLd("""{"@type":"Article","datePublished":"2024-05-17"}""")
            + "<meta property=article:published_time content=2024-05-17T10:32:00+02:00>")));

    [Fact]
    public void The_date_at_the_headline_holds_where_the_other_is_shown_nowhere() =>
        Assert.Equal("2024-05-17", Published(TestPages.Page(
            "<meta property=article:published_time content=2019-01-01T00:00:00Z>",
            Heading + "<div class=date>17 May 2024</div>")));

    [Fact]
    public void The_date_for_programs_holds_where_it_is_shown_too() =>
        Assert.Equal("2024-05-16T09:00:00Z", Published(TestPages.Page(
            "<meta property=article:published_time content=2024-05-16T09:00:00Z>",
            Heading + "<div class=date>17 May 2024</div><div class=date>16 May 2024</div>")));

    [Fact]
    public void A_day_in_the_headline_is_the_events() =>
        Assert.Equal("2024-05-20", Published(TestPages.Page(
            "", "<div class=post_date><h1>Results of the race, 19.5.2024</h1><p>by Ada Nilsen, 20 May 2024</p></div>"),
            url: null));

    [Fact]
    public void The_address_that_a_copy_calls_its_own_tells_the_day() =>
        Assert.Equal("2024-05-17", Published(TestPages.Page(
            "<link rel=canonical href=https://ledger.example/coast/2024/may/17/harbour-bridge-closed>", Heading),
            "https://portal.example/news/ar-BB19"));

    [Fact]
    public void A_box_called_a_teaser_that_links_to_its_author_alone_is_the_articles_own() =>
        Assert.Equal("2024-05-17", Published(TestPages.Page(
            "", Heading
            + "<div class=teaser-metadata><p class=byline>By <a href=/by/ada>Ada Nilsen</a> on 17 May 2024</p></div>"),
            url: null));

    [Fact]
    public void An_updated_date_at_the_headline_is_not_the_publication()
    {
        ArticleMetadata metadata = TestPages.Read(TestPages.Page(
            "<meta property=article:published_time content=2024-05-10T09:00:00Z>",
            Heading + "<div class=date>Updated: 17 May 2024</div>"));
        Assert.Equal("2024-05-10T09:00:00Z", metadata.Published?.Value.ToString());
        Assert.Equal("2024-05-17", metadata.Modified?.Value.ToString());
    }

    [Theory]
    [InlineData("2024-05-16T23:30:00Z", "2024-05-17")]
    [InlineData("2024-05-18T03:00:00Z", "2024-05-17")]
    [InlineData("2024-05-14T23:30:00Z", "2024-05-14T23:30:00Z")]
    [InlineData("2024-05-16T23:30:00-05:00", "2024-05-16T23:30:00-05:00")]
    public void The_outlets_own_day_holds_over_UTCs(string published, string expected) =>
        Assert.Equal(expected,
        Published(TestPages.Page($"<meta property=article:published_time content={published}>"),
        "https://courier.example/2024/05/17/bridge"));

    [Fact]
    public void The_only_date_of_a_page_is_its_own_even_where_it_is_of_a_change() =>
        Assert.Equal("2024-05-17", Published(TestPages.Page("", Heading + "<p>Last updated on 17 May 2024</p>")));

    [Theory]
    [InlineData("<div class=comments><time datetime=2024-05-17></time></div>")]
    [InlineData("<div class=related-stories><span class=date>17 May 2024</span></div>")]
    [InlineData("<nav><span class=date>17 May 2024</span></nav>")]
    [InlineData("<a class=teaser href=/x><span class=date>17 May 2024</span></a>")]
    public void Dates_of_other_matter_are_not_the_articles(string box) =>
        Assert.Equal("", Published(TestPages.Page("", Heading + box)));

    [Theory]
    [InlineData("<footer><time datetime=2023-01-01></time></footer>")]
    [InlineData("<div class=sidebar><time datetime=2023-01-01></time></div>")]
    public void Dates_beside_the_article_count_for_less(string box) =>
        Assert.Equal("2024-05-17", Published(TestPages.Page("", Heading + "<p>17 May 2024</p>" + box)));

    [Fact]
    public void Marked_dates_far_from_the_headline_count_for_less()
    {
        string text =
            string.Concat(Enumerable.Repeat(
            "<p>The harbour bridge was closed on Monday after engineers found cracks in its piers.</p>", 20));
        Assert.Equal("2024-05-17",
            Published(TestPages.Page("",
            Heading + "<p>17 May 2024</p>" + text + "<span class=date>1 January 2023</span>")));
    }

    [Theory]
    [InlineData("<p>© 2024 The Courier</p>")]
    [InlineData("<p>Copyright 17 May 2024</p>")]
    [InlineData("<p>Open until 17 May 2024</p>")]
    [InlineData("<p>Retrieved 17 May 2024</p>")]
    public void Dates_of_other_things_are_left(string line) =>
        Assert.Equal("", Published(TestPages.Page("", Heading + line)));

    [Theory]
    [InlineData("1970-01-01T00:00:00Z", null, "lies before the web")]
    [InlineData("1989-12-31", null, "lies before the web")]
    [InlineData("2031-01-01", "2024-05-20", "lies after the capture of the page")]
    public void An_implausible_date_is_refused_with_the_reason(string date, string? captured, string reason)
    {
        ArticleMetadata metadata = TestPages.Read(
            TestPages.Page($"<meta property=article:published_time content={date}>"), captured: captured is null
            ? null : DateOnly.Parse(captured));
        Assert.Null(metadata.Published);
        Assert.Equal(reason, Assert.Single(metadata.RefusedDates).Reason);
    }

    [Fact]
    public void A_refused_date_makes_way_for_the_next() =>
        Assert.Equal("2024-05-17", Published(TestPages.Page(
            TestPages.JsonLd("""{"@type":"Article","datePublished":"1970-01-01"}""")
            + "<meta property=article:published_time content=2024-05-17>")));

    [Fact]
    public void A_change_before_the_publication_is_refused()
    {
        ArticleMetadata metadata = TestPages.Read(TestPages.Page(
            "<meta property=article:published_time content=2024-05-17T10:00:00Z><meta property=article:modified_time "
                + "content=2024-05-17T09:00:00Z>"));
        Assert.Null(metadata.Modified);
        Assert.Equal("lies before the publication", Assert.Single(metadata.RefusedDates).Reason);
    }

    [Fact]
    public void The_address_of_an_archive_tells_the_day_of_the_copy_and_the_page()
    {
        ArticleMetadata metadata = TestPages.Read(
            TestPages.Page(
            "<link rel=canonical href=/bridge><meta property=article:published_time content=2015-01-01>"),
            "https://web.archive.org/web/20110106023242/http://courier.example/bridge");
        Assert.Equal("lies after the capture of the page", Assert.Single(metadata.RefusedDates).Reason);
        Assert.Equal("http://courier.example/bridge", metadata.CanonicalAddress?.Value);
    }

    [Theory]
    [InlineData("<html lang=de>", "https://a.example/x", "2024-09-05")]
    [InlineData("<html lang=en-US>", "https://a.example/x", "2024-05-09")]
    [InlineData("<html lang=en>", "https://a.co.uk/x", "2024-09-05")]
    [InlineData("<html lang=en>", "https://a.example/x", "")]
    public void Language_region_or_domain_tell_day_from_month(string root, string url, string expected) =>
        Assert.Equal(expected, Published(root + Heading + "<div class=date>05/09/2024</div>", url));

    [Theory]
    [InlineData("May 17, 2024 | Updated May 18, 2024 9:12 a.m. PDT", "2024-05-17", "2024-05-18T09:12:00-07:00")]
    [InlineData("Published 6:05 p.m. ET May 17, 2024 | Updated 9:12 a.m. ET May 18, 2024", "2024-05-17T18:05:00",
        "2024-05-18T09:12:00")]
    [InlineData("Updated: May 18, 2024 | Published: May 17, 2024", "2024-05-17", "2024-05-18")]
    public void One_line_may_give_both_dates(string line, string published, string modified)
    {
        ArticleMetadata metadata =
            TestPages.Read(TestPages.Page("", $"<h1>Harbour bridge closed</h1><div>{line}</div>"));
        Assert.Equal((published, modified),
            (metadata.Published?.Value.ToString(), metadata.Modified?.Value.ToString()));
    }

    [Theory]
    [InlineData("2024-05-17", "2024-05-17")]
    [InlineData("2024-05-18", "2024-05-18")]
    [InlineData("2024-05-19", null)]
    public void A_page_of_an_archive_came_out_at_most_a_day_of_some_zone_after_it_was_fetched(string written,
        string? expected)
    {
        byte[] html =
            Encoding.UTF8.GetBytes(
            TestPages.Page($"<meta property=article:published_time content={written}>",
            Heading + "<p>The harbour bridge is closed.</p>"));
        var page = new Page("page", "page", html, PageMetadata.Unknown)
        {
            Kind = ContentKind.Html,
            Container = new ContainerFacts { Captured = new DateTimeOffset(2024, 5, 17, 12, 0, 0, TimeSpan.Zero) },
        };
        Assert.Equal(expected, new ArticleReader().Read(page).Article!.Metadata.Day?.ToString("yyyy-MM-dd"));
    }
}
