using System.Runtime.InteropServices;
using System.Text;
using Hearsay.Inference;
using Hearsay.Inference.Networks;
using Hearsay.Inference.Networks.Kernels;

namespace Hearsay.Training.Networks;

/// <summary>Turns what the trainer leaves into the model file that <see cref="SequenceNetwork"/> reads: int8 weights
/// with one step a row, int8 embeddings with one step a table, which is folded into the weights that the table is
/// multiplied by. Biases and the CRF stay float32.</summary>
internal sealed class NetworkPacker : IDisposable
{
    private static readonly string[] Directions = ["forward", "backward"];

    private readonly NetworkFolder _folder;
    private readonly IReadOnlyDictionary<string, VectorTable> _shared;
    private readonly MemoryStream _stream = new();
    private readonly BinaryWriter _writer;

    private NetworkPacker(NetworkFolder folder, IReadOnlyDictionary<string, VectorTable> shared)
    {
        (_folder, _shared) = (folder, shared);
        _writer = new BinaryWriter(_stream);
    }

    /// <summary>Packs the network in a folder (network.json, tensors.f32).</summary>
    /// <param name="shared">The vector tables that columns name.</param>
    /// <returns>The bytes of the model file.</returns>
    /// <exception cref="InvalidDataException">The parts of the folder do not fit together.</exception>
    internal static byte[] Pack(string folder, IReadOnlyDictionary<string, VectorTable>? shared = null)
    {
        using var packer = new NetworkPacker(NetworkFolder.Read(folder), shared
            ?? new Dictionary<string, VectorTable>());
        packer.Write();
        return ModelFile.Wrap(packer._stream.ToArray(), SequenceNetworkFile.Magic, SequenceNetworkFile.FormatVersion);
    }

    public void Dispose()
    {
        _writer.Dispose();
        _stream.Dispose();
    }

    private void Write()
    {
        WriteHeader();
        var steps = new float[_folder.Columns.Length];
        for (int c = 0; c < steps.Length; c++) steps[c] = WriteEmbedding(_folder.Columns[c]);
        for (int layer = 0; layer < _folder.Layers; layer++)
        {
            foreach (string direction in Directions) WriteDirection(layer, $"lstm.{layer}.{direction}", steps);
        }

        int labels = _folder.Labels.Length, hidden = _folder.Hidden;
        WriteMatrix(_folder.Tensor("output.weight", labels, 2 * hidden), 2 * hidden, 1f / Kernel.One);
        WriteFloats(_folder.Tensor("output.bias", labels));
        WriteFloats(_folder.Tensor("crf.transitions", labels, labels));
        WriteFloats(_folder.Tensor("crf.start", labels));
        WriteFloats(_folder.Tensor("crf.end", labels));
        _writer.Flush();
    }

    private void WriteHeader()
    {
        WriteString(_folder.Task);
        _writer.Write(_folder.Labels.Length);
        foreach (string label in _folder.Labels) WriteString(label);
        _writer.Write(_folder.Columns.Length);
        foreach (NetworkColumn column in _folder.Columns)
        {
            WriteString(column.Name);
            _writer.Write(column.Rows);
            _writer.Write(column.Width);
            WriteString(column.Shared ?? "");
            _writer.Write(column.Shared is null ? 0UL : TableOf(column).Identity);
        }

        _writer.Write(_folder.Layers);
        _writer.Write(_folder.Hidden);
    }

    private VectorTable TableOf(NetworkColumn column)
    {
        if (!_shared.TryGetValue(column.Shared!, out VectorTable? table))
            throw new InvalidDataException($"The vector table {column.Shared} of column {column.Name} is missing.");
        if (table.Rows != column.Rows || table.Width != column.Width)
        {
            throw new InvalidDataException($"Column {column.Name} is {column.Rows} x {column.Width}, "
                + $"the vector table {column.Shared} is {table.Rows} x {table.Width}.");
        }

        return table;
    }

    /// <returns>The step of the table, or 1 for a shared one, whose rows have steps of their own.</returns>
    private float WriteEmbedding(NetworkColumn column)
    {
        if (column.Shared is not null) return 1;
        ReadOnlySpan<float> rows = _folder.Tensor($"embedding.{column.Name}", column.Rows, column.Width);
        float step = Quantizer.StepOf(rows);
        WriteQuantized(rows, step);
        return step;
    }

    private void WriteDirection(int layer, string name, float[] steps)
    {
        int gates = 4 * _folder.Hidden, hidden = _folder.Hidden;
        if (layer == 0) WriteFirstInputs(name, steps);
        else WriteMatrix(_folder.Tensor($"{name}.input", gates, 2 * hidden), 2 * hidden, 1f / Kernel.One);
        WriteMatrix(_folder.Tensor($"{name}.recurrent", gates, hidden), hidden, 1f / Kernel.One);
        WriteFloats(_folder.Tensor($"{name}.bias", gates));
    }

    private void WriteFirstInputs(string name, float[] steps)
    {
        int gates = 4 * _folder.Hidden, depth = _folder.Columns.Sum(column => column.Width);
        ReadOnlySpan<float> weights = _folder.Tensor($"{name}.input", gates, depth);
        int[] own = [.. Enumerable.Range(0, steps.Length).Where(c => _folder.Columns[c].Shared is null)];
        if (own.Length > 0) WritePart(weights, depth, own, steps);
        foreach (int c in Enumerable.Range(0, steps.Length).Except(own)) WritePart(weights, depth, [c], steps);
    }

    /// <summary>The weights of some columns, times the columns' steps.</summary>
    private void WritePart(ReadOnlySpan<float> weights, int depth, int[] columns, float[] steps)
    {
        int[] starts = [.. Enumerable.Range(0, steps.Length)
            .Select(c => _folder.Columns.Take(c).Sum(column => column.Width))];
        var part = new List<float>();
        for (int row = 0; row < weights.Length / depth; row++)
        {
            foreach (int c in columns)
            {
                foreach (float weight in weights.Slice((row * depth) + starts[c], _folder.Columns[c].Width))
                    part.Add(weight * steps[c]);
            }
        }

        WriteMatrix(CollectionsMarshal.AsSpan(part), columns.Sum(c => _folder.Columns[c].Width), 1);
    }

    /// <summary>Scales of all rows, then the rows.</summary>
    /// <param name="step">The step of what the matrix is multiplied by.</param>
    private void WriteMatrix(ReadOnlySpan<float> weights, int depth, float step)
    {
        for (int at = 0; at < weights.Length; at += depth)
            _writer.Write(Quantizer.StepOf(weights.Slice(at, depth)) * step);
        for (int at = 0; at < weights.Length; at += depth)
            WriteQuantized(weights.Slice(at, depth), Quantizer.StepOf(weights.Slice(at, depth)));
    }

    private void WriteQuantized(ReadOnlySpan<float> values, float step)
    {
        var quantized = new sbyte[values.Length];
        Quantizer.Quantize(values, step, quantized);
        _writer.Write(MemoryMarshal.AsBytes<sbyte>(quantized));
    }

    private void WriteFloats(ReadOnlySpan<float> values)
    {
        foreach (float value in values) _writer.Write(value);
    }

    private void WriteString(string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        _writer.Write(bytes.Length);
        _writer.Write(bytes);
    }
}
