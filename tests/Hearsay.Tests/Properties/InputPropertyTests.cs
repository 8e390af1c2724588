using System.Text;
using CsCheck;
using Hearsay.Articles;
using Hearsay.Inputs;
using Hearsay.Pages;
using Hearsay.Tests.Articles;
using Hearsay.Tests.Articles.Inputs;

namespace Hearsay.Tests.Properties;

/// <summary>Any bytes behind the signature of a container are pages and errors, and every page can be read.</summary>
public class InputPropertyTests
{
    private const int MostPageBytes = 1 << 16;

    private const string Item =
        "<item><title>A</title><guid>1</guid><description>The bridge is shut.</description></item>";

    private const string Entry =
        "<entry><id>1</id><updated>2031-03-08</updated><content>The bridge is shut.</content></entry>";

    private static readonly ArticleReader Reader = new();

    private static readonly Gen<byte[]> Archives = Container(
        ["WARC/1.0\r\nWARC-Type: response\r\n"],
        "WARC/1.1\r\n", "WARC-Type: ", "response", "conversion", "revisit", "\r\n", "\r\n\r\n", "Content-Length: ",
        "0", "17",
        "99999999999999999999", "-1", "WARC-Target-URI: https://post.example/1\r\n", "HTTP/1.1 200 OK\r\n",
        "Content-Type: ",
        "text/html; charset=", "koi8-r", "application/http", "Content-Encoding: gzip\r\n",
        "Transfer-Encoding: chunked\r\n",
        "5\r\n<p>ab\r\n", "0\r\n\r\n", "WARC-Date: 9999-12-31T23:59:59Z\r\n", Whole(1), Whole(2),
        Whole(3, WarcBuilder.Response("5\r\n<p>ab\r\n0\r\n\r\n", "Transfer-Encoding: chunked\r\n")));

    private static readonly Gen<byte[]> Feeds = Container(
        [
            "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel>", "<feed xmlns=\"http://www.w3.org/2005/Atom\">",
            "<?xml version=\"1.0\" encoding=\"windows-1251\"?><rss>",
            "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[",
        ],
        Item, Item, Entry, "<item>", "</item>", "<entry>", "</entry>", "<title>", "</title>", "<link>",
        "https://a.example/\uFFFF", "<link href='",
        "'/>", "<pubDate>", "Sat, 08 Mar 2031 10:00:00 +0100", "9999-12-31T23:59:59-12:00", "<description><![CDATA[",
        "]]>",
        "&lt;p&gt;", "&nbsp;", "&#0;", "<!DOCTYPE x [<!ENTITY a 'b'>]>", "&a;", "</channel></rss>", "</feed>",
        "{\"id\":",
        "\"1\"", ",", "\"content_html\":", "\"\\uD800\"", "\"date_published\":", "}", "]", "null");

    private static readonly Gen<byte[]> Records = Container(
        ["{\"id\":\"1\",\"text\":\"a\"}\n"],
        "{\"id\":\"2\",\"html\":\"<p>The bridge is shut.\"}\n", "{", "}", "\n", "\"id\":", "\"text\":", "\"html\":",
        "\"published\":", "\"2031-03-08\"", "\"<p>x\"", ",", "1e999",
        "[", "]", "\"\\u0000\"", "\uFEFF");

    [Fact]
    public void Any_archive_is_pages_and_errors() => Property.Holds(Archives, Check, rounds: 200);

    [Fact]
    public void Any_feed_is_pages_and_errors() => Property.Holds(Feeds, Check, rounds: 200);

    [Fact]
    public void Any_records_are_pages_and_errors() => Property.Holds(Records, Check, rounds: 120);

    [Fact]
    public void Any_bytes_are_pages_and_errors() => Property.Holds(Gen.Byte.Array[0, 200], Check, rounds: 120);

    private static void Check(byte[] input)
    {
        foreach (byte[] bytes in new[] { input, TemporaryFolder.Gzip(input) })
        {
            PageRun run = PageRun.OfStandardInput(bytes, new PageReaderOptions { MaxPageBytes = MostPageBytes });
            Assert.True(run.Pages.Length + run.Errors.Length > 0);
            Assert.Equal(run.Ids.Length, run.Ids.Distinct().Count());
            Assert.All(run.Errors, error => Assert.NotEmpty(error.Message));
            Assert.All(run.Pages, CheckPage);
        }
    }

    private static void CheckPage(Page page)
    {
        Assert.InRange(page.Bytes.Length, 0, MostPageBytes);
        ArticleResult result = Reader.Read(page);
        if (result.Article is not null) return;
        Assert.NotEmpty(result.Error!.Message);
        Assert.False(result.Error.IsFault, result.Error.Message);
    }

    /// <summary>A record that is in order.</summary>
    private static string Whole(int number, byte[]? response = null) => Encoding.UTF8.GetString(
        response is null ? WarcBuilder.Page(number) : WarcBuilder.Page(number, response));

    /// <summary>One of the heads, then words of the format and bytes of any kind.</summary>
    private static Gen<byte[]> Container(string[] heads, params string[] words) => Gen.Select(
        Gen.OneOf(heads),
        Gen.Frequency((6, Gen.OneOf(words).Select(Encoding.UTF8.GetBytes)), (1, Gen.Byte.Array[0, 8])).Array[0, 30],
        (head, pieces) => (byte[])[.. Encoding.UTF8.GetBytes(head), .. pieces.SelectMany(piece => piece)]);
}
