using System.Collections.Immutable;
using Hearsay.Inference.Networks.Kernels;

namespace Hearsay.Inference.Networks;

/// <summary>Gives every token of a sequence a score for each label: embeddings, bidirectional LSTM layers (Graves and
/// Schmidhuber 2005), a linear layer. Weights and activations are int8. The scores of a sequence do not depend on
/// what else is in a batch, on the kernel or on threads.</summary>
internal sealed class SequenceNetwork
{
    /// <summary>Sequences are run in batches of about so many tokens, and at most so many sequences, so that what is
    /// worked on stays in the cache.</summary>
    private const int BatchTokens = 2048, BatchSequences = 256;

    private readonly Kernel _kernel;
    private readonly NetworkEmbeddings _embeddings;
    private readonly ImmutableArray<NetworkLayer> _layers;
    private readonly NetworkOutput _output;
    private readonly NetworkWorkspace?[] _idle = new NetworkWorkspace?[Environment.ProcessorCount];

    internal SequenceNetwork(SequenceNetworkFile file, ImmutableArray<VectorTable?> shared, Kernel kernel)
    {
        (_kernel, Task, Labels, Columns, Crf) = (kernel, file.Task, file.Labels, file.Columns, file.Crf);
        _embeddings = new NetworkEmbeddings(file, shared, kernel);
        _layers =
            [.. file.Layers.Select(layer => new NetworkLayer(layer.Forward, layer.Backward, file.Hidden, kernel))];
        _output = new NetworkOutput(file.Output, file.OutputBias, kernel);
    }

    internal string Task { get; }

    internal ImmutableArray<string> Labels { get; }

    internal ImmutableArray<NetworkColumn> Columns { get; }

    internal LinearChainCrf Crf { get; }

    /// <summary>Name of the kernel that does the arithmetic.</summary>
    internal string KernelName => _kernel.Name;

    /// <summary>Reads a network to the end of <paramref name="stream"/>, which stays open.</summary>
    /// <param name="name">What to call the model in messages: its path.</param>
    /// <param name="shared">The vector tables that columns may name.</param>
    /// <param name="kernel">The kernel to use; the machine's fastest where none is given.</param>
    /// <exception cref="ModelFormatException">The file is cut short, damaged, of another version, no network, or was
    /// trained with other vectors.</exception>
    internal static SequenceNetwork Load(
        Stream stream, string name, IReadOnlyDictionary<string, VectorTable>? shared = null, Kernel? kernel = null)
    {
        SequenceNetworkFile file = SequenceNetworkFile.Read(stream, name);
        var tables = new VectorTable?[file.Columns.Length];
        for (int i = 0; i < tables.Length; i++)
        {
            NetworkColumn column = file.Columns[i];
            if (column.Shared is not null) tables[i] = TableOf(column, file.SharedIdentities[i], name, shared);
        }

        return new SequenceNetwork(file, [.. tables], kernel ?? Kernel.Default);
    }

    /// <summary>Scores sequences, each on its own.</summary>
    /// <param name="ids">Tokens x columns: rows of the embeddings; -1 stands for a vector of zeros.</param>
    /// <param name="lengths">Tokens of each sequence; 0 is allowed.</param>
    /// <param name="scores">Tokens x labels.</param>
    /// <exception cref="ArgumentException">The lengths do not fit together.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An id is none of its column, or a length is negative.</exception>
    internal void Score(ReadOnlySpan<int> ids, ReadOnlySpan<int> lengths, Span<float> scores)
    {
        CheckLengths(ids.Length, lengths, scores.Length);
        _embeddings.Check(ids);
        NetworkWorkspace workspace = Take();
        int token = 0;
        for (int first = 0; first < lengths.Length;)
        {
            (int count, int tokens) = NextBatch(lengths[first..]);
            Run(ids.Slice(token * Columns.Length, tokens * Columns.Length), lengths.Slice(first, count),
                scores.Slice(token * Labels.Length, tokens * Labels.Length), workspace);
            first += count;
            token += tokens;
        }

        Return(workspace);
        GC.KeepAlive(this);
    }

    private static VectorTable TableOf(
        NetworkColumn column, ulong identity, string name, IReadOnlyDictionary<string, VectorTable>? shared)
    {
        if (shared is null || !shared.TryGetValue(column.Shared!, out VectorTable? table))
            throw new ModelFormatException($"{name}: the vector table \"{column.Shared}\" is missing.");
        if (table.Identity != identity || table.Rows != column.Rows || table.Width != column.Width)
        {
            throw new ModelFormatException(
                $"{name}: the network was trained with another vector table \"{column.Shared}\" "
                + $"({identity:x16}, {column.Rows} x {column.Width}) than the one at hand ({table.Identity:x16}, "
                + $"{table.Rows} x {table.Width}).");
        }

        return table;
    }

    private static (int Count, int Tokens) NextBatch(ReadOnlySpan<int> lengths)
    {
        int count = 1, tokens = lengths[0];
        while (count < lengths.Length && count < BatchSequences && tokens + lengths[count] <= BatchTokens)
            tokens += lengths[count++];
        return (count, tokens);
    }

    private void CheckLengths(int ids, ReadOnlySpan<int> lengths, int scores)
    {
        long tokens = 0;
        foreach (int length in lengths)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(length, nameof(lengths));
            tokens += length;
        }

        if (ids != tokens * Columns.Length)
            throw new ArgumentException($"{tokens} tokens of {Columns.Length} columns need as many ids, not {ids}.",
                nameof(ids));
        if (scores != tokens * Labels.Length)
            throw new ArgumentException($"{tokens} tokens have {tokens * Labels.Length} scores, not {scores}.",
                nameof(scores));
    }

    private unsafe void Run(
        ReadOnlySpan<int> ids, ReadOnlySpan<int> lengths, Span<float> scores, NetworkWorkspace workspace)
    {
        SequenceBatch batch = SequenceBatch.Arrange(lengths, workspace);
        if (batch.Tokens == 0) return;
        scoped ReadOnlySpan<LayerInput> inputs = _embeddings.Gather(ids, batch, workspace);
        Span<LayerInput> one = stackalloc LayerInput[1];
        foreach (NetworkLayer layer in _layers)
        {
            one[0] = layer.Run(inputs, batch, workspace);
            inputs = one;
        }

        _output.Run(inputs[0], batch, workspace, scores);
    }

    private NetworkWorkspace Take()
    {
        foreach (ref NetworkWorkspace? slot in _idle.AsSpan())
        {
            if (Interlocked.Exchange(ref slot, null) is { } workspace) return workspace;
        }

        return new NetworkWorkspace();
    }

    private void Return(NetworkWorkspace workspace)
    {
        foreach (ref NetworkWorkspace? slot in _idle.AsSpan())
        {
            if (Interlocked.CompareExchange(ref slot, workspace, null) is null) return;
        }
    }
}
