using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Hearsay.Cli;

namespace Hearsay.Tests.Cli;

public sealed class CleanTests : IDisposable
{
    private const string Scraped = """
        Bridge over the Osk is shut until spring
        By Mira Voss
        The bridge over the Osk is shut 🌉, the mayor said on Friday, and nobody knows for how long it will stay so.
        “It will open in spring,” Mira Voss said, and she said it twice to everybody who asked her that day.
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("hearsay-tests-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_line_has_every_field_and_spans_that_quote_text_and_page()
    {
        Write("a.meta.json", """{"outlet":"The Courier","published":"2031-03-08","url":"https://courier.example/a"}""");
        string path = Write("a.txt", Scraped);
        (int code, string output, string error) = Run("clean", path);
        Assert.Equal((ExitCode.Done, ""), (code, error));
        JsonElement line = JsonDocument.Parse(output).RootElement;
        Assert.Equal(
            ["id", "text", "articleBody", "title", "authors", "published", "outlet", "url", "language", "origin",
            "provenance", "blocks"],
            line.EnumerateObject().Select(field => field.Name));
        Assert.Equal(("a", "Bridge over the Osk is shut until spring", "2031-03-08", "en"),
            (Text(line, "id"), Text(line, "title"), Text(line, "published"), Text(line, "language")));
        Assert.StartsWith("The bridge over", Text(line, "articleBody"), StringComparison.Ordinal);
        byte[] bytes = File.ReadAllBytes(path);
        Rune[] text = [.. Text(line, "text")!.EnumerateRunes()];
        foreach (JsonElement block in line.GetProperty("blocks").EnumerateArray()
            .Where(block => block.GetProperty("span").ValueKind == JsonValueKind.Array))
        {
            (int start, int end) = Range(block.GetProperty("span"));
            string quoted = string.Concat(text[start..end]);
            Assert.Equal(quoted,
                string.Concat(block.GetProperty("page").EnumerateArray().Select(Range)
                .Select(range => Encoding.UTF8.GetString(bytes[range.Start..range.End]))));
        }
    }

    [Fact]
    public void Fields_of_the_users_own_pass_through_and_results_of_ours_do_not()
    {
        string path = Write("r.jsonl",
            """{"id":"r","text":"Rain fell.","desk":{"a":[1]},"blocks":[1],"articleBody":"x","isSummary":true,"authors":["x"]}""");
        JsonElement line = JsonDocument.Parse(Run("clean", path, "--raw").Output).RootElement;
        Assert.Equal("{\"a\":[1]}", line.GetProperty("desk").GetRawText());
        Assert.Equal(("Rain fell.", "Rain fell.", 0),
            (Text(line, "text"), Text(line, "articleBody"), line.GetProperty("authors").GetArrayLength()));
        Assert.False(line.TryGetProperty("isSummary", out _));
        Assert.Equal(line.EnumerateObject().Count(), line.EnumerateObject().Select(field => field.Name).Distinct()
            .Count());
    }

    [Fact]
    public void An_item_of_a_feed_keeps_its_authors_its_origin_and_that_it_is_a_summary()
    {
        string path = Write("feed.xml", """
            <rss><channel><title>The Courier</title><item><guid>1</guid><dc:creator>Mira Voss</dc:creator>
            <source url="https://wire.example/feed">Meridian Wire</source><description>Rain fell on the bridge.</description></item></channel></rss>
            """);
        JsonElement line = JsonDocument.Parse(Run("clean", path).Output).RootElement;
        Assert.Equal("""["Mira Voss"]""", line.GetProperty("authors").GetRawText());
        Assert.Equal("""[{"kind":"feed source","name":"Meridian Wire","agency":false,"page":[]}]""",
            line.GetProperty("origin").GetRawText());
        Assert.True(line.GetProperty("isSummary").GetBoolean());
    }

    [Fact]
    public void Text_is_title_and_blocks_with_a_form_feed_between_articles_and_no_control_characters()
    {
        string path = Write("r.jsonl", """
            {"text":"One\u001b[31m.\nTwo.","title":"T"}
            {"text":"Three."}
            """);
        Assert.Equal("T\n\nOne␛[31m.\n\nTwo.\n\f\nThree.\n", Run("clean", path, "--raw", "--format", "text").Output);
    }

    [Fact]
    public void The_html_view_shows_every_block_with_its_kind_and_runs_nothing_of_the_pages()
    {
        string script =
            "<script>alert('x')</script> The minister said that the gates would stay shut until the rain came back.";
        string path = Write("a.txt", $"{Scraped}{script}\n{Scraped}");
        XDocument page = XDocument.Parse(Run("clean", path, "--format", "html").Output);
        Assert.Empty(page.Descendants("script"));
        string[] kinds = [.. page.Descendants("p").Where(p => (string?)p.Attribute("class") == "kind")
            .Select(p => p.FirstNode!.ToString())];
        JsonElement line = JsonDocument.Parse(Run("clean", path).Output).RootElement;
        Assert.Equal(line.GetProperty("blocks").EnumerateArray().Select(block => Text(block, "kind")), kinds);
        Assert.Contains("repeat", kinds);
        Assert.Contains("Not read: was on the page already (block", page.Root!.Value, StringComparison.Ordinal);
        Assert.Contains("<script>alert('x')</script>", page.Root.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Articles_go_one_a_file_into_a_folder()
    {
        string path = Write("r.jsonl", """
            {"id":"../up","text":"One."}
            {"id":"b","text":"Two."}
            """);
        string folder = Path.Combine(_folder, "out");
        Assert.Equal(ExitCode.Done, Run("clean", path, "--raw", "--format", "text", "--out", folder).Code);
        Assert.Equal(["_up.txt", "b.txt"], Directory.EnumerateFiles(folder).Select(Path.GetFileName)
            .Order(StringComparer.Ordinal));
        Assert.Equal(ExitCode.Done, Run("clean", path, "--raw", "--format", "html", "--out", folder).Code);
        Assert.Equal(4, Directory.EnumerateFiles(folder).Count());
    }

    [Theory]
    [InlineData("clean", "x.txt", "--format", "csv")]
    [InlineData("clean", "x.txt", "--out", "folder")]
    [InlineData("clean", "x.txt", "--speech")]
    [InlineData("clean")]
    public void Wrong_usage_is_told(params string[] arguments)
    {
        (int code, string output, string error) = Run(arguments);
        Assert.Equal((ExitCode.WrongUsage, ""), (code, output));
        Assert.StartsWith("hearsay: ", error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_refused_is_named_and_the_rest_goes_on()
    {
        string archive = Write("x.warc", "no archive"), good = Write("a.txt", Scraped);
        (int code, string output, string error) = Run("clean", archive, good, Path.Combine(_folder, "missing.html"));
        Assert.Equal(ExitCode.SomeRefused, code);
        Assert.Single(output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("x.warc: record 1, byte 0: expected a record", error, StringComparison.Ordinal);
        Assert.Contains("missing.html: no such file", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_to_clean_still_gives_a_whole_page()
    {
        (int code, string output, _) = Run("clean", Path.Combine(_folder, "missing.txt"), "--format", "html");
        Assert.Equal(ExitCode.SomeRefused, code);
        Assert.Contains("No article could be read.", XDocument.Parse(output).Root!.Value, StringComparison.Ordinal);
    }

    private static string? Text(JsonElement record, string name) => record.GetProperty(name).GetString();

    private static (int Start, int End) Range(JsonElement range) => (range[0].GetInt32(), range[1].GetInt32());

    private string Write(string name, string content)
    {
        string path = Path.Combine(_folder, name);
        File.WriteAllText(path, content, new UTF8Encoding(false));
        return path;
    }

    private static (int Code, string Output, string Error) Run(params string[] arguments)
    {
        StringWriter output = new(), error = new();
        return (Program.Run(arguments, output, error), output.ToString(), error.ToString());
    }
}
