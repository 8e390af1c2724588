using System.Text;
using System.Text.Json;
using Hearsay.Cli;
using Hearsay.Cli.Output;
using Hearsay.Reports;
using Hearsay.Tests.Articles;

namespace Hearsay.Tests.Reliability;

public sealed class TerminalOutputTests : IDisposable
{
    private const string Said = "\u001B[2J“The gates \u202Eare shut,” Mira Voss said on Friday.";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("plain\tand é\r\n\f", "plain\tand é\r\n\f")]
    [InlineData("\u001B[2Jgone", "␛[2Jgone")]
    [InlineData("\u009B31m\u007F", "\uFFFD31m␡")]
    [InlineData("a\u202Eb\u2066c\u200Bd", "abcd")]
    [InlineData("hidden\rshown\n", "hidden␍shown\n")]
    [InlineData("\uD83C\uDF09", "\uD83C\uDF09")]
    public void Nothing_on_a_terminal_steers_it(string text, string shown)
    {
        var output = new StringWriter();
        var writer = new VisibleWriter(output);
        writer.Write(text);
        Assert.Equal(shown, output.ToString());
        output.GetStringBuilder().Clear();
        foreach (char unit in text) writer.Write(unit);
        Assert.Equal(shown, output.ToString());
    }

    [Fact]
    public void Half_a_character_is_shown_as_none()
    {
        var output = new StringWriter();
        new VisibleWriter(output).Write("\uDF09 \uD83C.");
        Assert.Equal("\uFFFD \uFFFD.", output.ToString());
    }

    [Theory]
    [InlineData("read", "--format", "csv")]
    [InlineData("read", "--format", "brat")]
    [InlineData("read", "--format", "html")]
    [InlineData("read", "--format", "jsonl")]
    [InlineData("clean", "--format", "text")]
    [InlineData("compare", "--json", "-")]
    [InlineData("compare", "--html", "-")]
    [InlineData("explain", "--json")]
    public void A_format_for_files_is_exact_in_a_pipe_and_safe_on_a_terminal(params string[] command)
    {
        string path = _folder.Write("a.jsonl", JsonSerializer.Serialize(new { id = "a", text = Said }));
        string piped = Run([.. command, path], isTerminal: false), shown = Run([.. command, path], isTerminal: true);
        var visible = new StringWriter();
        new VisibleWriter(visible).Write(piped);
        Assert.Equal(visible.ToString(), shown);
        Assert.DoesNotContain('\u001B', shown);
        Assert.DoesNotContain('\u202E', shown);
        Assert.Contains("are shut", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_redirected_keeps_every_character()
    {
        string path = _folder.Write("a.jsonl", JsonSerializer.Serialize(new { id = "a", text = Said }));
        foreach (string[] command in (string[][])[["clean", "--format", "text"], ["read", "--format", "csv"]])
            Assert.Contains("“The gates \u202Eare shut,”", Run([.. command, path], false), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-rf", "_-rf")]
    [InlineData(".-rf", "_-rf")]
    [InlineData("--", "_--")]
    [InlineData("a-b", "a-b")]
    public void No_file_is_named_like_an_option(string id, string name) =>
        Assert.Equal(name, new FileNames().Claim(id));

    private static string Run(string[] arguments, bool isTerminal)
    {
        var bytes = new MemoryStream();
        int code = Program.Run(arguments, new StandardOutput(bytes, isTerminal), new StringWriter());
        Assert.Equal(ExitCode.Done, code);
        return Encoding.UTF8.GetString(bytes.ToArray());
    }
}
