namespace Hearsay.Inputs;

/// <summary>A stream whose first bytes can be looked at before they are read.</summary>
internal sealed class PeekableStream(Stream inner) : ForwardStream
{
    private const int PeekSize = 4096;

    private ReadOnlyMemory<byte>? _head;

    /// <summary>The first 4 KiB, or all where there is less; to be called before anything is read.</summary>
    public ReadOnlySpan<byte> Peek()
    {
        if (_head is null)
        {
            byte[] buffer = new byte[PeekSize];
            _head = buffer.AsMemory(0, inner.ReadAtLeast(buffer, PeekSize, throwOnEndOfStream: false));
        }

        return _head.Value.Span;
    }

    public override int Read(Span<byte> buffer)
    {
        if (_head is not { IsEmpty: false } head) return inner.Read(buffer);
        int length = Math.Min(buffer.Length, head.Length);
        head.Span[..length].CopyTo(buffer);
        _head = head[length..];
        return length;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
