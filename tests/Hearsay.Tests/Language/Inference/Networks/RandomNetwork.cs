using System.Runtime.InteropServices;
using System.Text.Json;
using Hearsay.Inference.Networks;
using Hearsay.Inference.Networks.Kernels;
using Hearsay.Training;
using Hearsay.Training.Networks;

namespace Hearsay.Tests.Language.Inference.Networks;

/// <summary>A network of random weights as the trainer would leave it, from a seed.</summary>
internal sealed class RandomNetwork
{
    private readonly SeededRandom _random;
    private readonly List<(string Name, int[] Shape, float[] Values)> _tensors = [];

    internal RandomNetwork(long seed, NetworkColumn[] columns, int layers, int hidden, int labels)
    {
        _random = new SeededRandom(seed);
        (Columns, Layers, Hidden, Labels) = (columns, layers, hidden, labels);
        foreach (NetworkColumn column in columns)
        {
            if (column.Shared is null) Add($"embedding.{column.Name}", 0.7f, column.Rows, column.Width);
        }

        for (int layer = 0; layer < layers; layer++)
        {
            AddDirection($"lstm.{layer}.forward", layer);
            AddDirection($"lstm.{layer}.backward", layer);
        }

        Add("output.weight", 0.8f, labels, 2 * hidden);
        Add("output.bias", 0.5f, labels);
        Add("crf.transitions", 1, labels, labels);
        Add("crf.start", 1, labels);
        Add("crf.end", 1, labels);
        if (columns.FirstOrDefault(column => column.Shared is not null) is { } vectors) Vectors = MakeVectors(vectors);
    }

    internal NetworkColumn[] Columns { get; }

    internal int Layers { get; }

    internal int Hidden { get; }

    internal int Labels { get; }

    /// <summary>The table called "vectors", if a column names it.</summary>
    internal VectorTable? Vectors { get; }

    /// <summary>The model file of that table.</summary>
    internal byte[]? VectorFile { get; private set; }

    internal IReadOnlyDictionary<string, VectorTable> Shared =>
        Vectors is null ? new Dictionary<string, VectorTable>() : new Dictionary<string, VectorTable>
        { ["vectors"] = Vectors };

    /// <summary>A network of the size that labels statements.</summary>
    internal static RandomNetwork Usual(long seed) => new(seed,
        [
            new("vector", 20001, 100, "vectors"), new("suffix", 4096, 16, null), new("prefix", 4096, 16, null),
            new("shape", 64, 12, null), new("tag", 18, 12, null), new("verb", 300, 16, null), new("quote", 8, 8, null),
            new("place", 16, 8, null), new("name", 5, 12, null),
        ], 2, 100, 13);

    internal ReadOnlySpan<float> Tensor(string name) => _tensors.First(tensor => tensor.Name == name).Values;

    /// <summary>The model file.</summary>
    internal byte[] Pack()
    {
        string folder = Directory.CreateTempSubdirectory("hearsay-network-").FullName;
        try
        {
            WriteTo(folder);
            return NetworkPacker.Pack(folder, Shared);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    internal SequenceNetwork Load(Kernel? kernel = null) => Load(Pack(), kernel);

    internal SequenceNetwork Load(byte[] file, Kernel? kernel = null) =>
        SequenceNetwork.Load(new MemoryStream(file), "random.bin", Shared, kernel);

    /// <summary>Ids for so many tokens, -1 among them.</summary>
    internal int[] Ids(int tokens)
    {
        var ids = new int[tokens * Columns.Length];
        for (int i = 0; i < ids.Length; i++) ids[i] = _random.Below(Columns[i % Columns.Length].Rows + 1) - 1;
        return ids;
    }

    internal int[] Lengths(int sequences, int longest) =>
        [.. Enumerable.Range(0, sequences).Select(_ => _random.Below(longest + 1))];

    internal void WriteTo(string folder)
    {
        using (FileStream stream = File.Create(Path.Combine(folder, "tensors.f32")))
        {
            foreach ((_, _, float[] values) in _tensors) stream.Write(MemoryMarshal.AsBytes<float>(values));
        }

        using FileStream json = File.Create(Path.Combine(folder, "network.json"));
        using var writer = new Utf8JsonWriter(json);
        WriteJson(writer);
    }

    private void WriteJson(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteNumber("format", 1);
        writer.WriteString("task", "random");
        writer.WriteStartArray("labels");
        for (int i = 0; i < Labels; i++) writer.WriteStringValue($"label-{i}");
        writer.WriteEndArray();
        writer.WriteStartArray("columns");
        foreach (NetworkColumn column in Columns) WriteColumn(writer, column);
        writer.WriteEndArray();
        writer.WriteNumber("layers", Layers);
        writer.WriteNumber("hidden", Hidden);
        writer.WriteStartArray("tensors");
        int offset = 0;
        foreach ((string name, int[] shape, float[] values) in _tensors)
        {
            writer.WriteStartObject();
            writer.WriteString("name", name);
            writer.WriteStartArray("shape");
            foreach (int n in shape) writer.WriteNumberValue(n);
            writer.WriteEndArray();
            writer.WriteNumber("offset", offset);
            writer.WriteEndObject();
            offset += values.Length;
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteColumn(Utf8JsonWriter writer, NetworkColumn column)
    {
        writer.WriteStartObject();
        writer.WriteString("name", column.Name);
        writer.WriteNumber("rows", column.Rows);
        writer.WriteNumber("width", column.Width);
        writer.WriteString("shared", column.Shared);
        writer.WriteEndObject();
    }

    private void AddDirection(string name, int layer)
    {
        int depth = layer == 0 ? Columns.Sum(column => column.Width) : 2 * Hidden;
        Add($"{name}.input", 2 / MathF.Sqrt(depth), 4 * Hidden, depth);
        Add($"{name}.recurrent", 2 / MathF.Sqrt(Hidden), 4 * Hidden, Hidden);
        Add($"{name}.bias", 0.5f, 4 * Hidden);
    }

    private void Add(string name, float range, params int[] shape) =>
        _tensors.Add((name, shape, Uniform(shape.Aggregate(1, (product, n) => product * n), range)));

    private float[] Uniform(int count, float range)
    {
        var values = new float[count];
        foreach (ref float value in values.AsSpan()) value = ((_random.Below(1 << 24) / (float)(1 << 23)) - 1) * range;
        return values;
    }

    private VectorTable MakeVectors(NetworkColumn column)
    {
        int words = column.Rows - 1;
        float[] vectors = Uniform(words * column.Width, 1);
        for (int word = 0; word < words; word++)
        {
            float size = 0.1f + (_random.Below(100) / 50f);
            foreach (ref float value in vectors.AsSpan(word * column.Width, column.Width)) value *= size;
        }

        VectorFile = VectorTablePacker.Pack([.. Enumerable.Range(1, words).Select(i => $"word{i}")], vectors,
            column.Width);
        return VectorTable.Load(new MemoryStream(VectorFile), "vectors.bin");
    }
}
