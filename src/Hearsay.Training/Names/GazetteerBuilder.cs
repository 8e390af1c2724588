using Hearsay.Analysis.Names;
using Hearsay.Training.Corpora;

namespace Hearsay.Training.Names;

/// <summary>Makes the lists of names out of the table of the data folder: word TAB bits.</summary>
internal static class GazetteerBuilder
{
    internal const string Table = "language/gazetteer.tsv.gz";

    /// <summary>The lists that are taken over. The table has a list of demonyms besides, whose licence is not cleared.</summary>
    private const int Wanted =
        Gazetteer.GivenName | Gazetteer.Surname | Gazetteer.City | Gazetteer.PartOfCity | Gazetteer.Country;

    internal static Gazetteer Read(string path)
    {
        var lists = new SortedDictionary<uint, byte>();
        using StreamReader reader = GoldData.OpenText(path);
        while (reader.ReadLine() is { } line)
        {
            string[] cells = line.Split('\t');
            if (cells.Length != 2 || !int.TryParse(cells[1], out int bits))
                throw new InvalidDataException($"{path}: a word, a tab and a number expected: {line}");
            if ((bits & Wanted) == 0) continue;
            uint hash = Gazetteer.HashOf(cells[0], isShouted: false);
            lists[hash] = (byte)(lists.GetValueOrDefault(hash) | (bits & Wanted));
        }

        return new Gazetteer([.. lists.Keys], [.. lists.Values]);
    }
}
