using System.Text;
using Hearsay.Articles;
using Hearsay.Inputs;
using Hearsay.Pages;

namespace Hearsay.Tests.Articles;

public sealed class RecordPagesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_record_keeps_its_id_metadata_and_the_users_fields()
    {
        string path = _folder.Write("r.jsonl",
            """{"id":7,"text":"T","published":"5 September 2025","outlet":"C","title":"H","url":"u","desk":{"a":[1]},"attributions":[],"blocks":1}""");
        Page page = Assert.Single(PageRun.Of(path).Pages);
        Assert.Equal("7", page.Id);
        Assert.Equal($"{path}:1", page.Location);
        Assert.Equal(new PageMetadata("C", "u", new DateOnly(2025, 9, 5), "H"), page.Metadata);
        Assert.Equal("desk", Assert.Single(page.Extra).Key);
        Assert.Equal("""{"a":[1]}""", page.Extra["desk"].GetRawText());
    }

    [Theory]
    [InlineData("{\"id\":", "not readable as JSON")]
    [InlineData("[]", "expected a JSON object, found an array")]
    [InlineData("{\"id\":\"a\"}", "there is neither a field \"text\" nor \"html\"")]
    [InlineData("{\"text\":5}", "field \"text\": expected a text")]
    [InlineData("{\"html\":null}", "field \"html\": expected a text")]
    [InlineData("{\"text\":\"x\",\"a\":[{\"\\ud800\":1}]}", "the name of a field holds half of a surrogate pair")]
    [InlineData("{\"text\":\"\\ud800\"}", "field \"text\": holds half of a surrogate pair")]
    public void A_bad_line_is_named_and_the_rest_goes_on(string line, string message)
    {
        string path = _folder.Write("r.jsonl", "{\"text\":\"one\"}\n" + line + "\r\n\n{\"text\":\"two\"}\n");
        PageRun run = PageRun.Of(path);
        Assert.Equal(["r-1", "r-4"], run.Ids);
        InputError error = Assert.Single(run.Errors);
        Assert.Equal("line 2", error.Place);
        Assert.StartsWith(message, error.Message);
    }

    [Fact]
    public void A_record_may_bring_html_instead_of_text_and_text_comes_before_it()
    {
        string path = _folder.Write("r.jsonl", """
            {"html":"<p>One &amp; two","url":"https://post.example/a/b"}
            {"html":"<p>One","text":"Two"}
            """);
        Page[] pages = PageRun.Of(path).Pages;
        Assert.Equal([(ContentKind.Html, "<p>One &amp; two"), (ContentKind.Text, "Two")],
            pages.Select(page => (page.Kind, PageRun.TextOf(page))));
        Assert.Equal(("utf-8", "https://post.example/a/b"), (pages[0].Charset, pages[0].Container.BaseUrl));
    }

    [Theory]
    [InlineData("{\"text\":\"x\",\"a\":[{\"b\":\"\\uDC00\"}],\"desk\":\"city\"}")]
    [InlineData("{\"text\":\"x\",\"a\":\"\\udbffx\",\"desk\":\"city\"}")]
    public void A_users_field_that_cannot_be_written_again_is_left_out(string line) =>
        Assert.Equal(["desk"], Assert.Single(PageRun.Of(_folder.Write("r.jsonl", line)).Pages).Extra.Keys);

    [Fact]
    public void Records_that_are_no_utf8_are_refused()
    {
        string path = _folder.Write("r.jsonl", [.. "{\"text\":\"caf"u8, 0xE9, .. "\"}\n{\"text\":\"x\"}\n"u8]);
        PageRun run = PageRun.Of(path);
        Assert.Equal("is not UTF-8, which JSON must be", Assert.Single(run.Errors).Message);
        Assert.Single(run.Pages);
    }

    [Fact]
    [Slow]
    public void A_hundred_thousand_records_of_one_id_are_numbered_in_linear_time()
    {
        string path = _folder.Write("r.jsonl",
            string.Concat(Enumerable.Repeat("{\"id\":\"a\",\"text\":\"x\"}\n", 100_000)));
        string[] ids = PageRun.Of(path).Ids;
        Assert.Equal("a#100000", ids[^1]);
        Assert.Equal(100_000, ids.Distinct().Count());
    }

    [Fact]
    public void An_id_that_was_met_before_is_numbered_and_named()
    {
        string path = _folder.Write("r.jsonl", "{\"id\":\"a\",\"text\":\"1\"}\n{\"id\":\"a\",\"text\":\"2\"}\n");
        PageRun run = PageRun.Of(path);
        Assert.Equal(["a", "a#2"], run.Ids);
        InputError warning = Assert.Single(run.Errors);
        Assert.True(warning.IsWarning);
        Assert.Equal("id \"a\" was met before; this page is \"a#2\"", warning.Message);
    }

    [Fact]
    public void A_line_beyond_the_limit_is_passed_over()
    {
        var options = new PageReaderOptions { MaxPageBytes = 1000 };
        string path = _folder.Write("r.jsonl", "{\"text\":\"" + new string('x', 300_000) + "\"}\n{\"text\":\"two\"}");
        PageRun run = PageRun.Of(options, path);
        Assert.Equal(["r-2"], run.Ids);
        Assert.Equal("line 1", Assert.Single(run.Errors).Place);
        Assert.Equal("is longer than 1000 bytes, the most that is read", run.Errors[0].Message);
    }

    [Fact]
    public void Nesting_beyond_reason_is_a_bad_line()
    {
        string deep = "{\"a\":" + new string('[', 10_000) + new string(']', 10_000) + ",\"text\":\"x\"}";
        Assert.Equal("line 1", Assert.Single(PageRun.Of(_folder.Write("r.jsonl", deep)).Errors).Place);
    }

    [Theory]
    [InlineData("\n \n")]
    [InlineData("")]
    public void A_file_without_records_is_refused(string content) =>
        Assert.StartsWith("holds no record", Assert.Single(PageRun.Of(_folder.Write("r.jsonl", content)).Errors)
        .Message);

    [Fact]
    public void Records_in_utf16_are_refused_once()
    {
        string path = _folder.Write("r.jsonl", Encoding.Unicode.GetPreamble()
            .Concat(Encoding.Unicode.GetBytes("{}\n{}\n{}\n")).ToArray());
        Assert.Equal("is UTF-16; JSONL must be UTF-8", Assert.Single(PageRun.Of(path).Errors).Message);
    }

    [Fact]
    public void The_text_of_a_record_is_read_unchanged()
    {
        string path = _folder.Write("r.jsonl", "{\"text\":\"\\ufeffA \\u0000 b\\r\\n\"}");
        Article article = new ArticleReader().Read(Assert.Single(PageRun.Of(path).Pages), raw: true).Article!;
        Assert.Equal("\uFEFFA \0 b\r\n", article.Text.Value);
    }
}
