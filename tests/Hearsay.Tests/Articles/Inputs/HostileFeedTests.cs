using System.Text;
using Hearsay.Inputs;
using Hearsay.Pages;

namespace Hearsay.Tests.Articles.Inputs;

public sealed class HostileFeedTests : IDisposable
{
    private const string DocumentType =
        "has a document type (<!DOCTYPE), which is refused: a feed needs none, and it could define entities that do "
            + "harm";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>", "&x;")]
    [InlineData("<!DOCTYPE rss SYSTEM \"http://127.0.0.1:1/feed.dtd\">", "x")]
    [InlineData("<!DOCTYPE l [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;\">]>",
        "&c;")]
    [InlineData(" <!-- x --> <!DOCTYPE rss>", "x")]
    public void A_document_type_is_refused(string type, string text)
    {
        string feed =
            $"<?xml version=\"1.0\"?>{type}<rss><channel><item><description>{text}</description></item></channel></rss>";
        foreach (PageRun run in new[] { PageRun.Of(_folder.Write("x.xml", feed)),
            PageRun.OfStandardInput(Encoding.UTF8.GetBytes(feed)) })
        {
            Assert.Empty(run.Pages);
            Assert.Equal(DocumentType, Assert.Single(run.Errors).Message);
        }
    }

    [Theory]
    [InlineData("Rain&nbsp;fell", "Rain\u00A0fell")]
    [InlineData("AT&T & co", "AT&T & co")]
    [InlineData("&hellip;&eacute;&bogus;", "…é&bogus;")]
    [InlineData("&#8217;&#146;&#x2019;", "’’’")]
    [InlineData("a&#0;b&#31;c&#xD800;d&#x110000;e&#99999999999;f", "a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf")]
    [InlineData("a\u0000b\u001Fc\uFFFEd", "a\uFFFDb\uFFFDc\uFFFDd")]
    [InlineData("<![CDATA[&nbsp;&amp;AT&T]]>", "&nbsp;&amp;AT&T")]
    [InlineData("<!-- & &nbsp; -->x<?php & ?>", "x")]
    [InlineData("&amp;lt;&lt;&#60;&quot;", "&lt;<<\"")]
    public void What_is_broken_without_harm_is_mended(string written, string read)
    {
        PageRun run =
            Run($"\n <?xml "
                + $"version=\"1.0\"?><rss><channel><item><description>{written}</description></item></channel></rss>");
        Assert.Empty(run.Errors);
        Assert.Equal(read, PageRun.TextOf(Assert.Single(run.Pages)));
    }

    [Fact]
    public void Mending_does_not_depend_on_where_a_buffer_ends()
    {
        string item = "<item><description><![CDATA[a&nbsp;b]]>c&nbsp;d&#160;&amp;&x</description></item>";
        for (int padding = 16_340; padding < 16_400; padding++)
        {
            PageRun run = Run($"<rss><channel><!--{new string('x', padding)}-->{item}</channel></rss>");
            Assert.Equal("a&nbsp;bc\u00A0d\u00A0&&x", PageRun.TextOf(Assert.Single(run.Pages)));
        }
    }

    [Fact]
    public void A_feed_that_breaks_off_gives_the_items_before_and_names_the_place()
    {
        PageRun run = Run("<rss><channel>\n<item><description>Rain</description></item>\n<item><descr");
        Assert.Single(run.Pages);
        InputError error = Assert.Single(run.Errors);
        Assert.StartsWith("line 3, column ", error.Place);
        Assert.StartsWith("is not well-formed XML: ", error.Message);
    }

    [Theory]
    [InlineData("<urlset><url/></urlset>",
        "is XML but no feed: expected <rss>, Atom's <feed> or <rdf:RDF>, found <urlset>")]
    [InlineData("<html><p>x</p></html>",
        "is XML but no feed: expected <rss>, Atom's <feed> or <rdf:RDF>, found <html>")]
    [InlineData("<rss><channel/></rss>", "holds no item")]
    [InlineData("<?xml version=\"1.0\" encoding=\"x-none\"?><rss/>", "names a charset that is not known: \"x-none\"")]
    [InlineData("<?xml version=\"1.0\" encoding=\"utf-7\"?><rss/>", "names a charset that is not known: \"utf-7\"")]
    public void What_is_no_feed_is_named(string content, string message) =>
        Assert.Equal(message, Assert.Single(Run(content).Errors).Message);

    [Theory]
    [InlineData("")]
    [InlineData("no markup")]
    [InlineData("<rss><a x=\"")]
    public void What_is_no_xml_is_named(string content) => Assert.False(Assert.Single(Run(content).Errors).IsWarning);

    [Fact]
    public void A_hundred_thousand_tags_inside_each_other_end()
    {
        string deep = string.Concat(Enumerable.Repeat("<b>", 100_000)) + "x"
            + string.Concat(Enumerable.Repeat("</b>", 100_000));
        Assert.Equal("x", PageRun.TextOf(
            Assert.Single(Run($"<rss><channel><item><description>{deep}</description></item></channel></rss>").Pages)));
        string atom =
            $"<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><content "
                + $"type=\"xhtml\">{deep}</content></entry></feed>";
        Assert.Equal(deep, PageRun.TextOf(Assert.Single(Run(atom).Pages)));
        Assert.Empty(Run($"<rss><channel>{deep}</channel></rss>").Pages);
    }

    [Fact]
    public void Nesting_and_names_beyond_reason_are_refused()
    {
        string deep = $"<rss><channel>{string.Concat(Enumerable.Repeat("<a>", 250_000))}";
        Assert.Equal("is nested deeper than 200000 levels", Assert.Single(Run(deep).Errors).Message);
        string names = $"<rss><channel>{string.Concat(Enumerable.Range(0, 100_001).Select(i => $"<a{i}/>"))}";
        Assert.Equal("has more than 100000 different names of elements and attributes", Assert.Single(Run(names).Errors)
            .Message);
    }

    [Fact]
    public void A_message_about_a_feed_that_breaks_off_stays_short()
    {
        InputError error = Assert.Single(
            Run($"<rss><channel><item><description>{string.Concat(Enumerable.Repeat("<a>", 100_000))}").Errors);
        Assert.InRange(error.Message.Length, 30, 200);
    }

    [Fact]
    public void A_field_longer_than_a_page_is_refused_and_the_next_item_read()
    {
        string feed =
            $"<rss><channel><item><description>{new string('x', 200_000)}</description></item><item><description>Rain</description></item></channel></rss>";
        PageRun run = PageRun.Of(new PageReaderOptions { MaxPageBytes = 100_000 }, _folder.Write("x.xml", feed));
        Assert.Equal("item 1", Assert.Single(run.Errors).Place);
        Assert.Equal("Rain", PageRun.TextOf(Assert.Single(run.Pages)));
    }

    [Fact]
    [Slow]
    public void A_feed_beyond_the_limit_is_refused_before_it_is_all_held()
    {
        string attribute = new('x', 70_000_000);
        InputError error = Assert.Single(Run($"<rss><channel a=\"{attribute}\"><item/></channel></rss>").Errors);
        Assert.Equal("is longer than 64 Mi characters, the most that is read as one feed", error.Message);
    }

    private PageRun Run(string feed) => PageRun.Of(_folder.Write("x.xml", feed));
}
