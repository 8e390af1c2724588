using Hearsay.Inference.Networks.Kernels;

namespace Hearsay.Inference.Networks;

/// <summary>The buffers of one run of a network. They grow to the largest batch and are used again.</summary>
internal sealed class NetworkWorkspace
{
    private AlignedBuffer<byte> _own = new(0), _shared = new(0), _lower = new(0), _upper = new(0);
    private AlignedBuffer<float> _gates = new(0), _cells = new(0), _scales = new(0);
    private LayerInput[] _inputs = [];
    private long[] _order = [];
    private int[] _starts = [], _offsets = [];

    /// <summary>Activations of the columns with an embedding of their own.</summary>
    internal AlignedBuffer<byte> Own(int bytes) => Grow(ref _own, bytes);

    /// <summary>Activations of the shared columns, column after column.</summary>
    internal AlignedBuffer<byte> Shared(int bytes) => Grow(ref _shared, bytes);

    /// <summary>Scales of the shared vectors, column after column.</summary>
    internal AlignedBuffer<float> Scales(int count) => Grow(ref _scales, count);

    /// <summary>Room for a layer's outputs. It holds until the second layer after it.</summary>
    internal AlignedBuffer<byte> TakeLayer(int bytes)
    {
        (_lower, _upper) = (_upper, _lower);
        return Grow(ref _upper, bytes);
    }

    /// <summary>The inputs of the first layer.</summary>
    internal Span<LayerInput> Inputs(int count) => Grow(ref _inputs, count);

    internal AlignedBuffer<float> Gates(int count) => Grow(ref _gates, count);

    internal AlignedBuffer<float> Cells(int count) => Grow(ref _cells, count);

    /// <summary>Sequences from the longest to the shortest: length above index.</summary>
    internal Span<long> Order(int count) => Grow(ref _order, count);

    /// <summary>Start of each sequence of the batch.</summary>
    internal Span<int> Starts(int count) => Grow(ref _starts, count);

    /// <summary>Start of each position's tokens.</summary>
    internal Span<int> Offsets(int count) => Grow(ref _offsets, count);

    private static AlignedBuffer<T> Grow<T>(ref AlignedBuffer<T> buffer, int length)
        where T : unmanaged
    {
        if (buffer.Length < length) buffer = new AlignedBuffer<T>(Math.Max(length, buffer.Length * 3 / 2));
        return buffer;
    }

    private static Span<T> Grow<T>(ref T[] array, int length)
    {
        if (array.Length < length) array = new T[Math.Max(length, array.Length * 3 / 2)];
        return array.AsSpan(0, length);
    }
}
