using Hearsay.Articles.Metadata;

namespace Hearsay.Tests.Articles.Metadata;

/// <summary>What holds where sources disagree, by docs/metadata.md.</summary>
public class MetadataConflictTests
{
    [Theory]
    [InlineData("Harbour bridge closed | The Courier")]
    [InlineData("Harbour bridge closed - courier.example")]
    [InlineData("Harbour bridge closed – News – The Courier")]
    [InlineData("The Courier: Harbour bridge closed")]
    [InlineData("Harbour bridge closed » Courier News")]
    public void The_sites_name_is_taken_off_a_title(string title) =>
        Assert.Equal("Harbour bridge closed",
        TestPages.Read(TestPages.Page($"<title>{title}</title><meta property=og:site_name content='The Courier'>", ""))
        .Title?.Value);

    [Theory]
    [InlineData("Harbour bridge closed - for good")]
    [InlineData("Port: Harbour bridge closed")]
    [InlineData("Courier riders cross the closed harbour bridge on foot - and swim")]
    public void A_divider_in_a_title_is_no_sites_name(string title) =>
        Assert.Equal(title, TestPages.Read(TestPages.Page($"<title>{title}</title>", "")).Title?.Value);

    [Fact]
    public void A_heading_that_another_title_repeats_comes_before_JSON_LD()
    {
        ArticleMetadata metadata = TestPages.Read(TestPages.Page(
            TestPages.JsonLd("""{"@type":"Article","headline":"Bridge closed: what you must know"}""")
            + "<title>Harbour bridge closed after cracks | Courier</title>",
            "<h1>Harbour bridge closed after cracks</h1><h2>Read on</h2>"));
        Assert.Equal(("Harbour bridge closed after cracks", MetadataSource.Heading),
            (metadata.Title?.Value, metadata.Title?.Source));
    }

    [Fact]
    public void A_heading_that_leads_to_the_front_page_is_the_sites_name() =>
        Assert.Equal("Harbour bridge closed", TestPages.Read(TestPages.Page(
            "<title>Harbour bridge closed – Notes from the pier</title>",
            "<h1><a href='/'>Notes from the pier</a></h1><h2>Harbour bridge closed</h2>")).Title?.Value);

    [Theory]
    [InlineData("<h1><span class=kicker>Port</span>: <span>Harbour bridge closed</span></h1>")]
    [InlineData("<h1><small>Port</small> Harbour bridge closed</h1>")]
    [InlineData("<h1>Harbour bridge closed <span class=entry-subtitle>Engineers found cracks</span></h1>")]
    public void A_kicker_or_subtitle_within_a_heading_is_left_out(string heading) =>
        Assert.Equal("Harbour bridge closed", TestPages.Read(TestPages.Page("", heading)).Title?.Value);

    [Fact]
    public void The_only_heading_holds_where_titles_were_rewritten_for_searches() =>
        Assert.Equal("How the harbour bridge cracked", TestPages.Read(TestPages.Page(
            "<meta property=og:title content='Harbour bridge 2024: all you need'>",
            "<h1>How the harbour bridge cracked</h1>")).Title?.Value);

    [Fact]
    public void The_first_source_that_names_a_person_gives_the_authors() =>
        Assert.Equal("Ada Nilsen; Jo Bloom", TestPages.Names(TestPages.Read(TestPages.Page(
            TestPages.JsonLd("""{"@type":"Article","author":{"@type":"Organization","name":"The Courier"}}""")
            + "<meta name=parsely-author content='Ada Nilsen'><meta name=parsely-author content='Jo Bloom'><meta "
            + "name=author content=editor>"))));

    [Theory]
    [InlineData("Kim Ode", "Kim Ode")]
    [InlineData("Ada Nilsen and Kim Ode", "Ada Nilsen; Kim Ode")]
    [InlineData("Jo Bloom", "Jo Bloom")]
    public void The_byline_at_the_headline_overrules_where_it_names_others_or_more(string byline, string expected) =>
        Assert.Equal(expected,
        TestPages.Names(
        TestPages.Read(TestPages.Page("<meta name=author content='Ada Nilsen'>",
        $"<h1>Harbour bridge closed</h1><p>By {byline}</p>"))));

