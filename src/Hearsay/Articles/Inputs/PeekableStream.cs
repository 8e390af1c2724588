namespace Hearsay.Articles.Inputs;

/// <summary>A stream whose first bytes can be looked at before they are read.</summary>
internal sealed class PeekableStream(Stream inner) : ForwardStream
{
    private const int PeekSize = 4096;

    private ReadOnlyMemory<byte>? _head;

    /// <summary>True where the first byte that is neither white space nor part of a UTF-8 byte order mark is
    /// <paramref name="value"/>; only the first 4 KiB are looked at.</summary>
    public bool StartsWith(byte value)
    {
        byte[] buffer = new byte[PeekSize];
        int length = inner.ReadAtLeast(buffer, PeekSize, throwOnEndOfStream: false);
        _head = buffer.AsMemory(0, length);
        ReadOnlySpan<byte> text = BoundedBytes.WithoutUtf8Mark(_head.Value).Span.TrimStart(" \t\r\n"u8);
        return !text.IsEmpty && text[0] == value;
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
