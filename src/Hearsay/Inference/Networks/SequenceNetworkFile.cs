using System.Collections.Immutable;

namespace Hearsay.Inference.Networks;

/// <summary>A categorical feature of a token and the embedding that it is looked up in.</summary>
/// <param name="Rows">Identifiers are below this.</param>
/// <param name="Shared">The vector table that the rows lie in, or null: they lie in the network's own file.</param>
internal sealed record NetworkColumn(string Name, int Rows, int Width, string? Shared);

/// <summary>int8 weights, row by row, and what each row's sum is multiplied by.</summary>
internal sealed record QuantizedMatrix(ReadOnlyMemory<byte> Weights, float[] Scales, int Depth);

/// <summary>One direction of an LSTM layer, gates in the order input, forget, candidate, output.</summary>
/// <param name="Inputs">Of the first layer: one matrix for all columns with an embedding of their own together, if
/// there are any, then one for each shared column. Of the others: one, over the outputs of the layer below.</param>
internal sealed record LstmWeights(ImmutableArray<QuantizedMatrix> Inputs, QuantizedMatrix Recurrent, float[] Bias);

/// <summary>A bidirectional LSTM network with a linear-chain CRF as it lies in a model file.</summary>
/// <remarks>Payload, little-endian; a string is its length in bytes (int32) and UTF-8:
/// <list type="bullet">
/// <item>task (string); number of labels, labels;</item>
/// <item>number of columns; of each: name, rows, width, name of its vector table ("" for none), identity of that table
/// (uint64, 0 for none);</item>
/// <item>layers, hidden cells a direction;</item>
/// <item>of each own column: rows x width int8;</item>
/// <item>of each layer, forward then backward: each input matrix, the recurrent matrix, bias (4H float32);</item>
/// <item>output matrix over [forward, backward]; bias;</item>
/// <item>CRF: transitions [from, to], start, end (float32).</item>
/// </list>
/// A matrix is one float32 scale a row, then its int8 rows. The scale turns the row's sum of products of whole numbers
/// into the sum that is meant: it contains the step of the activations (1/127 for outputs of cells, any for embeddings,
/// whose own steps are folded into the weights; a shared vector's scale is applied besides).</remarks>
internal sealed class SequenceNetworkFile
{
    internal const int FormatVersion = 1;

    private const int MostLabels = 255, MostColumns = 64, MostRows = 1 << 24, MostWidth = 4096, MostLayers = 8,
        MostCells = 1024;

    /// <summary>The eight bytes that a network starts with.</summary>
    internal static ReadOnlySpan<byte> Magic => "HSAYSEQN"u8;

    internal required string Task { get; init; }

    internal required ImmutableArray<string> Labels { get; init; }

    internal required ImmutableArray<NetworkColumn> Columns { get; init; }

    /// <summary>For each column, the identity of its vector table, or 0.</summary>
    internal required ImmutableArray<ulong> SharedIdentities { get; init; }

    internal required int Hidden { get; init; }

    /// <summary>For each column its rows, empty for a shared one.</summary>
    internal required ImmutableArray<ReadOnlyMemory<byte>> Embeddings { get; init; }

    internal required ImmutableArray<(LstmWeights Forward, LstmWeights Backward)> Layers { get; init; }

    internal required QuantizedMatrix Output { get; init; }

    internal required float[] OutputBias { get; init; }

    internal required LinearChainCrf Crf { get; init; }

    /// <exception cref="ModelFormatException">The file is cut short, damaged, of another version, or no
    /// network.</exception>
    internal static SequenceNetworkFile Read(Stream stream, string name)
    {
        var reader = new ModelReader(ModelFile.Read(stream, name, Magic, FormatVersion), name);
        string task = reader.String("task");
        ImmutableArray<string> labels = ReadLabels(reader);
        (ImmutableArray<NetworkColumn> columns, ImmutableArray<ulong> identities) = ReadColumns(reader);
        int layers = reader.Count("layers", 1, MostLayers), hidden = reader.Count("hidden cells", 1, MostCells);
        var file = new SequenceNetworkFile
        {
            Task = task,
            Labels = labels,
            Columns = columns,
            SharedIdentities = identities,
            Hidden = hidden,
            Embeddings = [.. columns.Select(column => ReadEmbedding(reader, column))],
            Layers = [.. Enumerable.Range(0, layers)
            .Select(layer => ReadLayer(reader, InputDepths(layer, columns, hidden), hidden))],
            Output = ReadMatrix(reader, "output weights", labels.Length, 2 * hidden),
            OutputBias = reader.Floats("output bias", labels.Length),
            Crf = new LinearChainCrf(labels.Length, reader.Floats("transitions", labels.Length * labels.Length),
                reader.Floats("start scores", labels.Length), reader.Floats("end scores", labels.Length)),
        };
        reader.End();
        return file;
    }

    /// <summary>Depths of the input matrices of a layer.</summary>
    internal static ImmutableArray<int> InputDepths(int layer, IEnumerable<NetworkColumn> columns, int hidden)
    {
        if (layer > 0) return [2 * hidden];
        int own = columns.Where(column => column.Shared is null).Sum(column => column.Width);
        IEnumerable<int> shared = columns.Where(column => column.Shared is not null).Select(column => column.Width);
        return own > 0 ? [own, .. shared] : [.. shared];
    }

    private static ImmutableArray<string> ReadLabels(ModelReader reader)
    {
        int count = reader.Count("labels", 1, MostLabels);
        var labels = new string[count];
        for (int i = 0; i < count; i++) labels[i] = reader.String("label");
        return labels.Distinct(StringComparer.Ordinal).Count() == count
            ? [.. labels] : throw reader.Refusal("a label comes twice");
    }

    private static (ImmutableArray<NetworkColumn> Columns,
        ImmutableArray<ulong> Identities) ReadColumns(ModelReader reader)
    {
        int count = reader.Count("columns", 1, MostColumns);
        var columns = new NetworkColumn[count];
        var identities = new ulong[count];
        for (int i = 0; i < count; i++)
        {
            string name = reader.String("column name");
            int rows = reader.Count("rows of a column", 1, MostRows),
                width = reader.Count("dimensions of a column", 1, MostWidth);
            string shared = reader.String("name of a vector table");
            columns[i] = new NetworkColumn(name, rows, width, shared.Length == 0 ? null : shared);
            identities[i] = reader.Word("identity of a vector table");
        }

        return ([.. columns], [.. identities]);
    }

    private static ReadOnlyMemory<byte> ReadEmbedding(ModelReader reader, NetworkColumn column) =>
        column.Shared is null ? reader.Bytes($"embedding of {column.Name}", (long)column.Rows * column.Width) : default;

    private static (LstmWeights Forward, LstmWeights Backward) ReadLayer(ModelReader reader, ImmutableArray<int> depths,
        int hidden) =>
        (ReadDirection(reader, depths, hidden), ReadDirection(reader, depths, hidden));

    private static LstmWeights ReadDirection(ModelReader reader, ImmutableArray<int> depths, int hidden)
    {
        ImmutableArray<QuantizedMatrix> inputs =
            [.. depths.Select(depth => ReadMatrix(reader, "input weights", 4 * hidden, depth))];
        return new LstmWeights(inputs, ReadMatrix(reader, "recurrent weights", 4 * hidden, hidden),
            reader.Floats("bias", 4 * hidden));
    }

    private static QuantizedMatrix ReadMatrix(ModelReader reader, string what, int rows, int depth)
    {
        float[] scales = reader.Floats($"scales of {what}", rows);
        return new QuantizedMatrix(reader.Bytes(what, (long)rows * depth), scales, depth);
    }
}
