using System.Reflection;

namespace Hearsay.Text;

/// <summary>Reads the word lists and thresholds that lie beside the code as tab-separated files: one row a line,
/// <c>#</c> starts a comment line (where the data comes from), blank lines are skipped.</summary>
public static class WordTable
{
    /// <summary>The rows of an embedded file as arrays of trimmed cells.</summary>
    /// <param name="path">Path of the file below <c>src/Hearsay</c>, with forward slashes.</param>
    /// <exception cref="InvalidOperationException">The file is not in the assembly: a fault of the build.</exception>
    public static IEnumerable<string[]> Rows(string path)
    {
        using Stream stream = Open(path);
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#' || string.IsNullOrWhiteSpace(line)) continue;
            yield return Array.ConvertAll(line.Split('\t'), cell => cell.Trim());
        }
    }

    /// <summary>The first cell of every row.</summary>
    public static HashSet<string> Words(string path) =>
        Rows(path).Select(row => row[0]).ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Opens an embedded file.</summary>
    /// <inheritdoc cref="Rows" path="/exception"/>
    public static Stream Open(string path) =>
        Assembly.GetExecutingAssembly().GetManifestResourceStream(path)
        ?? throw new InvalidOperationException($"The data file {path} is missing from the build.");
}
