using System.Text;
using Hearsay.Inputs;
using Hearsay.Pages;

namespace Hearsay.Tests.Articles.Inputs;

public class WarcDamageTests
{
    private const string WrongLength = "the record does not end where its Content-Length says";

    [Theory]
    [InlineData(-20, WrongLength)]
    [InlineData(+30, WrongLength)]
    public void A_plain_record_of_wrong_length_is_named_and_the_next_is_read(int off, string message)
    {
        byte[] response = WarcBuilder.Response(WarcBuilder.Html);
        byte[] wrong = WarcBuilder.Record("response", "", response, length: response.Length + off);
        PageRun run =
            PageRun.OfStandardInput([.. WarcBuilder.Page(1), .. wrong, .. WarcBuilder.Page(3), .. WarcBuilder.Page(4)]);
        Assert.Equal(["urn:uuid:00000001", "urn:uuid:00000003", "urn:uuid:00000004"], run.Ids);
        Assert.Equal([(Place(2, WarcBuilder.Page(1).Length), message)],
            run.Errors.Select(error => (error.Place!, error.Message)));
    }

    [Fact]
    public void A_record_that_claims_more_than_its_gzip_member_holds_does_not_eat_the_next()
    {
        byte[] response = WarcBuilder.Response(WarcBuilder.Html);
        byte[] first = TemporaryFolder.Gzip(WarcBuilder.Page(1));
        byte[] wrong =
            TemporaryFolder.Gzip(WarcBuilder.Record("response", "", response, length: response.Length + 100));
        byte[] skipped =
            TemporaryFolder.Gzip(WarcBuilder.Record("request", "", "GET"u8.ToArray(), length: 5_000_000_000));
        PageRun run =
            PageRun.OfStandardInput([.. first, .. wrong, .. skipped, .. TemporaryFolder.Gzip(WarcBuilder.Page(4))]);
        Assert.Equal(["urn:uuid:00000001", "urn:uuid:00000004"], run.Ids);
        Assert.Equal([Place(2, first.Length), Place(3, first.Length + wrong.Length)],
            run.Errors.Select(error => error.Place));
        Assert.All(run.Errors, error => Assert.EndsWith("bytes into the next record", error.Message));
    }

    [Fact]
    public void A_damaged_gzip_member_is_named_by_its_place_and_the_others_are_read()
    {
        byte[][] members = [.. Enumerable.Range(1, 4).Select(i => TemporaryFolder.Gzip(WarcBuilder.Page(i)))];
        members[1][members[1].Length / 2] ^= 0x55;
        members[2][^6] ^= 1; // The checksum alone.
        PageRun run = PageRun.OfStandardInput([.. members.SelectMany(member => member)]);
        Assert.Equal(["urn:uuid:00000001", "urn:uuid:00000004"], run.Ids);
        Assert.Equal(2, run.Errors.Length);
        Assert.Contains(run.Errors,
            error => error.Place!.Contains($"byte {members[0].Length}", StringComparison.Ordinal));
        Assert.All(run.Errors, error => Assert.Equal("the gzip data is damaged", error.Message));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_file_that_is_cut_off_gives_what_was_read_before_and_names_the_record(bool isGzip)
    {
        byte[] first = isGzip ? TemporaryFolder.Gzip(WarcBuilder.Page(1)) : WarcBuilder.Page(1);
        string body = WarcBuilder.Html + string.Join(' ', Enumerable.Range(0, 3_000));
        byte[] second = isGzip ? TemporaryFolder.Gzip(WarcBuilder.Page(2, body)) : WarcBuilder.Page(2, body);
        for (int kept = 1; kept < second.Length - 12; kept += 251)
        {
            PageRun run = PageRun.OfStandardInput([.. first, .. second[..kept]]);
            Assert.Equal(["urn:uuid:00000001"], run.Ids);
            InputError error = Assert.Single(run.Errors);
            Assert.False(error.IsWarning);
            Assert.StartsWith("record 2, byte ", error.Place);
        }
    }

    [Fact]
    public void Only_the_checksum_missing_keeps_the_record_and_is_named()
    {
        byte[] file = new WarcBuilder().Add(WarcBuilder.Page(1)).Add(WarcBuilder.Page(2)).Gzip();
        PageRun run = PageRun.OfStandardInput(file[..^4]);
        Assert.Equal(2, run.Pages.Length);
        Assert.Equal("the file ends in the middle of its gzip data", Assert.Single(run.Errors).Message);
    }

    [Theory]
    [InlineData("not an archive at all", "expected a record that begins with WARC/1.0 or WARC/1.1")]
    [InlineData("WARC/0.9\r\nContent-Length: 0\r\n\r\n", "expected WARC/1.0 or WARC/1.1, found \"WARC/0.9\"")]
    [InlineData("WARC/1.0\r\nWARC-Type: response\r\n\r\n", "Content-Length is missing")]
    [InlineData("WARC/1.0\r\nContent-Length: -5\r\n\r\n", "Content-Length is no number of bytes")]
    [InlineData("WARC/1.0\r\nContent-Length: 99999999999999999999\r\n\r\n", "Content-Length is no number of bytes")]
    [InlineData("WARC/1.0\r\nWARC-Type: response\r\n", "the file ends in the middle of a record's header")]
    public void What_is_no_record_is_named(string content, string message)
    {
        using var folder = new TemporaryFolder();
        PageRun run = PageRun.Of(folder.Write("x.warc", content));
        Assert.Equal(message, Assert.Single(run.Errors).Message);
        run =
            PageRun.Of(folder.Write("y.warc.gz",
            [.. TemporaryFolder.Gzip(content), .. TemporaryFolder.Gzip(WarcBuilder.Page(1))]));
        Assert.Single(run.Errors);
        Assert.Single(run.Pages);
    }

    [Fact]
    public void An_empty_archive_is_refused()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal("is empty; expected a web archive (WARC)",
            Assert.Single(PageRun.Of(folder.Write("x.warc", "")).Errors).Message);
    }

