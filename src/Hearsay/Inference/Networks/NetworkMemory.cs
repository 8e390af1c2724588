using System.Runtime.InteropServices;
using Hearsay.Inference.Networks.Kernels;

namespace Hearsay.Inference.Networks;

/// <summary>How the parts of a network lie in memory.</summary>
internal static class NetworkMemory
{
    private const int RowAlignment = 16;

    /// <summary>Bytes from one row of activations to the next; kernels read them by four bytes.</summary>
    internal static int Stride(int activations, int size) =>
        ((activations * size) + sizeof(int) + RowAlignment - 1) / RowAlignment * RowAlignment;

    internal static PackedMatrix Pack(QuantizedMatrix matrix, Kernel kernel) =>
        kernel.Pack(MemoryMarshal.Cast<byte, sbyte>(matrix.Weights.Span), matrix.Scales, matrix.Depth);

    /// <summary>The values with zeros after them.</summary>
    internal static AlignedBuffer<float> Padded(float[] values, int length)
    {
        var buffer = new AlignedBuffer<float>(length);
        values.CopyTo(buffer.Span);
        return buffer;
    }
}
