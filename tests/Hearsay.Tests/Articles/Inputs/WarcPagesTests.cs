using System.IO.Compression;
using System.Text;
using Hearsay.Pages;

namespace Hearsay.Tests.Articles.Inputs;

public class WarcPagesTests
{
    private const string Story = "<!DOCTYPE html><p>“It will open in spring,” Mira Voss said.";

    private static byte[] StoryBytes => Encoding.UTF8.GetBytes(Story);

    [Theory]
    [InlineData("plain")]
    [InlineData("gzip")]
    [InlineData("one gzip")]
    public void Every_packing_gives_the_same_pages(string packing)
    {
        WarcBuilder archive = new WarcBuilder()
            .Add(WarcBuilder.Record("warcinfo", "", "software: none\r\n"u8.ToArray()))
            .Add(WarcBuilder.Record("request", "", "GET / HTTP/1.1\r\n\r\n"u8.ToArray()));
        for (int i = 1; i <= 50; i++) archive.Add(WarcBuilder.Page(i, Story + new string('x', i * 997)));
        byte[] file = packing switch { "plain" => archive.Plain(), "gzip" => archive.Gzip(), _ => archive.OneGzip() };
        PageRun run = PageRun.OfStandardInput(file);
        Assert.Empty(run.Errors);
        Assert.Equal(Enumerable.Range(1, 50).Select(i => $"urn:uuid:{i:x8}"), run.Ids);
        Assert.Equal(Enumerable.Range(1, 50).Select(i => StoryBytes.Length + (i * 997)),
            run.Pages.Select(page => page.Bytes.Length));
        Assert.Equal("-:3", run.Pages[0].Location);
        Assert.All(run.Pages, page => Assert.Equal(ContentKind.Html, page.Kind));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7919)]
    [InlineData(131_071)]
    [InlineData(131_073)]
    [Slow]
    public void Pages_do_not_depend_on_how_the_bytes_come(int most)
    {
        // Random letters hardly shrink, so that members end at all sorts of places in the buffers.
        var random = new Random(1);
        var archive = new WarcBuilder();
        for (int i = 1; i <= 60; i++)
            archive.Add(WarcBuilder.Page(i, Story
                + new string(random.GetItems("abcdefghijklmnopqrstuvwxyz0123456789".AsSpan(), random.Next(40_000)))));
        byte[] file = archive.Gzip();
        PageRun whole = PageRun.OfStandardInput(file),
            pieces = PageRun.OfStandardInput(() => new PiecesStream(file, most));
        Assert.Empty(pieces.Errors);
        Assert.Equal(60, pieces.Pages.Length);
        Assert.Equal(whole.Pages.Select(PageRun.TextOf), pieces.Pages.Select(PageRun.TextOf));
    }

    [Fact]
    public void A_page_knows_its_address_its_charset_label_and_its_capture_but_no_date_of_publication()
    {
        byte[] response = WarcBuilder.Response(Story,
            "content-type: Text/HTML; Charset=\"ISO-8859-1\"\r\nDate: Sat, 08 Mar 2031 10:00:00 GMT\r\n");
        Page page = Only(WarcBuilder.Page(1, response, "WARC-Date: 2031-03-08T10:00:00Z\r\n"));
        Assert.Equal(new PageMetadata(null, "https://post.example/1", null, null), page.Metadata);
        Assert.Equal("ISO-8859-1", page.HttpCharset);
        Assert.Null(page.Charset);
        Assert.Equal(new DateTimeOffset(2031, 3, 8, 10, 0, 0, TimeSpan.Zero), page.Container.Captured);
        Assert.Equal(StoryBytes, page.Bytes);
    }

    [Theory]
    [InlineData("WARC/1.1", "resource", "text/html", ContentKind.Html)]
    [InlineData("WARC/1.0", "resource", "application/xhtml+xml", ContentKind.Html)]
    [InlineData("WARC/1.0", "conversion", "text/plain; charset=utf-8", ContentKind.Text)]
    public void Resources_and_conversions_are_pages_without_http(string version, string type, string contentType,
        ContentKind kind)
    {
        byte[] record = WarcBuilder.Record(type,
            $"Content-Type: {contentType}\r\nWARC-Target-URI: <https://post.example/r>\r\n", StoryBytes, version);
        Page page = Only(record);
        Assert.Equal((kind, "https://post.example/r", "stdin-1"), (page.Kind, page.Metadata.Url, page.Id));
    }

    [Fact]
    public void What_gives_no_page_is_passed_over_with_a_count()
    {
        byte[] archive = new WarcBuilder()
            .Add(WarcBuilder.Record("revisit", "", WarcBuilder.Response("")))
            .Add(WarcBuilder.Record("revisit", "", []))
            .Add(WarcBuilder.Page(1, WarcBuilder.Response("gone", status: "HTTP/1.1 404 Not Found")))
            .Add(WarcBuilder.Page(2, WarcBuilder.Response("{}", "Content-Type: application/json\r\n")))
            .Add(WarcBuilder.Record("resource", "Content-Type: image/png\r\n", [0x89, 0x50]))
            .Add(WarcBuilder.Record("response", "Content-Type: text/dns\r\n", "dns"u8.ToArray()))
            .Add(WarcBuilder.Record("metadata", "", "fetchTimeMs: 5\r\n"u8.ToArray()))
            .Add(WarcBuilder.Page(3)).Gzip();
        PageRun run = PageRun.OfStandardInput(archive);
        Assert.Equal(["urn:uuid:00000003"], run.Ids);
        InputError warning = Assert.Single(run.Errors);
        Assert.True(warning.IsWarning);
        Assert.Equal("passed over: 2 revisit records, 1 response whose status is not 200, 3 records that are not HTML",
            warning.Message);
    }

    [Theory]
    [InlineData("Content-Encoding: gzip\r\n", "gzip")]
    [InlineData("Content-Encoding: x-gzip\r\n", "gzip")]
    [InlineData("Content-Encoding: deflate\r\n", "zlib")]
    [InlineData("Content-Encoding: deflate\r\n", "deflate")]
    [InlineData("Content-Encoding: br\r\n", "br")]
    [InlineData("Transfer-Encoding: chunked\r\n", "chunked")]
    [InlineData("Transfer-Encoding: gzip, Chunked\r\n", "chunked")]
    [InlineData("Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n", "gzip chunked")]
    [InlineData("Content-Encoding: br, gzip\r\n", "br gzip")]
    [InlineData("Content-Encoding: identity\r\n", "")]
    public void A_coded_body_is_decoded(string fields, string codings)
    {
        byte[] body = codings.Split(' ', StringSplitOptions.RemoveEmptyEntries).Aggregate(StoryBytes, Encode);
        Assert.Equal(Story, Decoded(body, fields));
    }

    [Theory]
    [InlineData("Content-Encoding: gzip\r\n")]
    [InlineData("Content-Encoding: deflate\r\n")]
    [InlineData("Content-Encoding: br\r\n")]
    [InlineData("Content-Encoding: zstd\r\n")]
    [InlineData("Transfer-Encoding: chunked\r\n")]
    [InlineData("Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\nContent-Length: 7\r\n")]
    [InlineData("X-Crawler-Transfer-Encoding: chunked\r\nX-Crawler-Content-Encoding: gzip\r\n")]
    public void A_body_that_was_decoded_before_it_was_archived_is_taken_as_it_is(string fields) =>
        Assert.Equal(Story, Decoded(StoryBytes, fields));

    [Theory]
    [InlineData("gzip", "Content-Encoding: gzip\r\n")]
    [InlineData("chunked", "Transfer-Encoding: chunked\r\n")]
    public void A_coded_body_that_breaks_off_is_kept_as_far_as_it_goes_and_said_to(string coding, string fields)
    {
        byte[] text = Encoding.UTF8.GetBytes(Story + string.Join(' ', Enumerable.Range(0, 5_000)));
        byte[] body = Encode(text, coding);
        PageRun run =
            PageRun.OfStandardInput(
            WarcBuilder.Page(1,
            WarcBuilder.Response(body[..(body.Length / 2)], fields + "Content-Type: text/html\r\n")));
        Page page = Assert.Single(run.Pages);
        Assert.True(page.Container.IsCutOff);
        Assert.StartsWith(Story, PageRun.TextOf(page));
        Assert.True(page.Bytes.Length < text.Length);
        Assert.Equal("1 page breaks off where whoever archived them stopped", Assert.Single(run.Errors).Message);
    }

    [Fact]
    public void A_page_that_the_crawler_cut_off_is_a_page_with_a_warning()
    {
        PageRun run = PageRun.OfStandardInput(WarcBuilder.Page(1, fields: "WARC-Truncated: length\r\n"));
        Assert.True(Assert.Single(run.Pages).Container.IsCutOff);
        Assert.True(Assert.Single(run.Errors).IsWarning);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Content-Type: \r\n")]
    [InlineData("Content-Type: unknown/unknown\r\n")]
    public void A_response_without_a_type_is_a_page_where_it_begins_like_one(string fields)
    {
        Assert.Equal(Story, Decoded(StoryBytes, fields, type: ""));
        Assert.Empty(PageRun.OfStandardInput(WarcBuilder.Page(1, WarcBuilder.Response("%PDF-1.7", fields))).Pages);
    }

    [Theory]
    [InlineData("HTTP/1.0 200\n", "Content-Type: text/html\n")]
    [InlineData("HTTP/1.1  200 OK\n", "Content-Type:\n text/html\n")]
    [InlineData("HTTP/2 200 OK\n", "no field\nContent-Type : text/html\n")]
    public void Http_of_careless_servers_is_read(string status, string fields)
    {
        byte[] response = [.. Encoding.ASCII.GetBytes($"{status}{fields}\n"), .. StoryBytes];
        Assert.Equal(Story, PageRun.TextOf(Only(WarcBuilder.Page(1, response))));
    }

    [Theory]
    [InlineData("HTTP/1.1 100 Continue\r\n\r\n")]
    [InlineData("HTTP/1.0 200 Connection established\r\nVia: proxy\r\n\r\n")]
    public void Headers_before_the_one_that_counts_are_passed_over(string before)
    {
        byte[] response = [.. Encoding.ASCII.GetBytes(before), .. WarcBuilder.Response(Story)];
        Assert.Equal(Story, PageRun.TextOf(Only(WarcBuilder.Page(1, response))));
    }

    [Theory]
    [InlineData("https://post.example/ä?q=ü", "https://post.example/ä?q=ü")]
    [InlineData("https://post.example/a b\"c", "https://post.example/a%20b%22c")]
    [InlineData("dns:post.example", null)]
    [InlineData("//post.example/a", null)]
    public void An_address_is_kept_as_it_stands_unless_it_is_unsafe_or_none(string address, string? expected)
    {
        byte[] record = WarcBuilder.Record("resource", $"Content-Type: text/html\r\nWARC-Target-URI: {address}\r\n",
            StoryBytes);
        Assert.Equal(expected, Only(record).Metadata.Url);
    }

    [Fact]
    public void Fields_of_records_may_be_in_any_case_with_line_feeds_alone()
    {
        byte[] record =
            [.. Encoding.ASCII.GetBytes(
            $"WARC/1.0\nwarc-type:RESOURCE\ncontent-type: text/html\ncontent-length: {StoryBytes.Length}\n\n"),
            .. StoryBytes, .. "\n\n"u8];
        Assert.Equal(2, PageRun.OfStandardInput([.. record, .. record]).Pages.Length);
    }

    private static Page Only(byte[] record) => Assert.Single(PageRun.OfStandardInput(record).Pages);

    private static string Decoded(byte[] body, string fields, string type = "Content-Type: text/html\r\n") =>
        PageRun.TextOf(Only(WarcBuilder.Page(1, WarcBuilder.Response(body, fields + type))));

    private static byte[] Encode(byte[] body, string coding)
    {
        using var target = new MemoryStream();
        if (coding == "chunked")
        {
            foreach (byte[] chunk in body.Chunk(40))
                target.Write([.. Encoding.ASCII.GetBytes($"{chunk.Length:X};x=y\r\n"), .. chunk, .. "\r\n"u8]);
            target.Write("0\r\n\r\n"u8);
            return target.ToArray();
        }

        using (Stream stream = coding switch
        {
            "gzip" => new GZipStream(target, CompressionLevel.Optimal),
            "zlib" => new ZLibStream(target, CompressionLevel.Optimal),
            "deflate" => new DeflateStream(target, CompressionLevel.Optimal),
            _ => new BrotliStream(target, CompressionLevel.Optimal),
        }) stream.Write(body);
        return target.ToArray();
    }

    /// <summary>Gives at most so many bytes at once.</summary>
    private sealed class PiecesStream(byte[] bytes, int most) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, most)]);

        public override int Read(byte[] buffer, int offset, int count) =>
            base.Read(buffer, offset, Math.Min(count, most));
    }
}
