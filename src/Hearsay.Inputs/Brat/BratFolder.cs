using System.Text;
using System.Text.Json;
using Hearsay.Pages;
using Hearsay.Records;
using Hearsay.Text;

namespace Hearsay.Inputs.Brat;

/// <summary>A folder of NAME.txt and NAME.ann, as <c>hearsay read --format brat --out</c> writes it, with
/// <c>articles.jsonl</c>, which names the articles whose ids are no names of files.</summary>
internal static class BratFolder
{
    /// <summary>One object a line, <c>{"file","id"}</c>, where these differ.</summary>
    public const string Index = "articles.jsonl";

    private const int MaxIndexLineBytes = 1 << 20;

    /// <summary>Writes the line of the index for one article.</summary>
    public static void WriteIndexLine(string file, string id, Stream output)
    {
        using (var json = new Utf8JsonWriter(output, RecordWriter.Options))
        {
            json.WriteStartObject();
            json.WriteString("file", file);
            json.WriteString("id", id);
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    /// <summary>Reads the documents of a folder in the order of their names.</summary>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    public static IEnumerable<StatementDocumentResult> Read(string folder)
    {
        Dictionary<string, string> ids = ReadIndex(Path.Combine(folder, Index));
        string[] files = [.. Directory.EnumerateFiles(folder, "*.ann").Order(StringComparer.Ordinal)];
        if (files.Length == 0) yield return new InputError(folder, null, "holds no .ann file");
        foreach (string file in files)
        {
            string name = Path.GetFileNameWithoutExtension(file);
            yield return ReadPair(ids.GetValueOrDefault(name, name), file);
        }
    }

    private static StatementDocumentResult ReadPair(string id, string annotations)
    {
        string textFile = Path.ChangeExtension(annotations, ".txt");
        if (!File.Exists(textFile))
            return new InputError(annotations, null, $"there is no {Path.GetFileName(textFile)} beside it");
        using FileStream text = File.OpenRead(textFile);
        if (!BoundedBytes.TryRead(text, BratReader.MaxLineBytes, out byte[] bytes))
            return new InputError(textFile, null,
                $"is longer than {BoundedBytes.Describe(BratReader.MaxLineBytes)}, the most that is read");
        using FileStream stream = File.OpenRead(annotations);
        return BratReader.Read(id, new SourceText(Encoding.UTF8.GetString(bytes)), stream, annotations);
    }

    private static Dictionary<string, string> ReadIndex(string path)
    {
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!File.Exists(path)) return ids;
        using FileStream stream = File.OpenRead(path);
        foreach (BoundedLine line in BoundedLines.Read(stream, MaxIndexLineBytes))
        {
            using JsonDocument? entry = JsonText.TryParseObject(line.Bytes, out _);
            if (entry?.RootElement is { } root
                && root.TryGetProperty("file", out JsonElement file) && JsonText.TryGet(file, out string name)
                && root.TryGetProperty("id", out JsonElement own) && JsonText.TryGet(own, out string id))
                ids[name] = id;
        }

        return ids;
    }
}
