using System.Collections.Immutable;
using Hearsay.Inference.Networks.Kernels;

namespace Hearsay.Inference.Networks;

/// <summary>Activations of every token of a batch, in its order, and a scale for each or null.</summary>
internal unsafe struct LayerInput
{
    internal byte* Rows;
    internal nint Stride;
    internal float* Scales;
}

/// <summary>A bidirectional LSTM layer (Hochreiter and Schmidhuber 1997, with forget gates) in a kernel's
/// order.</summary>
internal sealed unsafe class NetworkLayer
{
    /// <summary>The input is multiplied for so many tokens at a time, whose gates stay in the cache until their
    /// position's turn.</summary>
    private const int WindowRows = 96;

    private readonly Kernel _kernel;
    private readonly int _hidden;
    private readonly Direction _forward, _backward;

    internal NetworkLayer(LstmWeights forward, LstmWeights backward, int hidden, Kernel kernel)
    {
        (_kernel, _hidden) = (kernel, hidden);
        (_forward, _backward) = (new Direction(forward, kernel), new Direction(backward, kernel));
    }

    /// <summary>Bytes of a token's outputs: those of the forward cells, then those of the backward cells.</summary>
    private nint OutputStride => NetworkMemory.Stride((2 * _hidden) + Kernel.Overrun, _kernel.ActivationSize);

    private int GateStride => _forward.Recurrent.PaddedRows + Kernel.Overrun;

    private int CellStride => _hidden + Kernel.Overrun;

    /// <summary>Runs both directions over a batch. The forward direction comes first: its rows run over into the
    /// backward cells' place.</summary>
    internal LayerInput Run(ReadOnlySpan<LayerInput> inputs, SequenceBatch batch, NetworkWorkspace workspace)
    {
        var run = new LayerRun
        {
            Output = workspace.TakeLayer(checked((int)(batch.Tokens * OutputStride))).Pointer,
            Gates = workspace.Gates(Math.Max(WindowRows, batch.Sequences) * GateStride).Pointer,
            Cells = workspace.Cells(batch.Sequences * CellStride).Pointer,
        };
        for (int first = 0; first < batch.Positions;)
        {
            int end = batch.WindowEnd(first, WindowRows);
            Project(_forward, inputs, batch, first, end, run.Gates);
            for (int p = first; p < end; p++) Step(_forward, batch, p, p - 1, first, run);
            first = end;
        }

        run.Column = _hidden * _kernel.ActivationSize;
        for (int end = batch.Positions; end > 0;)
        {
            int first = batch.WindowStart(end, WindowRows);
            Project(_backward, inputs, batch, first, end, run.Gates);
            for (int p = end - 1; p >= first; p--) Step(_backward, batch, p, p + 1, first, run);
            end = first;
        }

        return new LayerInput { Rows = run.Output, Stride = OutputStride };
    }

    /// <summary>Bias and inputs of the gates for the tokens of some positions.</summary>
    private void Project(
        Direction direction, ReadOnlySpan<LayerInput> inputs, SequenceBatch batch, int first, int end, float* gates)
    {
        int row = batch.Row(first);
        var product = new Product
        {
            Count = batch.Row(end) - row,
            Seed = direction.Bias.Pointer,
            Output = gates,
            OutputStride = GateStride,
        };
        for (int i = 0; i < inputs.Length; i++)
        {
            product.Input = inputs[i].Rows + (row * inputs[i].Stride);
            product.InputStride = inputs[i].Stride;
            product.InputScales = inputs[i].Scales == null ? null : inputs[i].Scales + row;
            _kernel.Multiply(direction.Inputs[i], product);
            product.Seed = gates;
            product.SeedStride = GateStride;
        }
    }

    /// <summary>One position of all sequences that have it. Those that had the position before go on; the others
    /// begin with cells and outputs of 0.</summary>
    private void Step(Direction direction, SequenceBatch batch, int position, int before, int first, in LayerRun run)
    {
        int count = batch.Active(position), row = batch.Row(position);
        int going = before < 0 || before >= batch.Positions ? 0 : Math.Min(count, batch.Active(before));
        float* gates = run.Gates + ((nint)(row - batch.Row(first)) * GateStride);
        if (going > 0)
        {
            _kernel.Multiply(direction.Recurrent, new Product
            {
                Input = run.Output + (batch.Row(before) * OutputStride) + run.Column,
                InputStride = OutputStride,
                Count = going,
                Seed = gates,
                SeedStride = GateStride,
                Output = gates,
                OutputStride = GateStride,
            });
        }

        if (count > going) new Span<float>(run.Cells + (going * CellStride), (count - going) * CellStride).Clear();
        _kernel.Step(new CellStep
        {
            Gates = gates,
            GateStride = GateStride,
            Cells = run.Cells,
            CellStride = CellStride,
            Output = run.Output + (row * OutputStride) + run.Column,
            OutputStride = OutputStride,
            Count = count,
            Hidden = _hidden,
        });
    }

    /// <summary>Where a run over a batch works.</summary>
    private struct LayerRun
    {
        internal byte* Output;
        internal float* Gates;
        internal float* Cells;

        /// <summary>Bytes from the start of an output row to the cells of the direction at hand.</summary>
        internal nint Column;
    }

    private sealed class Direction
    {
        internal Direction(LstmWeights weights, Kernel kernel)
        {
            Inputs = [.. weights.Inputs.Select(matrix => NetworkMemory.Pack(matrix, kernel))];
            Recurrent = NetworkMemory.Pack(weights.Recurrent, kernel);
            Bias = NetworkMemory.Padded(weights.Bias, Recurrent.PaddedRows);
        }

        internal ImmutableArray<PackedMatrix> Inputs { get; }

        internal PackedMatrix Recurrent { get; }

        internal AlignedBuffer<float> Bias { get; }
    }
}
