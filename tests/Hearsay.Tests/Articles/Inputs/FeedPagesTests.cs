using System.Text;
using Hearsay.Articles;
using Hearsay.Pages;

namespace Hearsay.Tests.Articles.Inputs;

public sealed class FeedPagesTests : IDisposable
{
    private const string Head =
        "<rss version=\"2.0\"><channel><title>The Courier &amp; "
            + "Post</title><link>https://courier.example/news/</link><language>en-gb</language>";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void An_rss_item_is_a_page_with_what_the_feed_says_of_it()
    {
        Page page = Only(Head + """
            <image><title>Logo</title><link>https://logo.example/</link></image>
            <item>
              <title>&lt;b&gt;Bridge&lt;/b&gt; shut &amp;amp; guarded</title>
              <link>2031/bridge.html</link>
              <guid isPermaLink="false">courier 17</guid>
              <pubDate>Sat, 08 Mar 2031 23:30:00 -0500</pubDate>
              <dc:creator xmlns:dc="http://purl.org/dc/elements/1.1/">Mira Voss</dc:creator>
              <dc:creator xmlns:dc="http://purl.org/dc/elements/1.1/">Odo Lind</dc:creator>
              <author>desk@courier.example</author>
              <source url="https://wire.example/feed">Meridian Wire</source>
              <description>The bridge is shut.</description>
              <content:encoded xmlns:content="http://purl.org/rss/1.0/modules/content/"><![CDATA[<p>The bridge &nbsp; is <a href="/x">shut</a> &amp; guarded.</p>]]></content:encoded>
              <media:group xmlns:media="http://search.yahoo.com/mrss/"><media:title>No</media:title><title>Nor this</title></media:group>
            </item></channel></rss>
            """);
        Assert.Equal(new PageMetadata("The Courier & Post", "https://courier.example/news/2031/bridge.html",
            new DateOnly(2031, 3, 8), "Bridge shut & guarded"), page.Metadata);
        Assert.Equal("<p>The bridge &nbsp; is <a href=\"/x\">shut</a> &amp; guarded.</p>", PageRun.TextOf(page));
        Assert.Equal(("courier_17", ContentKind.Html, "utf-8"), (page.Id, page.Kind, page.Charset));
        Assert.EndsWith("feed.xml:1", page.Location);
        ContainerFacts facts = page.Container;
        Assert.Equal("Mira Voss, Odo Lind", string.Join(", ", facts.Authors));
        Assert.Equal(("Meridian Wire", "https://wire.example/feed"), (facts.SourceName, facts.SourceUrl));
        Assert.Equal("Sat, 08 Mar 2031 23:30:00 -0500", facts.PublishedAsWritten);
        Assert.Equal(("en-gb", "https://courier.example/news/", true, false),
            (facts.Language, facts.BaseUrl, facts.IsFragment, facts.IsSummary));
    }

    [Theory]
    [InlineData("<description>Rain fell &amp; fell</description>", ContentKind.Text, "Rain fell & fell", true)]
    [InlineData("<description>&lt;p&gt;Rain fell", ContentKind.Html, "<p>Rain fell", true)]
    [InlineData("<description>Rain&amp;nbsp;fell", ContentKind.Html, "Rain&nbsp;fell", true)]
    [InlineData("<description>3 &lt; 5 & so on", ContentKind.Text, "3 < 5 & so on", true)]
    [InlineData("<content:encoded> </content:encoded><description>Rain", ContentKind.Text, "Rain", true)]
    [InlineData("<description>Rain</description><content:encoded>Rain &lt;i&gt;fell", ContentKind.Html, "Rain <i>fell",
        false)]
    public void A_description_alone_is_a_summary_of_the_kind_that_it_shows(string fields, ContentKind kind,
        string content, bool isSummary)
    {
        string last = fields.Contains("<content:encoded>Rain", StringComparison.Ordinal)
            ? "content:encoded" : "description";
        string closed = fields.EndsWith('>') ? fields : $"{fields}</{last}>";
        Page page = Only($"{Head}<item>{closed}</item></channel></rss>");
        Assert.Equal((kind, content, isSummary, "feed-1"),
            (page.Kind, PageRun.TextOf(page), page.Container.IsSummary, page.Id));
    }

