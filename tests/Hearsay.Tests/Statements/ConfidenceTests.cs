using System.Globalization;
using System.Text.Json;
using Hearsay.Cli;
using Hearsay.Mentions;
using Hearsay.Reports.Read.Csv;
using Hearsay.Reports.Read.Jsonl;
using Hearsay.Tests.Reports;

namespace Hearsay.Tests.Statements;

public class ConfidenceTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(0.73125)]
    [InlineData(1)]
    public void Every_export_gives_it_with_four_decimals(double confidence)
    {
        ReadArticle read = WithConfidences(confidence);
        double expected = Math.Round(confidence, 4);
        using var stream = new MemoryStream();
        ReadJsonl.Write(read, stream);
        using JsonDocument line = JsonDocument.Parse(stream.ToArray());
        Assert.Equal(expected, line.RootElement.GetProperty("attributions")[0].GetProperty("confidence").GetDouble());
        var csv = new StringWriter();
        new ReadCsv(csv).Write(read);
        string[][] rows = [.. csv.ToString().Trim().Split('\n').Select(row => row.Trim().Trim('"').Split("\",\""))];
        Assert.Equal(
            expected.ToString(CultureInfo.InvariantCulture), rows[1][Array.IndexOf(rows[0], "confidence")]);
    }

    [Theory]
    [InlineData(-0.001)]
    [InlineData(1.001)]
    [InlineData(double.NaN)]
    public void A_number_outside_0_to_1_is_refused(double confidence) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => WithConfidences(confidence));

    [Fact]
    public void Weak_statements_are_left_out_and_those_that_nothing_calibrated_stay()
    {
        ReadArticle kept = WithConfidences(0.49, 0.5, null).WithConfidenceFrom(0.5);
        Assert.Equal([0.5, null], kept.Statements.Select(one => one.Statement.Confidence));
    }

    [Theory]
    [InlineData("2")]
    [InlineData("-0.1")]
    [InlineData("NaN")]
    [InlineData("high")]
    public void The_command_line_takes_no_other_number(string least)
    {
        StringWriter output = new(), error = new();
        Assert.Equal(ExitCode.WrongUsage, Program.Run(["read", "x.txt", $"--min-confidence={least}"], output, error));
        Assert.Contains($"--min-confidence", error.ToString(), StringComparison.Ordinal);
        Assert.Contains(least, error.ToString(), StringComparison.Ordinal);
    }

    private static ReadArticle WithConfidences(params double?[] confidences)
    {
        ReadArticle read = Stories.Bridge().Build().Witnesses[0];
        return read with
        {
            Statements = [.. read.Statements.Zip(confidences, (one, confidence) =>
                one with { Statement = one.Statement with { Confidence = confidence } })],
        };
    }
}
