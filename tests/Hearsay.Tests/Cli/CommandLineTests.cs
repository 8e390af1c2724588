using System.Text;
using System.Text.Json;
using Hearsay.Cli;
using Hearsay.Cli.Output;

namespace Hearsay.Tests.Cli;

public sealed class CommandLineTests : IDisposable
{
    private const string Said = "The bridge is shut. “It will open in spring,” Mira Voss said on Friday.\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("hearsay-tests-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Two_articles_are_compared_and_both_reports_are_written_whole()
    {
        (string json, string html) = (Place("story.json"), Place("story.html"));
        Outcome outcome = Run("compare", File("a.txt", Said), File("b.txt", Said), "--json", json, "--html", html);
        Assert.Equal((ExitCode.Done, ""), (outcome.Code, outcome.Error));
        Assert.Contains("Mira Voss", outcome.Output, StringComparison.Ordinal);
        using JsonDocument story = JsonDocument.Parse(System.IO.File.ReadAllText(json));
        Assert.Equal(2, story.RootElement.GetProperty("witnesses").GetArrayLength());
        Assert.StartsWith("<!DOCTYPE html>", System.IO.File.ReadAllText(html), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder, "*.tmp"));
    }

    [Fact]
    public void The_same_input_gives_the_same_bytes()
    {
        string[] arguments =
            ["compare", File("a.txt", Said), File("b.txt", Said + "Odo Lind said the ferry runs.\n"), "--json", "-"];
        Assert.Equal(Run(arguments).Output, Run(arguments).Output);
    }

    [Fact]
    public void A_dash_sends_one_report_alone_to_standard_output()
    {
        Outcome outcome = Run("compare", File("a.txt", Said), "--json", "-");
        Assert.Equal(JsonValueKind.Object, JsonDocument.Parse(outcome.Output).RootElement.ValueKind);
    }

    [Fact]
    public void A_refused_input_is_named_and_the_rest_goes_on()
    {
        string empty = File("empty.txt", "");
        Outcome outcome = Run("compare", File("a.txt", Said), empty, Place("missing.txt"));
        Assert.Equal(ExitCode.SomeRefused, outcome.Code);
        Assert.Contains("empty.txt", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("missing.txt", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("Mira Voss", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nothing_can_be_read_nothing_is_written()
    {
        string json = Place("story.json");
        Outcome outcome = Run("compare", Place("missing.txt"), "--json", json);
        Assert.Equal((ExitCode.SomeRefused, ""), (outcome.Code, outcome.Output));
        Assert.Contains("nothing to compare", outcome.Error, StringComparison.Ordinal);
        Assert.False(System.IO.File.Exists(json));
    }

    [Theory]
    [InlineData("no PATH at all", "compare")]
    [InlineData("no PATH", "compare", "--all")]
    [InlineData("no command", "bogus")]
    [InlineData("no such option", "read", "-", "--bogus")]
    [InlineData("no date", "compare", "x.txt", "--published", "soon")]
    [InlineData("no number", "compare", "x.txt", "--width", "wide")]
    [InlineData("twice standard output", "compare", "x.txt", "--json", "-", "--html", "-")]
    [InlineData("no folder", "compare", "x.txt", "--json", "/no/such/folder/story.json")]
    [InlineData("one stream", "read", "x.txt", "--format", "csv", "--out", "folder")]
    [InlineData("no format", "read", "x.txt", "--format", "pdf")]
    public void Wrong_usage_is_told_on_standard_error_alone(string what, params string[] arguments)
    {
        Outcome outcome = Run(arguments);
        Assert.True(outcome.Code == ExitCode.WrongUsage, what);
        Assert.StartsWith("hearsay: ", outcome.Error, StringComparison.Ordinal);
        Assert.Equal("", outcome.Output);
    }

    [Theory]
    [InlineData("hearsay compare post.txt herald.txt", "--help")]
    [InlineData("hearsay compare <PATH>... [options]", "compare", "--help")]
    [InlineData("hearsay read reports/ --format csv", "read", "--help")]
    public void Help_shows_examples_under_the_name_of_the_program(string expected, params string[] arguments)
    {
        Outcome outcome = Run(arguments);
        Assert.Equal((ExitCode.Done, ""), (outcome.Code, outcome.Error));
        Assert.Contains(expected, outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_prints_one_line_an_article_in_input_order()
    {
        string lines = File("all.jsonl", """
            {"id":"z","text":"“It will open,” Mira Voss said.","desk":"city"}
            {"id":"a","text":"Rain fell."}
            """);
        Outcome outcome = Run("read", lines);
        string[] output = outcome.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["z", "a"],
            output.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()!));
        Assert.Equal("city", JsonDocument.Parse(output[0]).RootElement.GetProperty("desk").GetString());
    }

    [Fact]
    public void Read_as_csv_quotes_every_cell_and_keeps_the_words()
    {
        string text = "=SUM(A1) is what \"they\" asked. Mira Voss said the \"bridge, old and grey\" would stay shut.\n";
        Outcome outcome = Run("read", File("a.txt", text), "--format", "csv");
        string[] lines = outcome.Output.Split("\r\n");
        Assert.StartsWith("\"article\",\"outlet\",", lines[0], StringComparison.Ordinal);
        Assert.Contains(lines, line => line.Contains("\"\"bridge, old and grey\"\"", StringComparison.Ordinal));
    }
    [Theory]
    [InlineData("=1+1")]
    [InlineData("+7 495")]
    [InlineData("-lind")]
    [InlineData("@odo")]
    public void A_cell_that_a_spreadsheet_would_take_for_a_formula_is_given_as_text(string id)
    {
        string line = File("all.jsonl", JsonSerializer.Serialize(new { id, text = "“It will open,” Mira Voss said." }));
        Assert.Contains($"\r\n\"'{id}\",", Run("read", line, "--format", "csv").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_command_lines_outlet_and_day_fill_only_what_is_lacking()
    {
        File("a.meta.json", """{"outlet":"The Aldermoor Post"}""");
        Outcome outcome = Run("read", File("a.txt", Said), "--outlet", "Other", "--published", "2031-03-08");
        JsonElement line = JsonDocument.Parse(outcome.Output).RootElement;
        Assert.Equal("The Aldermoor Post", line.GetProperty("outlet").GetString());
        Assert.Equal("2031-03-08", line.GetProperty("published").GetString());
    }

    [Theory]
    [InlineData(true, "", true)]
    [InlineData(false, "", false)]
    [InlineData(true, "NO_COLOR=1", false)]
    [InlineData(true, "NO_COLOR=", true)]
    [InlineData(false, "FORCE_COLOR=1", true)]
    [InlineData(false, "CLICOLOR_FORCE=1", true)]
    [InlineData(false, "FORCE_COLOR=0", false)]
    [InlineData(true, "NO_COLOR=1 FORCE_COLOR=1", false)]
    [InlineData(true, "TERM=dumb", false)]
    [InlineData(true, "CLICOLOR=0", false)]
    public void Colour_follows_the_customs_of_the_environment(bool isTerminal, string variables, bool expected)
    {
        var values = variables.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(one => one.Split('=')).ToDictionary(one => one[0], one => one[1]);
        Assert.Equal(expected, TerminalChoice.IsColoured(name => values.GetValueOrDefault(name), isTerminal));
    }

    private string Place(string name) => Path.Combine(_folder, name);

    private string File(string name, string content)
    {
        System.IO.File.WriteAllText(Place(name), content, new UTF8Encoding(false));
        return Place(name);
    }

    private static Outcome Run(params string[] arguments)
    {
        StringWriter output = new(), error = new();
        int code = Program.Run(arguments, output, error);
        return new Outcome(code, output.ToString(), error.ToString());
    }

    private sealed record Outcome(int Code, string Output, string Error);
}