    [Fact]
    public void Atom_entries_inherit_and_resolve_as_the_standard_says()
    {
        PageRun run = Run("""
            <?xml version="1.0"?>
            <a:feed xmlns:a="http://www.w3.org/2005/Atom" xml:base="https://a.example/x/" xml:lang="en">
            <a:title type="html">The &lt;i&gt;Lantern&lt;/i&gt;</a:title><a:link rel="self" href="feed.xml"/><a:author><a:name>The desk</a:name></a:author>
            <a:entry xml:base="2031/"><a:title type="html">One &amp;amp; two</a:title><a:id>tag:a.example,2031:1</a:id>
              <a:link rel="alternate" type="application/pdf" href="one.pdf"/><a:link href="one.html"/><a:link rel="via" href="https://wire.example/9"/>
              <a:published>2031-03-08T23:00:00-05:00</a:published><a:updated>2031-03-10T00:00:00Z</a:updated>
              <a:content type="xhtml" xml:base="deep/"><div xmlns="http://www.w3.org/1999/xhtml"><p class="a&quot;b">One &lt; two<br/></p></div></a:content></a:entry>
            <a:entry><a:title>Two</a:title><a:author><a:name>Mira Voss</a:name><a:uri>x</a:uri></a:author><a:content type="html">&lt;p&gt;Two</a:content>
              <a:source><a:title>Meridian Wire</a:title><a:link href="https://wire.example/"/></a:source></a:entry>
            <a:entry><a:summary>Three</a:summary><a:content type="image/png" src="p.png"/></a:entry>
            </a:feed>
            """);
        Assert.Empty(run.Errors);
        Page one = run.Pages[0], two = run.Pages[1], three = run.Pages[2];
        Assert.Equal(new PageMetadata("The Lantern", "https://a.example/x/2031/one.html", new DateOnly(2031, 3, 8),
            "One & two"), one.Metadata);
        Assert.Equal("<div><p class=\"a&quot;b\">One &lt; two<br /></p></div>", PageRun.TextOf(one));
        Assert.Equal(("https://a.example/x/2031/deep/", "2031-03-10T00:00:00Z", "https://wire.example/9"),
            (one.Container.BaseUrl, one.Container.ModifiedAsWritten, one.Container.SourceUrl));
        Assert.Equal("The desk", Assert.Single(one.Container.Authors));
        Assert.Equal("Mira Voss", Assert.Single(two.Container.Authors));
        Assert.Equal(("Meridian Wire", "<p>Two"), (two.Container.SourceName, PageRun.TextOf(two)));
        Assert.Equal((ContentKind.Text, "Three", true), (three.Kind, PageRun.TextOf(three), three.Container.IsSummary));
    }

    [Fact]
    public void Rdf_items_stand_beside_their_channel()
    {
        Page page = Only("""
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel rdf:about="https://r.example/"><title>Register</title><link>https://r.example/</link><items><rdf:Seq><rdf:li resource="x"/></rdf:Seq></items></channel>
            <item rdf:about="https://r.example/1"><title>One</title><link>https://r.example/1</link><description>It rained.</description><dc:date>2031-03-08</dc:date></item>
            </rdf:RDF>
            """);
        Assert.Equal(new PageMetadata("Register", "https://r.example/1", new DateOnly(2031, 3, 8), "One"),
            page.Metadata);
        Assert.Equal("https://r.example/1", page.Id);
    }

    [Fact]
    public void A_json_feed_gives_html_text_and_summaries()
    {
        string path = _folder.Write("feed.json", """
            {"version":"https://jsonfeed.org/version/1.1","title":"J","home_page_url":"https://j.example/","language":"en","authors":[{"name":"The desk"}],
             "items":[{"id":7,"url":"/a","title":"A","content_html":"<p>x","content_text":"x","date_published":"2031-03-08T10:00:00Z","authors":[{"name":"Mira Voss"},{}]},
                      {"id":"b","content_text":"y","date_modified":"soon"},{"id":"c","summary":"z","external_url":"https://wire.example/z"},5]}
            """);
        PageRun run = PageRun.Of(path);
        Assert.Equal(["7", "b", "c"], run.Ids);
        Assert.Equal([ContentKind.Html, ContentKind.Text, ContentKind.Text], run.Pages.Select(page => page.Kind));
        Assert.Equal(new PageMetadata("J", "https://j.example/a", new DateOnly(2031, 3, 8), "A"),
            run.Pages[0].Metadata);
        Assert.Equal("Mira Voss", Assert.Single(run.Pages[0].Container.Authors));
        Assert.Equal("The desk", Assert.Single(run.Pages[1].Container.Authors));
        Assert.Equal("https://wire.example/z", run.Pages[2].Metadata.Url);
        Assert.Equal(["item 2", "item 4"], run.Errors.Select(error => error.Place));
    }

