using Hearsay.Inference.Networks.Kernels;

namespace Hearsay.Inference.Networks;

/// <summary>The linear layer on top: outputs of the last layer's cells to a score a label.</summary>
internal sealed unsafe class NetworkOutput
{
    private readonly Kernel _kernel;
    private readonly PackedMatrix _weights;
    private readonly AlignedBuffer<float> _bias;

    internal NetworkOutput(QuantizedMatrix weights, float[] bias, Kernel kernel)
    {
        _kernel = kernel;
        _weights = NetworkMemory.Pack(weights, kernel);
        _bias = NetworkMemory.Padded(bias, _weights.PaddedRows);
    }

    /// <summary>Writes the scores of a batch in the order in which its tokens are read.</summary>
    internal void Run(LayerInput input, SequenceBatch batch, NetworkWorkspace workspace, Span<float> scores)
    {
        int stride = _weights.PaddedRows;
        float* rows = workspace.Gates(batch.Tokens * stride).Pointer;
        _kernel.Multiply(_weights, new Product
        {
            Input = input.Rows,
            InputStride = input.Stride,
            Count = batch.Tokens,
            Seed = _bias.Pointer,
            Output = rows,
            OutputStride = stride,
        });
        for (int position = 0; position < batch.Positions; position++)
        {
            for (int rank = 0; rank < batch.Active(position); rank++)
            {
                new ReadOnlySpan<float>(rows + ((nint)(batch.Row(position) + rank) * stride), _weights.Rows)
                    .CopyTo(scores[(batch.Token(position, rank) * _weights.Rows)..]);
            }
        }
    }
}
