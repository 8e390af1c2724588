using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Hearsay.Cli;

namespace Hearsay.Tests.Cli;

/// <summary>Hostile input is normal input: each case ends in a clear message or a sensible result, in every
/// report.</summary>
public sealed class BadInputTests : IDisposable
{
    private const string Said = "“It will open in spring,” Mira Voss said.\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("hearsay-tests-").FullName;

    /// <summary>The pages by what is bad in them; the test runner is handed the names alone, since it would write out
    /// every byte.</summary>
    private static readonly Dictionary<string, (byte[] Bytes, int Code)> Bad = new()
    {
        { "empty", ([], ExitCode.SomeRefused) },
        { "only white space", (" \n\t\r\n   \u00A0\n"u8.ToArray(), ExitCode.SomeRefused) },
        { "binary", ([.. Enumerable.Range(0, 4000).Select(i => (byte)(i * 37))], ExitCode.SomeRefused) },
        { "a picture", ([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 13], ExitCode.SomeRefused) },
        { "longer than is read", ([.. Enumerable.Repeat((byte)'a', (16 << 20) + 1)], ExitCode.SomeRefused) },
        { "invalid UTF-8", ([.. "“It will open”, "u8, 0xFF, 0xC3, .. "Mira Voss said.\n"u8], ExitCode.Done) },
        { "UTF-16 with a byte order mark", ([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Said)], ExitCode.Done) },
        { "a NUL byte", ([.. "“It will\0 open,” Mira Voss said.\n"u8], ExitCode.Done) },
        { "unbalanced quote marks",
        (Encoding.UTF8.GetBytes(new string('“', 10_000) + " Mira Voss said."), ExitCode.Done) },
        { "nested quote marks",
        (Encoding.UTF8.GetBytes(new string('“', 5_000) + "no" + new string('”', 5_000) + " Voss said."),
        ExitCode.Done) },
        { "one long line", (
        Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("Mira Voss said it rained. ", 2_000))), ExitCode.Done) },
        { "one long word",
        (Encoding.UTF8.GetBytes("Mira Voss said " + new string('x', 200_000) + "."), ExitCode.Done) },
        {
            "scripts and bidi controls",
            (Encoding.UTF8.GetBytes("Mira Voss said “<script>alert(1)</script> \u202Ereversed\u2066 ]]> --> &amp;”.\n"),
            ExitCode.Done)
        },
    };

    public static TheoryData<string> Pages => [.. Bad.Keys];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Pages))]
    [Slow]
    public void A_bad_page_ends_in_its_exit_code_and_every_report_stays_whole(string what)
    {
        (byte[] bytes, int expected) = Bad[what];
        string bad = Path.Combine(_folder, "bad.txt"), good = Path.Combine(_folder, "good.txt");
        File.WriteAllBytes(bad, bytes);
        File.WriteAllText(good, Said);
        string html = Path.Combine(_folder, "story.html");
        StringWriter output = new(), error = new();
        int code = Program.Run(["compare", bad, good, "--json", "-", "--html", html], output, error);
        Assert.True(code == expected, $"{what}: {code}, {error}");
        Assert.Equal(expected == ExitCode.SomeRefused, error.ToString().Contains("bad.txt", StringComparison.Ordinal));
        JsonElement story = JsonDocument.Parse(output.ToString()).RootElement;
        Assert.Equal(expected == ExitCode.SomeRefused ? 1 : 2, story.GetProperty("witnesses").GetArrayLength());
        Assert.Single(XDocument.Parse(File.ReadAllText(html)).Descendants("script"));

        output = new();
        Assert.Equal(expected, Program.Run(["compare", bad, good, "--width", "60"], output, new StringWriter()));
        Assert.DoesNotContain(output.ToString(), unit => char.IsControl(unit) && unit != '\n');
    }

    [Fact]
    public void A_folder_without_articles_is_refused_by_name()
    {
        StringWriter output = new(), error = new();
        Assert.Equal(ExitCode.SomeRefused, Program.Run(["compare", _folder], output, error));
        Assert.Contains(_folder, error.ToString(), StringComparison.Ordinal);
        Assert.Equal("", output.ToString());
    }

    [Fact]
    public void A_hundred_articles_are_compared()
    {
        for (int i = 0; i < 100; i++) File.WriteAllText(Path.Combine(_folder, $"{i:000}.txt"), $"Report {i}. {Said}");
        StringWriter output = new(), error = new();
        Assert.Equal(ExitCode.Done, Program.Run(["compare", _folder], output, error));
        Assert.StartsWith("100 articles, one story", output.ToString(), StringComparison.Ordinal);
    }
}
