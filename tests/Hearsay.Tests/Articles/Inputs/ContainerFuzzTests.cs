using System.Text;

namespace Hearsay.Tests.Articles.Inputs;

/// <summary>Valid containers with bytes changed, cut, doubled and moved, by fixed seeds: whatever comes of it is pages
/// and errors, each in bounds.</summary>
public class ContainerFuzzTests
{
    private const int Rounds = 400;

    private static readonly Dictionary<string, byte[]> Valid = new()
    {
        ["x.warc"] = Archive().Plain(),
        ["x.warc.gz"] = Archive().Gzip(),
        ["y.warc.gz"] = Archive().OneGzip(),
        ["x.xml"] = Encoding.UTF8.GetBytes("""
            <?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>C</title><link>https://c.example/</link>
            <item><title>A&nbsp;b</title><guid>1</guid><pubDate>Sat, 08 Mar 2031 10:00:00 +0100</pubDate><description><![CDATA[<p>Rain]]></description></item>
            <item><link>/x</link><content:encoded>&lt;p&gt;Rain &#8217;</content:encoded></item></channel></rss>
            """),
        ["x.atom"] = Encoding.UTF8.GetBytes("""
            <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://a.example/"><title>A</title><entry><id>1</id><updated>2031-03-08T10:00:00Z</updated>
            <link href="a"/><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Rain<br/></p></div></content></entry></feed>
            """),
        ["x.json"] = Encoding.UTF8.GetBytes("""
            {"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","content_html":"<p>\u00e9","date_published":"2031-03-08","authors":[{"name":"M"}]}]}
            """),
        ["x.jsonl"] = Encoding.UTF8.GetBytes(
        "{\"id\":\"1\",\"html\":\"<p>x\"}\n{\"id\":\"2\",\"text\":\"y\",\"published\":\"2031-03-08\"}\n"),
    };

    public static TheoryData<string> Names => [.. Valid.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    [Slow]
    public void A_changed_container_gives_pages_and_errors_alone(string name)
    {
        using var folder = new TemporaryFolder();
        int pages = 0, errors = 0;
        for (int seed = 0; seed < Rounds; seed++)
        {
            byte[] bytes = Change(Valid[name], new Random(seed));
            foreach (PageRun run in new[] { PageRun.Of(folder.Write(name, bytes)), PageRun.OfStandardInput(bytes) })
            {
                pages += run.Pages.Length;
                errors += run.Errors.Length;
                Assert.Equal(run.Ids.Length, run.Ids.Distinct().Count());
                Assert.All(run.Pages, page => Assert.True(page.Bytes.Length <= 1 << 20));
                Assert.All(run.Errors, error => Assert.False(string.IsNullOrEmpty(error.Message)));
                Assert.True(run.Pages.Length + run.Errors.Length > 0);
            }
        }

        Assert.True(pages > Rounds / 10 && errors > Rounds / 10, $"{pages} pages and {errors} errors show too little");
    }

    private static WarcBuilder Archive()
    {
        byte[] gzip = WarcBuilder.Response(TemporaryFolder.Gzip(WarcBuilder.Html),
            "Content-Type: text/html\r\nContent-Encoding: gzip\r\n");
        byte[] chunked = WarcBuilder.Response("5\r\n<p>ab\r\n2\r\ncd\r\n0\r\n\r\n",
            "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n");
        return new WarcBuilder().Add(WarcBuilder.Page(1)).Add(WarcBuilder.Page(2, gzip))
            .Add(WarcBuilder.Record("revisit", "", []))
            .Add(WarcBuilder.Page(3, chunked))
            .Add(WarcBuilder.Record("conversion", "Content-Type: text/plain\r\n", "Rain."u8.ToArray()));
    }

    private static byte[] Change(byte[] valid, Random random)
    {
        List<byte> bytes = [.. valid];
        for (int change = random.Next(1, 5); change > 0 && bytes.Count > 1; change--)
        {
            int at = random.Next(bytes.Count), length = Math.Min(random.Next(1, 40), bytes.Count - at);
            switch (random.Next(6))
            {
                case 0: bytes[at] ^= (byte)(1 << random.Next(8)); break;
                case 1: bytes[at] = (byte)random.Next(256); break;
                case 2: bytes.RemoveRange(at, length); break;
                case 3: bytes.InsertRange(at, bytes.GetRange(at, length)); break;
                case 4: bytes.InsertRange(at, Enumerable.Repeat((byte)"0<&\r\n{"[random.Next(6)], length)); break;
                default: bytes.RemoveRange(at, random.Next(8) == 0 ? bytes.Count - at : 1); break;
            }
        }

        return [.. bytes];
    }
}
