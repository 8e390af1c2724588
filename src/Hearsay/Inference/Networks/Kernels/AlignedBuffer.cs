namespace Hearsay.Inference.Networks.Kernels;

/// <summary>Memory that does not move and starts at a cache line. The garbage collector frees it: whoever uses
/// <see cref="Pointer"/> keeps the buffer alive.</summary>
internal sealed unsafe class AlignedBuffer<T>
    where T : unmanaged
{
    private const int Line = 64;

    private readonly byte[] _bytes;

    /// <param name="length">In elements, which start as zeros.</param>
    internal AlignedBuffer(int length)
    {
        Length = length;
        _bytes = GC.AllocateArray<byte>(checked((length * sizeof(T)) + Line), pinned: true);
        nint address = (nint)System.Runtime.CompilerServices.Unsafe.AsPointer(
            ref System.Runtime.InteropServices.MemoryMarshal.GetArrayDataReference(_bytes));
        Pointer = (T*)((address + Line - 1) & ~(nint)(Line - 1));
    }

    internal int Length { get; }

    internal T* Pointer { get; }

    internal Span<T> Span => new(Pointer, Length);
}
