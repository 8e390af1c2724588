using System.Globalization;
using System.Text.RegularExpressions;

namespace Hearsay.Tests.Docs;

/// <summary>Holds the README to what the program prints: every block after <c>&lt;!-- verify: COMMAND --&gt;</c>.
/// HEARSAY_UPDATE=1 writes the real output into the page instead.</summary>
public partial class ReadmeTests
{
    private const int Width = 100;

    private static readonly string Readme = Checkout.PathOf("README.md");

    [GeneratedRegex("""<!-- verify: \./hearsay (?<arguments>[^\n]*?) -->\n+```[a-z]*\n(?<output>.*?)```""",
        RegexOptions.Singleline)]
    private static partial Regex VerifiedBlock();

    [ReadmeFact]
    [Slow]
    public void The_output_that_the_readme_shows_is_what_the_program_prints()
    {
        string page = File.ReadAllText(Readme);
        Assert.Matches(VerifiedBlock(), page);
        string real = VerifiedBlock().Replace(page, block =>
        {
            Group shown = block.Groups["output"];
            int start = shown.Index - block.Index;
            return block.Value[..start] + Run(block.Groups["arguments"].Value) + block.Value[(start + shown.Length)..];
        });
        if (ReadmeFactAttribute.IsUpdate) File.WriteAllText(Readme, real);
        else Assert.Equal(real, page);
    }

    /// <summary>Runs the program as a shell would that leaves its glob to it; a closing <c>| head -N</c> is
    /// heeded.</summary>
    private static string Run(string command)
    {
        string[] pipe = command.Split(" | head -");
        string output = Output(pipe[0]);
        if (pipe.Length == 1) return output;
        int lines = int.Parse(pipe[1], CultureInfo.InvariantCulture);
        return string.Join('\n', output.Split('\n').Take(lines)).TrimEnd('\n') + "\n";
    }

    private static string Output(string arguments)
    {
        string output = BuiltProgram.Output(arguments.Split(' '), Width);
        return TrailingSpace().Replace(output.ReplaceLineEndings("\n"), "").TrimEnd('\n') + "\n";
    }

    [GeneratedRegex(" +$", RegexOptions.Multiline)]
    private static partial Regex TrailingSpace();
}

/// <summary>Skipped as long as the README's output blocks wait for the pipeline.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ReadmeFactAttribute : FactAttribute
{
    public const string Placeholder = "(the output comes with the pipeline)";

    public ReadmeFactAttribute()
    {
        if (!IsUpdate && File.ReadAllText(Checkout.PathOf("README.md")).Contains(Placeholder, StringComparison.Ordinal))
            Skip = "pipeline not there";
    }

    public static bool IsUpdate => Environment.GetEnvironmentVariable("HEARSAY_UPDATE") == "1";
}
