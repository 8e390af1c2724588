using System.Text;
using Hearsay.Articles;
using Hearsay.Inputs;
using Hearsay.Pages;

namespace Hearsay.Tests.Articles;

public sealed class PageReaderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_folder_gives_its_pages_in_ordinal_order_and_leaves_the_rest()
    {
        _folder.Write("b.txt", "b");
        _folder.Write("a/z.txt", "z");
        _folder.Write("a/notes.md", "no page");
        _folder.Write(".hidden.txt", "no page");
        _folder.Write("B.TXT", "B");
        Assert.Equal(["B", "b", "z"], PageRun.Of(_folder.Root).Ids);
    }

    [Theory]
    [InlineData("*.txt", "one,two")]
    [InlineData("**/*.txt", "one,two,three")]
    [InlineData("deep/*/*.txt", "three")]
    [InlineData("t?o.txt", "two")]
    [InlineData("d*", "three")]
    public void A_glob_finds_files_and_folders(string pattern, string ids)
    {
        _folder.Write("one.txt", "1");
        _folder.Write("two.txt", "2");
        _folder.Write("deep/er/three.txt", "3");
        Assert.Equal(ids.Split(','), PageRun.Of(_folder[pattern]).Ids);
    }

    [Fact]
    public void Names_that_collide_take_their_path_and_then_their_ending()
    {
        string[] paths = [_folder.Write("a/x.txt", "1"), _folder.Write("b/x.txt", "2"), _folder.Write("b/x.text", "3"),
            _folder.Write("y.txt", "4")];
        string[] ids = PageRun.Of(paths).Ids;
        Assert.EndsWith("a/x", ids[0]);
        Assert.EndsWith("b/x.txt", ids[1]);
        Assert.EndsWith("b/x.text", ids[2]);
        Assert.Equal("y", ids[3]);
    }

    [Fact]
    public void A_file_named_twice_is_two_pages_with_two_ids()
    {
        string path = _folder.Write("x.txt", "1");
        PageRun run = PageRun.Of(path, path);
        Assert.Equal(2, run.Ids.Distinct().Count());
        Assert.Equal(run.Ids[0] + "#2", run.Ids[1]);
    }

    [Theory]
    [InlineData("story.txt", "story")]
    [InlineData("story.txt.gz", "story")]
    [InlineData("story.gz", "story")]
    [InlineData("story.v2.text", "story.v2")]
    [InlineData("story.txt.txt", "story.txt")]
    [InlineData("story.scraped", "story.scraped")]
    [InlineData("story", "story")]
    public void An_id_is_the_file_name_without_gz_and_one_known_ending(string name, string id)
    {
        byte[] text = Encoding.UTF8.GetBytes("text");
        string path = _folder.Write(name, name.EndsWith(".gz", StringComparison.Ordinal)
            ? TemporaryFolder.Gzip(text) : text);
        PageRun run = PageRun.Of(path);
        Assert.Equal([id], run.Ids);
        Assert.Equal("text", PageRun.TextOf(run.Pages[0]));
    }

    [Fact]
    public void A_sidecar_tells_of_its_page_and_is_no_input_itself()
    {
        string page = _folder.Write("x.txt.gz", TemporaryFolder.Gzip("text"));
        string sidecar = _folder.Write("x.meta.json",
            """{"outlet":"The Courier","url":"https://courier.example/x","published":"2025-09-05T23:30:00-04:00","title":"T"}""");
        PageRun run = PageRun.Of(page, sidecar);
        Assert.Equal(new PageMetadata("The Courier", "https://courier.example/x", new DateOnly(2025, 9, 5), "T"),
            Assert.Single(run.Pages).Metadata);
        Assert.Empty(run.Errors);
        Assert.Single(PageRun.Of(_folder.Root).Pages);
    }

    [Theory]
    [InlineData("""{"outlet":"C","published":"05/09/2025"}""",
        "field \"published\": expected a date such as 2025-09-05")]
    [InlineData("""{"outlet":"C","published":20250905}""", "field \"published\": expected a text")]
    public void An_unreadable_field_of_a_sidecar_is_named_and_absent(string sidecar, string message)
    {
        string page = _folder.Write("x.txt", "text");
        string path = _folder.Write("x.meta.json", sidecar);
        PageRun run = PageRun.Of(page);
        InputError warning = Assert.Single(run.Errors);
        Assert.True(warning.IsWarning);
        Assert.Equal(path, warning.Input);
        Assert.StartsWith(message, warning.Message);
        Assert.Equal(new PageMetadata("C", null, null, null), run.Pages[0].Metadata);
    }

    [Theory]
    [InlineData("{\"outlet\":", "not readable as JSON")]
    [InlineData("[1]", "expected a JSON object, found an array")]
    public void A_sidecar_that_is_no_object_is_named_and_the_page_read_without_it(string sidecar, string message)
    {
        string page = _folder.Write("x.txt", "text");
        _folder.Write("x.meta.json", sidecar);
        PageRun run = PageRun.Of(page);
        Assert.StartsWith(message, Assert.Single(run.Errors).Message);
        Assert.Equal(PageMetadata.Unknown, Assert.Single(run.Pages).Metadata);
    }

    [Fact]
    public void Options_fill_only_what_is_lacking()
    {
        string known = _folder.Write("known.txt", "text");
        _folder.Write("known.meta.json", """{"outlet":"C"}""");
        string unknown = _folder.Write("unknown.txt", "text");
        var options = new PageReaderOptions { Outlet = "Fill", Published = new DateOnly(2025, 9, 5) };
        PageRun run = PageRun.Of(options, known, unknown);
        Article[] articles = [.. run.Pages.Select(page => new ArticleReader().Read(page).Article!)];
        Assert.Equal(["C", "Fill"], articles.Select(article => article.Metadata.Outlet?.Value));
        Assert.All(articles, article => Assert.Equal(new DateOnly(2025, 9, 5), article.Metadata.Day));
    }

    [Fact]
    public void Standard_input_is_text_or_records_by_its_first_character()
    {
        PageRun text = PageRun.OfStandardInput("A plain text."u8.ToArray());
        Assert.Equal(["stdin"], text.Ids);
        PageRun records =
            PageRun.OfStandardInput("\n  {\"id\":\"r\",\"text\":\"one\"}\n{\"text\":\"two\"}"u8.ToArray());
        Assert.Equal(["r", "stdin-3"], records.Ids);
    }

    [Fact]
    public void What_cannot_be_read_is_named_and_the_rest_goes_on()
    {
        string good = _folder.Write("good.txt", "text");
        string json = _folder.Write("page.json", "{}");
        string missing = _folder["missing.txt"], none = _folder["*.none"];
        Directory.CreateDirectory(_folder["empty"]);
        PageRun run = PageRun.Of(missing, json, none, _folder["empty"], good);
        Assert.Equal(["good"], run.Ids);
        Assert.Equal(
            [
                $"{missing}: no such file or folder",
                $"{json}: is JSON but no JSON Feed: expected \"version\" to name jsonfeed.org and \"items\" to be a "
                    + $"list",
                $"{none}: no file matches this pattern",
                $"{_folder["empty"]}: the folder holds no article (.txt, .html, .jsonl, .xml, .json or .warc, also "
                    + $"with .gz)",
            ],
            run.Errors.Select(error => error.ToString()));
    }

    [Fact]
    public void Sidecars_alone_are_no_input()
    {
        string sidecar = _folder.Write("x.meta.json", "{}");
        Assert.StartsWith("no article among the paths", Assert.Single(PageRun.Of(sidecar).Errors).Message);
    }

    [Fact]
    public void A_loop_of_links_ends()
    {
        _folder.Write("a/x.txt", "text");
        Directory.CreateSymbolicLink(_folder["a/loop"], _folder.Root);
        File.CreateSymbolicLink(_folder["a/self.txt"], _folder["a/self.txt"]);
        Assert.Equal(["x"], PageRun.Of(_folder.Root).Ids);
        Assert.Equal(["x"], PageRun.Of(_folder["**/x.txt"]).Ids);
    }

    [Fact]
    public void A_page_beyond_the_limit_is_refused_unread()
    {
        string path = _folder["long.txt"];
        using (FileStream file = File.Create(path)) file.SetLength(200_000_000);
        Assert.Equal("is longer than 16 MiB, the most that is read as one page", Assert.Single(PageRun.Of(path).Errors)
            .Message);
    }

    [Fact]
    public void A_page_of_unknown_length_is_refused_at_the_limit()
    {
        var options = new PageReaderOptions { MaxPageBytes = 100 };
        Assert.Single(PageRun.OfStandardInput(new byte[101], options).Errors);
        string gz = _folder.Write("x.txt.gz", TemporaryFolder.Gzip(new string('x', 101)));
        Assert.Equal("is longer than 100 bytes, the most that is read as one page",
            Assert.Single(PageRun.Of(options, gz).Errors).Message);
    }

    [Fact]
    public void Gzip_files_joined_into_one_are_refused()
    {
        string path = _folder.Write("x.txt.gz", [.. TemporaryFolder.Gzip("one "), .. TemporaryFolder.Gzip("two")]);
        Assert.Equal("is cut off, or several gzip files in one; expected one whole gzip file",
            Assert.Single(PageRun.Of(path).Errors).Message);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(12)]
    [InlineData(60)]
    public void A_gzip_file_that_is_cut_off_is_refused(int removed)
    {
        byte[] whole = TemporaryFolder.Gzip(string.Join(' ', Enumerable.Range(0, 100)));
        string path = _folder.Write("x.txt.gz", whole[..^removed]);
        Assert.StartsWith("is cut off", Assert.Single(PageRun.Of(path).Errors).Message);
    }

    [Theory]
    [InlineData("not gzip at all", "is damaged: not readable as gzip")]
    [InlineData("", "is empty; expected gzip-compressed data")]
    public void A_file_that_only_claims_to_be_gzip_is_refused(string content, string message)
    {
        string path = _folder.Write("x.jsonl.gz", content);
        Assert.Equal(message, Assert.Single(PageRun.Of(path).Errors).Message);
    }

    [Fact]
    public void A_gzip_bomb_is_refused()
    {
        string path = _folder.Write("x.jsonl.gz", TemporaryFolder.Gzip(new byte[8 << 20]));
        Assert.Contains("grows more than", Assert.Single(PageRun.Of(path).Errors).Message, StringComparison.Ordinal);
    }
}
