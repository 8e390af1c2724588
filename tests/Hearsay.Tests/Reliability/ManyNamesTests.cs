using System.Diagnostics;
using System.Globalization;
using System.Text;
using Hearsay.Cli;
using Hearsay.Tests.Articles;

namespace Hearsay.Tests.Reliability;

/// <summary>Pages made to be slow: the time and the output must grow with the page and no faster.</summary>
public sealed class ManyNamesTests : IDisposable
{
    private const int Few = 500, Many = 2000;

    /// <summary>Four times as much text makes a quadratic family sixteen times as dear.</summary>
    private const double MostGrowth = 9;

    /// <summary>A busy machine may disturb one measurement, hardly three.</summary>
    private const int Attempts = 3;

    private static readonly string[] GivenNames = ["Anna", "Boris", "Clara", "David", "Elena"];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("Mira Voss, the minister of {0}, said that the bridge would open. The minister of {1} said no.")]
    [InlineData("Mira Voss, the {0} {1} minister, said that the bridge would open. The {0} minister said no.")]
    [InlineData("Mira {0} Voss said that the bridge would open.")]
    [InlineData("Mira {0}, the minister, said that the bridge would open. Ms {1} said no.")]
    [InlineData("{2} Voss, the minister of {0}, said that the bridge would open. {2} said no.")]
    [Slow]
    public void Time_and_output_grow_with_the_page(string sentence)
    {
        Measure(sentence, 50);
        double growth = double.MaxValue;
        for (int attempt = 0; attempt < Attempts && growth >= MostGrowth; attempt++)
        {
            (double few, long fewLength) = Measure(sentence, Few);
            (double many, long manyLength) = Measure(sentence, Many);
            Assert.InRange(manyLength, 1, (long)(fewLength * MostGrowth));
            growth = Math.Min(growth, many / few);
        }

        Assert.InRange(growth, 0, MostGrowth);
    }

    private (double Seconds, long Length) Measure(string sentence, int paragraphs)
    {
        var text = new StringBuilder();
        for (int i = 0; i < paragraphs; i++)
        {
            string one = string.Format(
                CultureInfo.InvariantCulture, sentence, Name(i), Name(i * 31), GivenNames[i % GivenNames.Length]);
            text.Append(one).Append("\n\n");
        }

        string path = _folder.Write("page.txt", text.ToString());
        var clock = Stopwatch.StartNew();
        CommandRun run = CommandRun.Of("read", "--raw", path);
        Assert.Equal((ExitCode.Done, ""), (run.Code, run.Error));
        return (clock.Elapsed.TotalSeconds, run.Output.Length);
    }

    /// <summary>An invented word for every number below 8,000.</summary>
    private static string Name(int number)
    {
        string[] syllables = "ba de fi go lu ma ne ri so tu ka pe vi do su ra le mi no bu".Split(' ');
        string name = syllables[number % 20] + syllables[number / 20 % 20] + syllables[number / 400 % 20];
        return char.ToUpperInvariant(name[0]) + name[1..] + "n";
    }
}
