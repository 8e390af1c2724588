using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Hearsay.Inference.Networks.Kernels;

namespace Hearsay.Inference.Networks;

/// <summary>Looks the columns of tokens up. The columns with an embedding of their own become one input, side by side,
/// and each shared column one of its own, since its rows have scales.</summary>
internal sealed unsafe class NetworkEmbeddings
{
    private readonly Kernel _kernel;
    private readonly ImmutableArray<NetworkColumn> _columns;
    private readonly ImmutableArray<ReadOnlyMemory<byte>> _rows;
    private readonly ImmutableArray<VectorTable?> _shared;
    private readonly int _ownWidth, _sharedCount;

    internal NetworkEmbeddings(SequenceNetworkFile file, ImmutableArray<VectorTable?> shared, Kernel kernel)
    {
        (_kernel, _columns, _rows, _shared) = (kernel, file.Columns, file.Embeddings, shared);
        _ownWidth = _columns.Where(column => column.Shared is null).Sum(column => column.Width);
        _sharedCount = shared.Count(table => table is not null);
    }

    private int InputCount => _sharedCount + (_ownWidth > 0 ? 1 : 0);

    /// <exception cref="ArgumentOutOfRangeException">An id is none of its column.</exception>
    internal void Check(ReadOnlySpan<int> ids)
    {
        for (int c = 0; c < _columns.Length; c++)
        {
            int rows = _columns[c].Rows;
            for (int i = c; i < ids.Length; i += _columns.Length)
            {
                if (ids[i] < -1 || ids[i] >= rows)
                    throw new ArgumentOutOfRangeException(nameof(ids), ids[i],
                        $"Column {_columns[c].Name} has rows 0 to {rows - 1}.");
            }
        }
    }

    /// <summary>The inputs of the first layer for every token of a batch.</summary>
    internal ReadOnlySpan<LayerInput> Gather(ReadOnlySpan<int> ids, SequenceBatch batch, NetworkWorkspace workspace)
    {
        Span<LayerInput> inputs = workspace.Inputs(InputCount);
        Layout(inputs, batch.Tokens, workspace);
        for (int position = 0; position < batch.Positions; position++)
        {
            for (int rank = 0; rank < batch.Active(position); rank++)
            {
                ReadOnlySpan<int> row = ids.Slice(batch.Token(position, rank) * _columns.Length, _columns.Length);
                GatherRow(row, batch.Row(position) + rank, inputs);
            }
        }

        return inputs;
    }

    private void Layout(Span<LayerInput> inputs, int tokens, NetworkWorkspace workspace)
    {
        int size = _kernel.ActivationSize, next = 0;
        if (_ownWidth > 0)
        {
            int stride = NetworkMemory.Stride(_ownWidth, size);
            inputs[next++] = new LayerInput { Rows = workspace.Own(checked(tokens * stride)).Pointer, Stride = stride };
        }

        int sharedBytes = 0;
        foreach (VectorTable? table in _shared)
            sharedBytes += table is null ? 0 : checked(tokens * NetworkMemory.Stride(table.Width, size));
        byte* rows = workspace.Shared(sharedBytes).Pointer;
        float* scales = workspace.Scales(tokens * _sharedCount).Pointer;
        foreach (VectorTable? table in _shared)
        {
            if (table is null) continue;
            int stride = NetworkMemory.Stride(table.Width, size);
            inputs[next++] = new LayerInput { Rows = rows, Stride = stride, Scales = scales };
            rows += (nint)tokens * stride;
            scales += tokens;
        }
    }

    private void GatherRow(ReadOnlySpan<int> ids, int token, ReadOnlySpan<LayerInput> inputs)
    {
        int next = _ownWidth > 0 ? 1 : 0;
        byte* own = inputs[0].Rows + (token * inputs[0].Stride);
        for (int c = 0; c < ids.Length; c++)
        {
            int width = _columns[c].Width, id = ids[c];
            if (_shared[c] is { } table)
            {
                LayerInput input = inputs[next++];
                Write(id < 0 ? default : table.Row(id), width, input.Rows + (token * input.Stride));
                input.Scales[token] = id < 0 ? 0 : table.ScaleOf(id);
            }
            else
            {
                Write(id < 0 ? default : MemoryMarshal.Cast<byte, sbyte>(_rows[c].Span.Slice(id * width, width)), width,
                    own);
                own += width * _kernel.ActivationSize;
            }
        }
    }

    private void Write(ReadOnlySpan<sbyte> row, int width, byte* target)
    {
        if (row.IsEmpty) _kernel.ClearActivations(target, width);
        else _kernel.CopyActivations(row, target);
    }
}
