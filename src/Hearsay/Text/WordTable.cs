using System.Reflection;
using System.Text;
using Hearsay.Models.English;

namespace Hearsay.Text;

/// <summary>Reads the word lists and thresholds that lie beside the code as tab-separated files: one row a line,
/// <c>#</c> starts a comment line (where the data comes from), blank lines are skipped.</summary>
internal static class WordTable
{
    private const string Models = "models/";

    /// <summary>The rows of an embedded file as arrays of trimmed cells.</summary>
    /// <param name="path">Path of the file below <c>src/Hearsay</c>, with forward slashes; or below
    /// <c>models/</c>.</param>
    /// <exception cref="InvalidOperationException">The file is not in the assembly: a fault of the build.</exception>
    public static IEnumerable<string[]> Rows(string path) => Read(Open(path));

    /// <summary>The rows of a file that another of the project's assemblies embeds.</summary>
    /// <param name="path">Path of the file below that project's folder.</param>
    /// <inheritdoc cref="Rows(string)" path="/exception"/>
    internal static IEnumerable<string[]> Rows(Assembly assembly, string path) => Read(Open(assembly, path));

    /// <summary>The rows of a file; none where there is no such file.</summary>
    internal static IEnumerable<string[]> TryRows(string path) =>
        typeof(WordTable).Assembly.GetManifestResourceStream(path) is { } stream ? Read(stream) : [];

    /// <summary>The first cell of every row.</summary>
    public static HashSet<string> Words(string path) =>
        Rows(path).Select(row => row[0]).ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Opens an embedded file.</summary>
    /// <inheritdoc cref="Rows(string)" path="/exception"/>
    public static Stream Open(string path) => path.StartsWith(Models, StringComparison.Ordinal)
        ? EnglishModels.Open(path[Models.Length..])
        : Open(typeof(WordTable).Assembly, path);

    /// <inheritdoc cref="Open(string)"/>
    internal static Stream Open(Assembly assembly, string path) =>
        assembly.GetManifestResourceStream(path)
        ?? throw new InvalidOperationException($"The data file {path} is missing from the build.");

    /// <summary>The rows of a stream of UTF-8, which is closed at once.</summary>
    internal static IEnumerable<string[]> Read(Stream stream)
    {
        ReadOnlyMemory<byte> rest = BytesOf(stream);
        if (rest.Span.StartsWith(Encoding.UTF8.Preamble)) rest = rest[Encoding.UTF8.Preamble.Length..];
        while (!rest.IsEmpty)
        {
            int end = rest.Span.IndexOfAny((byte)'\n', (byte)'\r');
            ReadOnlyMemory<byte> line = end < 0 ? rest : rest[..end];
            rest = end < 0 ? default : rest[(end + 1)..];
            if (!line.IsEmpty && line.Span[0] != '#' && CellsOf(line.Span) is { } cells) yield return cells;
        }
    }

    private static ReadOnlyMemory<byte> BytesOf(Stream stream)
    {
        using (stream)
        {
            if (stream is UnmanagedMemoryStream image) return ImageMemory.Rest(image);
            var copy = new MemoryStream();
            stream.CopyTo(copy);
            return copy.GetBuffer().AsMemory(0, (int)copy.Length);
        }
    }

    /// <summary>The cells of a line without the blanks around each; null for a blank line.</summary>
    private static string[]? CellsOf(ReadOnlySpan<byte> line)
    {
        var cells = new string[line.Count((byte)'\t') + 1];
        bool isBlank = true;
        for (int i = 0; i < cells.Length; i++)
        {
            int tab = line.IndexOf((byte)'\t');
            ReadOnlySpan<byte> cell = tab < 0 ? line : line[..tab];
            cells[i] = Encoding.UTF8.GetString(cell[Ascii.Trim(cell)]).Trim();
            isBlank &= cells[i].Length == 0;
            line = line[(tab + 1)..];
        }

        return isBlank ? null : cells;
    }
}