    [Fact]
    public void A_header_beyond_the_limit_is_passed_over()
    {
        byte[] huge = Encoding.ASCII.GetBytes("WARC/1.0\r\n"
            + string.Concat(Enumerable.Repeat("X-Field: y\r\n", 100_000)) + "Content-Length: 0\r\n\r\n\r\n\r\n");
        PageRun run = PageRun.OfStandardInput([.. huge, .. WarcBuilder.Page(1)]);
        Assert.Equal("the header is longer than 64 KiB", Assert.Single(run.Errors).Message);
        Assert.Single(run.Pages);
        byte[] http = WarcBuilder.Response("x", string.Concat(Enumerable.Repeat("X-Field: y\r\n", 100_000)));
        run = PageRun.OfStandardInput([.. WarcBuilder.Page(1, http), .. WarcBuilder.Page(2)]);
        Assert.Equal("the HTTP header does not end within 64 KiB", Assert.Single(run.Errors).Message);
        Assert.Single(run.Pages);
    }

    [Fact]
    [Slow]
    public void A_million_empty_records_give_nothing_and_end()
    {
        byte[] one = "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 0\r\n\r\n\r\n\r\n"u8.ToArray();
        byte[] all = new byte[one.Length * 1_000_000];
        for (int i = 0; i < 1_000_000; i++) one.CopyTo(all, i * one.Length);
        PageRun run = PageRun.OfStandardInput(all);
        Assert.Empty(run.Pages);
        Assert.Equal(21, run.Errors.Length);
        Assert.Equal("999980 more records cannot be read", run.Errors[^1].Message);
    }

    [Fact]
    public void A_million_headers_without_an_end_end()
    {
        byte[] lines = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("WARC/1.0\n", 1_000_000)));
        PageRun run = PageRun.OfStandardInput([.. lines, .. "\n\n"u8, .. WarcBuilder.Page(1)]);
        Assert.Single(run.Pages);
        Assert.InRange(run.Errors.Length, 1, 21);
    }

    [Fact]
    public void A_bomb_in_a_record_is_refused_and_the_rest_goes_on()
    {
        byte[] bomb = WarcBuilder.Response(TemporaryFolder.Gzip(new byte[64 << 20]),
            "Content-Type: text/html\r\nContent-Encoding: gzip\r\n");
        PageRun run = PageRun.OfStandardInput(new WarcBuilder().Add(WarcBuilder.Page(1, bomb)).Add(WarcBuilder.Page(2))
            .Gzip());
        Assert.Equal(["urn:uuid:00000002"], run.Ids);
        Assert.Equal("grows more than 200-fold when decoded, which no page does", Assert.Single(run.Errors).Message);
    }

    [Fact]
    public void A_record_longer_than_a_page_may_be_is_passed_over_unread()
    {
        byte[] file = new WarcBuilder().Add(WarcBuilder.Page(1, new string('x', 3_000_000))).Add(WarcBuilder.Page(2))
            .Gzip();
        PageRun run = PageRun.OfStandardInput(file, new PageReaderOptions { MaxPageBytes = 1 << 20 });
        Assert.Equal(["urn:uuid:00000002"], run.Ids);
        Assert.Equal("is longer than 1 MiB, the most that is read as one page", Assert.Single(run.Errors).Message);
    }

    [Theory]
    [InlineData("FFFFFFFFFFFFFFFFF\r\n")]
    [InlineData("7FFFFFFFFFFFFFF\r\n")]
    [InlineData("-1\r\n")]
    [InlineData("80000000\r\n")]
    public void A_chunk_size_that_overflows_loses_nothing_and_costs_nothing(string size)
    {
        byte[] response = WarcBuilder.Response(size + WarcBuilder.Html,
            "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n");
        Page page = Assert.Single(PageRun.OfStandardInput(WarcBuilder.Page(1, response)).Pages);
        Assert.EndsWith(WarcBuilder.Html, PageRun.TextOf(page));
    }

    [Fact]
    public void Bytes_between_gzip_members_are_passed_over()
    {
        byte[] file = [.. TemporaryFolder.Gzip(WarcBuilder.Page(1)), .. new byte[3000],
            .. TemporaryFolder.Gzip(WarcBuilder.Page(2))];
        Assert.Equal(2, PageRun.OfStandardInput(file).Pages.Length);
    }

    [Fact]
    public void A_file_of_nothing_but_broken_members_is_given_up()
    {
        byte[] file = [.. TemporaryFolder.Gzip(WarcBuilder.Page(1)),
            .. Enumerable.Repeat<byte[]>([0x1F, 0x8B, 8, 0xFF], 100_000).SelectMany(one => one)];
        PageRun run = PageRun.OfStandardInput(file);
        Assert.Single(run.Pages);
        Assert.Contains("is damaged in too many places; the rest was not read",
            run.Errors.Select(error => error.Message));
    }

    private static string Place(int record, int offset) => $"record {record}, byte {offset}";
}
