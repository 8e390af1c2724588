using System.Globalization;

namespace Hearsay.Training.Evaluation;

/// <summary>The figures of the simplest reader, to stand beside ours.</summary>
internal static class RegexFloor
{
    /// <summary>What it is called in tables.</summary>
    public const string Name = "regex floor";

    /// <summary>F1 by line of the table; accuracies for <c>speaker overlap</c> and <c>speaker exact</c>.</summary>
    public static IReadOnlyDictionary<string, double> Figures() => DataTable.Rows("Evaluation/regex-floor.tsv")
        .ToDictionary(row => row[0], row => double.Parse(row[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);
}
