using Hearsay.Languages;
using Hearsay.Text;

namespace Hearsay.Articles.Scraped;

/// <summary>Scores lines with the weights of <c>block-scores.tsv</c>: each row adds its weight where a feature lies
/// in its range.</summary>
internal sealed class ScoreTable
{
    private const string Path = "Articles/Scraped/block-scores.tsv";

    private readonly Row[] _prose;
    private readonly Row[] _title;
    private readonly Dictionary<string, double> _thresholds;

    public ScoreTable(LanguageSet languages)
    {
        Lines = new LineMeasure(languages);
        string[][] rows = [.. WordTable.Rows(Path)];
        _prose = RowsOf(rows, "prose");
        _title = RowsOf(rows, "title");
        _thresholds = rows.Where(row => row[0] == "threshold")
            .ToDictionary(row => row[1] + "." + row[2], row => double.Parse(row[3]));
    }

    /// <summary>What counts the features that are scored.</summary>
    public LineMeasure Lines { get; }

    public double Prose(LineFeatures line) => Sum(_prose, line);

    public double Title(LineFeatures line) => Sum(_title, line);

    /// <summary>A sentence or more of running text.</summary>
    public bool IsProse(LineFeatures line) => Prose(line) >= _thresholds["prose.plain"];

    /// <summary>Running text beyond doubt.</summary>
    public bool IsStrongProse(LineFeatures line) => Prose(line) >= _thresholds["prose.strong"];

    /// <summary>A line that could stand above running text.</summary>
    public bool IsTitle(LineFeatures line) => Title(line) >= _thresholds["title.plain"];

    private static Row[] RowsOf(string[][] rows, string score) =>
        [.. rows.Where(row => row[0] == score).Select(row =>
            new Row(Feature(row[1]), double.Parse(row[2]), double.Parse(row[3]), double.Parse(row[4])))];

    private static double Sum(Row[] rows, LineFeatures line)
    {
        double sum = 0;
        foreach (Row row in rows)
        {
            double value = row.Feature(line);
            if (value >= row.From && value < row.To) sum += row.Weight;
        }

        return sum;
    }

    private static Func<LineFeatures, double> Feature(string name) => name switch
    {
        "words" => line => line.Words,
        "stop" => line => (int)line.Stop,
        "quote" => line => line.EndsQuoted ? 1 : 0,
        "lower" => line => line.Lower,
        "function" => line => line.Function,
        "symbols" => line => line.Symbols,
        "digits" => line => line.Digits,
        "bars" => line => line.Bars,
        _ => throw new InvalidOperationException($"{Path} names the unknown feature {name}."),
    };

    private readonly record struct Row(Func<LineFeatures, double> Feature, double From, double To, double Weight);
}
