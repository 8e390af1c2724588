using System.Globalization;

namespace Hearsay.Tests.Compare;

/// <summary>One row of a file below specs/compare, whose head says what each column means.</summary>
/// <param name="PublishedA">Day of publication of A's page, null where it is undated.</param>
/// <param name="Expected">The label that a relation must have, or null.</param>
/// <param name="KnownFault">Why the row fails today, or null.</param>
internal sealed record Judgement(
    string Kind, DateOnly? PublishedA, DateOnly? PublishedB, string A, string B, string? Expected, string? KnownFault)
{
    private const int Columns = 6;

    private static readonly Dictionary<string, string[]> Files = new[] { "equal.tsv", "unequal.tsv" }
        .ToDictionary(file => file, file => File.ReadAllLines(Checkout.PathOf($"specs/compare/{file}")));

    /// <summary>For xunit: the numbers of the lines that hold a row.</summary>
    public static TheoryData<int> LinesOf(string file) =>
        [.. Enumerable.Range(1, Read(file).Length).Where(line => IsRow(Read(file)[line - 1]))];

    /// <param name="line">Number of a line, from 1.</param>
    public static Judgement At(string file, int line)
    {
        string[] cells = Read(file)[line - 1].Split('\t');
        if (cells.Length != Columns) throw new FormatException($"{file}:{line}: {cells.Length} cells.");
        DateOnly?[] days = [.. cells[1].Split('/').Select(Day)];
        return new Judgement(cells[0], days[0], days[^1], cells[2], cells[3], Filled(cells[4]), Filled(cells[5]));
    }

    private static string[] Read(string file) => Files[file];

    private static bool IsRow(string line) =>
        line.Length > 0 && line[0] != '#' && !line.StartsWith("kind\t", StringComparison.Ordinal);

    private static DateOnly? Day(string cell) =>
        cell == "-" ? null : DateOnly.ParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Filled(string cell) => cell == "-" ? null : cell;
}
