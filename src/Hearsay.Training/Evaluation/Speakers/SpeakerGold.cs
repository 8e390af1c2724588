using System.Globalization;
using Hearsay.Text;

namespace Hearsay.Training.Evaluation.Speakers;

/// <summary>Who is meant by one source, labelled by hand.</summary>
/// <param name="Kind">person, body, group, document or unresolved.</param>
/// <param name="Name">Where a full name of the one meant stands; null where no name is to be given.</param>
internal sealed record SpeakerLabel(string Document, CodePointRange Source, string Kind, CodePointRange? Name)
{
    /// <summary>Reads labels as tab-separated rows: article, source start and end, kind, name start and end where there
    /// is a name. A row that begins with <c>#</c> is a remark.</summary>
    /// <exception cref="InvalidDataException">A row is not such a label; the message gives file and line.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static IReadOnlyList<SpeakerLabel> Read(string path)
    {
        var labels = new List<SpeakerLabel>();
        int number = 0;
        foreach (string line in File.ReadLines(path))
        {
            number++;
            if (line.Length > 0 && line[0] != '#') labels.Add(Parse(line.Split('\t'), path, number));
        }

        return labels;
    }

    private static SpeakerLabel Parse(string[] cells, string path, int number)
    {
        if (cells.Length >= 4 && TryRead(cells, 1, out CodePointRange source))
        {
            if (cells.Length < 6) return new SpeakerLabel(cells[0], source, cells[3], null);
            if (TryRead(cells, 4, out CodePointRange name)) return new SpeakerLabel(cells[0], source, cells[3], name);
        }

        throw new InvalidDataException(
            $"{path}: line {number}: expected article, source start and end, kind, and name start and end or nothing, "
                + $"between tabs");
    }

    private static bool TryRead(string[] cells, int at, out CodePointRange range)
    {
        bool isRange = int.TryParse(cells[at], NumberStyles.None, CultureInfo.InvariantCulture, out int start)
            & int.TryParse(cells[at + 1], NumberStyles.None, CultureInfo.InvariantCulture, out int end);
        range = new CodePointRange(start, end);
        return isRange && start <= end;
    }
}
