using System.Runtime.InteropServices;
using System.Text.Json;
using Hearsay.Inference.Networks;

namespace Hearsay.Training.Networks;

/// <summary>Labelled sequences in the form that <c>training/train_network.py</c> reads: token ids and labels, made by
/// the same code that inference uses. Files of a folder, little-endian: <c>examples.json</c> (columns, label names,
/// counts), <c>ids.i32</c> (tokens times columns), <c>labels.u8</c> (a token each), <c>lengths.i32</c> and
/// <c>groups.i32</c> (a sequence each; the group is that of the document, by which folds are cut).</summary>
internal sealed class NetworkExamples(IReadOnlyList<NetworkColumn> columns, IReadOnlyList<string> labelNames)
{
    /// <summary>The label of a token that is not to be learnt from.</summary>
    internal const byte Unlabelled = byte.MaxValue;

    private readonly List<int> _ids = [];
    private readonly List<byte> _labels = [];
    private readonly List<int> _lengths = [];
    private readonly List<int> _groups = [];

    internal int SequenceCount => _lengths.Count;

    internal int TokenCount => _labels.Count;

    /// <summary>Adds one sequence.</summary>
    /// <param name="ids">Tokens times columns.</param>
    /// <param name="labels">One a token.</param>
    /// <param name="group">Number of the document, or a hash of its id.</param>
    internal void Add(ReadOnlySpan<int> ids, ReadOnlySpan<byte> labels, int group)
    {
        if (ids.Length != labels.Length * columns.Count)
            throw new ArgumentException(
                $"{labels.Length} tokens of {columns.Count} columns expected, got {ids.Length} ids.", nameof(ids));
        _ids.AddRange(ids);
        _labels.AddRange(labels);
        _lengths.Add(labels.Length);
        _groups.Add(group);
    }

    /// <summary>Writes the files.</summary>
    internal void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        WriteRaw(Path.Combine(folder, "ids.i32"), MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(_ids)));
        WriteRaw(Path.Combine(folder, "labels.u8"), CollectionsMarshal.AsSpan(_labels));
        WriteRaw(Path.Combine(folder, "lengths.i32"), MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(_lengths)));
        WriteRaw(Path.Combine(folder, "groups.i32"), MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(_groups)));
        using FileStream stream = File.Create(Path.Combine(folder, "examples.json"));
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" });
        WriteHeader(json);
    }

    private void WriteHeader(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("sequences", SequenceCount);
        json.WriteNumber("tokens", TokenCount);
        json.WriteStartArray("labels");
        foreach (string name in labelNames) json.WriteStringValue(name);
        json.WriteEndArray();
        json.WriteStartArray("columns");
        foreach (NetworkColumn column in columns)
        {
            json.WriteStartObject();
            json.WriteString("name", column.Name);
            json.WriteNumber("rows", column.Rows);
            json.WriteNumber("width", column.Width);
            json.WriteString("shared", column.Shared);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteRaw(string path, ReadOnlySpan<byte> bytes)
    {
        using FileStream stream = File.Create(path);
        stream.Write(bytes);
    }
}