    [Theory]
    [InlineData("{\"version\":\"1\",\"items\":[]}",
        "is JSON but no JSON Feed: expected \"version\" to name jsonfeed.org and \"items\" to be a list")]
    [InlineData("{\"version\":\"https://jsonfeed.org/version/1\",\"items\":{}}",
        "is JSON but no JSON Feed: expected \"version\" to name jsonfeed.org and \"items\" to be a list")]
    [InlineData("[1]", "expected a JSON object, found an array")]
    [InlineData("{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[]}", "holds no item")]
    public void What_is_no_json_feed_is_named(string content, string message) =>
        Assert.Equal(message, Assert.Single(PageRun.Of(_folder.Write("x.json", content)).Errors).Message);

    [Theory]
    [InlineData("05/03/2031")]
    [InlineData("yesterday")]
    [InlineData("Sat, 31 Feb 2031 10:00:00 GMT")]
    [InlineData("2031-13-40T99:99:99Z")]
    public void A_broken_date_is_named_and_absent(string date)
    {
        PageRun run =
            Run($"{Head}<item><guid>g</guid><pubDate>{date}</pubDate><description>Rain</description></item></channel></rss>");
        InputError warning = Assert.Single(run.Errors);
        Assert.True(warning.IsWarning);
        Assert.Equal("item 1", warning.Place);
        Assert.StartsWith("field \"pubDate\": expected a date", warning.Message);
        Assert.Null(Assert.Single(run.Pages).Metadata.Published);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/hosts")]
    [InlineData("data:text/html,x")]
    [InlineData("http://[bad")]
    [InlineData("")]
    public void An_address_that_is_no_web_address_is_none(string link)
    {
        Page page =
            Only(
            $"<rss><channel><item><link>{link}</link><guid "
                + $"isPermaLink=\"false\">g</guid><description>Rain</description></item></channel></rss>");
        Assert.Null(page.Metadata.Url);
    }

    [Fact]
    public void Ids_are_guid_or_link_made_safe_and_unique()
    {
        string long_ = new('g', 500);
        PageRun run = Run($"""
            {Head}<item><guid>a{'\t'}b</guid><description>1</description></item><item><guid>a b</guid><description>2</description></item>
            <item><link>https://c.example/3</link><description>3</description></item><item><guid>{long_}</guid><description>4</description></item>
            <item><description>5</description></item></channel></rss>
            """);
        Assert.Equal(["a_b", "a_b#2", "https://c.example/3", new string('g', 200), "feed-5"], run.Ids);
    }

    [Fact]
    public void An_item_without_words_is_named_and_the_rest_goes_on()
    {
        PageRun run =
            Run($"{Head}<item><title>No "
                + $"more</title></item><item/><item><description>Rain</description></item></channel></rss>");
        Assert.Equal(["item 1", "item 2"], run.Errors.Select(error => error.Place));
        Assert.Equal("Rain", PageRun.TextOf(Assert.Single(run.Pages)));
    }

    [Theory]
    [InlineData("utf-8", "<?xml version=\"1.0\"?>")]
    [InlineData("windows-1252", "<?xml version='1.0' encoding='ISO-8859-1'?>")]
    [InlineData("windows-1251", "<?xml version=\"1.0\" encoding=\"windows-1251\"?>")]
    [InlineData("utf-16le", "")]
    [InlineData("utf-16be", "<?xml version=\"1.0\" encoding=\"utf-16\"?>")]
    public void The_declared_charset_is_read(string charset, string declaration)
    {
        string word = charset == "windows-1251" ? "Мост" : "“Café”";
        Encoding encoding = CodePagesEncodingProvider.Instance.GetEncoding(charset) ?? Encoding.GetEncoding(charset);
        byte[] feed =
            encoding.GetBytes($"{declaration}{Head}<item><description>{word}</description></item></channel></rss>");
        Assert.Equal(word, PageRun.TextOf(Assert.Single(PageRun.Of(_folder.Write("feed.xml", feed)).Pages)));
    }

    [Fact]
    public void A_description_of_text_is_read_as_it_stands_without_setting_lines_aside()
    {
        Page page =
            Only($"{Head}<item><title>Rain</title><description>Plain only</description></item></channel></rss>");
        Article article = new ArticleReader().Read(page).Article!;
        Assert.Equal("Plain only", article.Text.Value);
    }

    private Page Only(string feed)
    {
        PageRun run = Run(feed);
        Assert.Empty(run.Errors);
        return Assert.Single(run.Pages);
    }

    private PageRun Run(string feed) => PageRun.Of(_folder.Write("feed.xml", feed));
}