    [Fact]
    public void The_byline_that_names_fewer_does_not_overrule() =>
        Assert.Equal("Ada Nilsen; Jo Bloom", TestPages.Names(TestPages.Read(TestPages.Page(
            "<meta name=author content='Ada Nilsen, Jo Bloom'>",
            "<h1>Harbour bridge closed</h1><p>By Ada Nilsen</p>"))));

    [Fact]
    public void An_accounts_name_gives_way_to_a_persons() =>
        Assert.Equal("Ada Nilsen",
        TestPages.Names(
        TestPages.Read(TestPages.Page("<meta name=author content=anilsen7>",
        "<h1>Harbour bridge closed</h1><div class=author>Ada Nilsen</div>"))));

    [Theory]
    [InlineData("dpa", nameof(AuthorKind.Agency))]
    [InlineData("Reuters", nameof(AuthorKind.Agency))]
    [InlineData("Redaktion", nameof(AuthorKind.Desk))]
    [InlineData("The Courier", nameof(AuthorKind.Desk))]
    [InlineData("Ada Nilsen", nameof(AuthorKind.Person))]
    public void Agencies_and_desks_are_told_from_people(string name, string kind) =>
        Assert.Equal(Enum.Parse<AuthorKind>(kind),
        Assert.Single(
        TestPages.Read(TestPages.Page(
        $"<meta property=og:site_name content='The Courier'><meta name=author content='{name}'>")).Authors).Value.Kind);

    [Fact]
    public void An_agency_beside_a_person_is_an_origin_and_no_author()
    {
        ArticleMetadata metadata =
            TestPages.Read(TestPages.Page("", "<h1>Harbour bridge closed</h1><p>Von Ada Nilsen, dpa</p>"));
        Assert.Equal("Ada Nilsen", TestPages.Names(metadata));
        Assert.Equal("Deutsche Presse-Agentur", Assert.Single(metadata.Origins).Name);
    }

    [Theory]
    [InlineData("Medically reviewed by Kim Ode")]
    [InlineData("Photos by Kim Ode")]
    [InlineData("Übersetzt von Kim Ode")]
    public void Reviewers_photographers_and_translators_are_no_authors(string line) =>
        Assert.Empty(TestPages.Read(TestPages.Page("", $"<h1>Harbour bridge closed</h1><p>{line}</p>")).Authors);

    [Theory]
    [InlineData("https://social.example/ada")]
    [InlineData("@ada")]
    [InlineData("ada[at]courier.example")]
    public void An_address_is_no_author(string text) =>
        Assert.Empty(TestPages.Read(TestPages.Page($"<meta name=author content='{text}'>")).Authors);

    [Fact]
    public void JSON_LD_of_comments_and_related_stories_is_not_the_articles()
    {
        ArticleMetadata metadata = TestPages.Read(TestPages.Page(TestPages.JsonLd(
            """
            {"@type":"NewsArticle","headline":"Harbour bridge closed","datePublished":"2024-05-17",
             "comment":[{"@type":"Comment","author":"Troll One","datePublished":"2024-05-19"}],
             "hasPart":{"@type":"NewsArticle","datePublished":"2020-01-01","author":"Old Hand"}}
            """)));
        Assert.Equal("2024-05-17", metadata.Published?.Value.ToString());
        Assert.Empty(metadata.Authors);
    }

    [Fact]
    public void Of_several_articles_in_JSON_LD_the_one_with_the_pages_address_holds() =>
        Assert.Equal("2024-05-17", TestPages.Read(TestPages.Page(TestPages.JsonLd(
            $$"""[{"@type":"NewsArticle","url":"https://courier.example/other","datePublished":"2023-01-01"},{"@type":"NewsArticle","url":"{{TestPages.Address}}/","datePublished":"2024-05-17"}]"""))).Published?.Value.ToString());

    [Fact]
    public void The_article_comes_before_the_page_that_holds_it() =>
        Assert.Equal("2024-05-17", TestPages.Read(TestPages.Page(TestPages.JsonLd(
            """{"@graph":[{"@type":"WebPage","datePublished":"2024-05-16"},{"@type":"BlogPosting","datePublished":"2024-05-17"}]}"""))).Published?.Value.ToString());
}
