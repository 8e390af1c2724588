namespace Hearsay.Inference.Networks.Kernels;

/// <summary>A matrix of int8 weights in a kernel's own order, with what makes numbers of its sums.</summary>
/// <remarks>Vector kernels: blocks of as many rows as the kernel has lanes; in a block, group after group of
/// neighbouring depths; in a group, one 32-bit lane a row.</remarks>
internal sealed unsafe class PackedMatrix
{
    internal PackedMatrix(int rows, int paddedRows, int depth, int weightBytes)
    {
        (Rows, PaddedRows, Depth) = (rows, paddedRows, depth);
        Weights = new AlignedBuffer<byte>(weightBytes);
        Starts = new AlignedBuffer<int>(paddedRows);
        Scales = new AlignedBuffer<float>(paddedRows);
    }

    internal int Rows { get; }

    internal int PaddedRows { get; }

    /// <summary>Weights a row, as in the model file.</summary>
    internal int Depth { get; }

    internal AlignedBuffer<byte> Weights { get; }

    /// <summary>What each row's sum starts with: it takes back the offset of unsigned activations.</summary>
    internal AlignedBuffer<int> Starts { get; }

    internal AlignedBuffer<float> Scales { get; }
}
