using System.Reflection;

namespace Hearsay.Training.Evaluation;

/// <summary>Reads the tab-separated files beside the trainers' and scorers' code, as <c>WordTable</c> does for the
/// library's.</summary>
internal static class DataTable
{
    /// <summary>The rows without comments and blank lines.</summary>
    /// <param name="path">Below <c>src/Hearsay.Training</c>, with forward slashes.</param>
    internal static IEnumerable<string[]> Rows(string path)
    {
        using StreamReader reader = Open(path);
        while (reader.ReadLine() is { } line)
        {
            if (!string.IsNullOrWhiteSpace(line) && line[0] != '#')
                yield return Array.ConvertAll(line.Split('\t'), cell => cell.Trim());
        }
    }

    /// <summary>The whole of a text file beside the code.</summary>
    internal static string Text(string path)
    {
        using StreamReader reader = Open(path);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private static StreamReader Open(string path) => new(
        Assembly.GetExecutingAssembly().GetManifestResourceStream(path)
        ?? throw new InvalidOperationException($"The data file {path} is missing from the build."));
}
