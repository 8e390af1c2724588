using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Hearsay.Text;

namespace Hearsay.Training.Evaluation;

/// <summary>One attribution labelled with its act: the document and the place of the cue in code points.</summary>
internal sealed record ActLabel(string Document, CodePointRange Cue, Act Act);

/// <summary>Reads hand-given labels of acts, and draws the attributions that are to be labelled.</summary>
internal static class ActLabels
{
    private const string Seed = "acts-1";

    /// <summary>The labels of a tab-separated file: document, start, end, act; <c>#</c> begins a comment
    /// line.</summary>
    /// <exception cref="InvalidDataException">A line is not such a row; the message gives file and line.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static IReadOnlyList<ActLabel> Read(string path)
    {
        var labels = new List<ActLabel>();
        int number = 0;
        foreach (string line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0 || line[0] == '#') continue;
            labels.Add(Parse(line.Split('\t'))
                ?? throw new InvalidDataException(
                $"{path}: line {number}: expected document, start, end and act, tab-separated"));
        }

        return labels;
    }

    /// <summary>The first attributions in the order of the SHA-256 of seed, document and number within it: the same
    /// everywhere, and independent of the file's order.</summary>
    public static IReadOnlyList<(AttributedDocument Document, Attribution Attribution)> Draw(
        IReadOnlyList<AttributedDocument> documents, int count) =>
        [.. documents
            .SelectMany(document =>
            document.Attributions.Select((attribution, i) => (document, attribution, Key: KeyOf(document.Id, i))))
            .OrderBy(drawn => drawn.Key, StringComparer.Ordinal)
            .Take(count)
            .Select(drawn => (drawn.document, drawn.attribution))];

    private static string KeyOf(string document, int number) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{Seed}:{document}:{number}")));

    private static ActLabel? Parse(string[] cells) =>
        cells.Length == 4
        && int.TryParse(cells[1], CultureInfo.InvariantCulture, out int start)
        && int.TryParse(cells[2], CultureInfo.InvariantCulture, out int end)
        && Enum.TryParse(cells[3], ignoreCase: true, out Act act)
            ? new ActLabel(cells[0], new CodePointRange(start, end), act)
            : null;
}
