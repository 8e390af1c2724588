using System.Text;

namespace Hearsay.Tests.Articles.Inputs;

/// <summary>Records whose Content-Length is not the length of their block.</summary>
public sealed class WarcLengthTests : IDisposable
{
    private static readonly byte[] After = [.. Enumerable.Range(2, 2_000).SelectMany(i => WarcBuilder.Page(i))];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("response", 2_000)]
    [InlineData("response", 20_000_000)]
    [InlineData("response", 1_000_000_000_000)]
    [InlineData("request", 2_000)]
    [InlineData("request", 300_000)]
    [InlineData("request", 1_000_000_000_000)]
    public void A_length_that_is_too_large_costs_its_own_record_alone(string type, long length)
    {
        PageRun run = PageRun.Of(_folder.Write("x.warc", Damaged(type, length)));
        Assert.Equal(2_001, run.Pages.Length);
        Assert.Equal($"record 2, byte {WarcBuilder.Page(1).Length}", Assert.Single(run.Errors).Place);
    }

    [Theory]
    [InlineData("response", 2_000)]
    [InlineData("request", 300_000)]
    [InlineData("request", 15_000_000)]
    public void So_does_one_in_a_stream(string type, long length)
    {
        foreach (byte[] archive in (byte[][])[Damaged(type, length), TemporaryFolder.Gzip(Damaged(type, length))])
        {
            PageRun run = PageRun.OfStandardInput(archive);
            Assert.Equal(2_001, run.Pages.Length);
            Assert.StartsWith("record 2, byte ", Assert.Single(run.Errors).Place, StringComparison.Ordinal);
        }
    }

    /// <summary>Whether what stands in so long a block is a page's cannot be seen without going back.</summary>
    [Theory]
    [InlineData("response")]
    [InlineData("request")]
    public void What_a_stream_loses_behind_a_length_beyond_all_pages_is_told(string type)
    {
        PageRun run = PageRun.OfStandardInput(Damaged(type, 1_000_000_000_000));
        Assert.Equal(["urn:uuid:00000001"], run.Ids);
        Assert.Matches("^the file ends [0-9]+ bytes before the record does$", run.Errors[^1].Message);
        Assert.All(run.Errors, error => Assert.StartsWith("record 2, byte ", error.Place, StringComparison.Ordinal));
    }

    [Fact]
    public void A_record_that_is_as_long_as_it_says_is_passed_over_whatever_it_holds()
    {
        byte[] archive = [.. new byte[400_000], .. "\r\n\r\n"u8, .. WarcBuilder.Page(7), .. new byte[400_000]];
        byte[] response = WarcBuilder.Response(archive, "Content-Type: video/mp4\r\n");
        byte[] file = [.. WarcBuilder.Record("response", "", response), .. WarcBuilder.Page(2)];
        Assert.Equal(["urn:uuid:00000002"], PageRun.Of(_folder.Write("x.warc", file)).Ids);
        Assert.Equal(["urn:uuid:00000002"], PageRun.OfStandardInput(file).Ids);
    }

    [Theory]
    [InlineData(20)]
    [InlineData(60)]
    [InlineData(5_000)]
    public void Text_of_a_page_is_no_record_where_each_has_its_own_gzip_member(int length)
    {
        string forged = Encoding.UTF8.GetString(WarcBuilder.Page(66));
        byte[] forging = WarcBuilder.Response($"<p>The dam is shut.\r\n\r\n{forged}<p>end");
        byte[] response = WarcBuilder.Record("response", "", forging, length: length);
        byte[] request = WarcBuilder.Record("request", "", forging, length: length);
        byte[][] members = [response, WarcBuilder.Page(2), request, WarcBuilder.Page(3), response];
        PageRun run = PageRun.OfStandardInput([.. members.SelectMany(TemporaryFolder.Gzip)]);
        Assert.Equal(["urn:uuid:00000002", "urn:uuid:00000003"], run.Ids);
        Assert.Equal(3, run.Errors.Select(error => error.Place).Distinct().Count());
    }

    [Fact]
    public void One_gzip_member_over_all_still_gives_what_follows_a_wrong_length()
    {
        byte[] bad = WarcBuilder.Record("response", "", WarcBuilder.Response(WarcBuilder.Html), length: 30);
        byte[] file = new WarcBuilder().Add(bad).Add(WarcBuilder.Page(2)).OneGzip();
        Assert.Equal(["urn:uuid:00000002"], PageRun.OfStandardInput(file).Ids);
    }

    private static byte[] Damaged(string type, long length) =>
    [
        .. WarcBuilder.Page(1),
        .. WarcBuilder.Record(type, "", WarcBuilder.Response("<p>x he said"), length: length),
        .. After,
    ];
}
