using System.Buffers;

namespace Hearsay.Text;

/// <summary>Bytes that lie in the image of a loaded assembly, where they stay as long as the assembly does.</summary>
internal sealed unsafe class ImageMemory : MemoryManager<byte>
{
    /// <summary>Keeps the assembly.</summary>
    private readonly UnmanagedMemoryStream _image;

    private readonly byte* _start;
    private readonly int _length;

    private ImageMemory(UnmanagedMemoryStream image)
    {
        _image = image;
        _start = image.PositionPointer;
        _length = checked((int)(image.Length - image.Position));
    }

    /// <summary>All from where an embedded file stands to its end; closing the stream does not harm it.</summary>
    internal static ReadOnlyMemory<byte> Rest(UnmanagedMemoryStream image) => new ImageMemory(image).Memory;

    public override Span<byte> GetSpan() => new(_start, _length);

    public override MemoryHandle Pin(int elementIndex = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(elementIndex);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(elementIndex, _length);
        return new MemoryHandle(_start + elementIndex);
    }

    public override void Unpin()
    {
        // Images do not move.
    }

    protected override void Dispose(bool disposing) => GC.KeepAlive(_image);
}
