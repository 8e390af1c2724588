using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.Json;
using Hearsay.Inference.Networks;

namespace Hearsay.Training.Networks;

/// <summary>What the trainer leaves in a folder: network.json, which describes the network and its tensors, and
/// tensors.f32, their float32 values little-endian, one tensor after another.</summary>
internal sealed class NetworkFolder
{
    internal const int Format = 1;

    private readonly Dictionary<string, (int[] Shape, long Offset)> _tensors;
    private readonly float[] _values;

    private NetworkFolder(JsonElement root, float[] values)
    {
        int format = root.GetProperty("format").GetInt32();
        if (format != Format)
            throw new InvalidDataException($"network.json has format {format}, this program reads format {Format}.");
        Task = root.GetProperty("task").GetString()!;
        Labels = [.. root.GetProperty("labels").EnumerateArray().Select(label => label.GetString()!)];
        Columns = [.. root.GetProperty("columns").EnumerateArray().Select(ReadColumn)];
        Layers = root.GetProperty("layers").GetInt32();
        Hidden = root.GetProperty("hidden").GetInt32();
        _tensors = root.GetProperty("tensors").EnumerateArray().ToDictionary(
            tensor => tensor.GetProperty("name").GetString()!,
            tensor => (tensor.GetProperty("shape").EnumerateArray().Select(n => n.GetInt32()).ToArray(),
                tensor.GetProperty("offset").GetInt64()));
        _values = values;
    }

    internal string Task { get; }

    internal ImmutableArray<string> Labels { get; }

    internal ImmutableArray<NetworkColumn> Columns { get; }

    internal int Layers { get; }

    internal int Hidden { get; }

    /// <exception cref="InvalidDataException">The folder is of another format, or its parts do not fit.</exception>
    internal static NetworkFolder Read(string folder)
    {
        using JsonDocument json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "network.json")));
        byte[] bytes = File.ReadAllBytes(Path.Combine(folder, "tensors.f32"));
        return new NetworkFolder(json.RootElement, MemoryMarshal.Cast<byte, float>(bytes).ToArray());
    }

    /// <summary>The values of a tensor, the last dimension running fastest.</summary>
    /// <exception cref="InvalidDataException">There is no such tensor, or its shape is another one.</exception>
    internal ReadOnlySpan<float> Tensor(string name, params ReadOnlySpan<int> shape)
    {
        if (!_tensors.TryGetValue(name, out (int[] Shape, long Offset) tensor))
            throw new InvalidDataException($"The tensor {name} is missing.");
        if (!shape.SequenceEqual(tensor.Shape))
            throw new InvalidDataException(
                $"The tensor {name} has the shape [{Text(tensor.Shape)}], expected [{Text(shape.ToArray())}].");
        long length = shape.ToArray().Aggregate(1L, (product, n) => product * n);
        if (tensor.Offset < 0 || tensor.Offset + length > _values.Length)
            throw new InvalidDataException($"The tensor {name} lies outside of tensors.f32.");
        return _values.AsSpan((int)tensor.Offset, (int)length);
    }

    private static string Text(int[] shape) => string.Join(", ", shape);

    private static NetworkColumn ReadColumn(JsonElement column) => new(
        column.GetProperty("name").GetString()!,
        column.GetProperty("rows").GetInt32(),
        column.GetProperty("width").GetInt32(),
        column.TryGetProperty("shared", out JsonElement shared) ? shared.GetString() : null);
}
