using System.IO.Compression;

namespace Hearsay.Articles.Inputs;

/// <summary>Decompressed content of a gzip file (RFC 1952; several members read as one). Stops a bomb: once the
/// output is large, more than <see cref="MaxRatio"/> bytes out for one byte in is refused. Reading a truncated or
/// damaged file ends in <see cref="InvalidDataException"/>.</summary>
internal sealed class GzipContent : ForwardStream
{
    /// <summary>News text compresses three- to fivefold; deflate can reach a thousandfold.</summary>
    private const int MaxRatio = 200;

    private const long RatioCheckedFrom = 1 << 22;

    private readonly CountingStream _compressed;
    private readonly GZipStream _content;
    private long _produced;

    public GzipContent(Stream compressed)
    {
        _compressed = new CountingStream(compressed);
        _content = new GZipStream(_compressed, CompressionMode.Decompress);
    }

    public override int Read(Span<byte> buffer)
    {
        int read = ReadContent(buffer);
        _produced += read;
        if (_produced > RatioCheckedFrom && _produced / MaxRatio > _compressed.Count)
            throw new InvalidDataException($"grows more than {MaxRatio}-fold when decompressed, which no text does");
        return read;
    }

    private int ReadContent(Span<byte> buffer)
    {
        try
        {
            int read = _content.Read(buffer);
            if (read == 0 && buffer.Length > 0 && _compressed.Count == 0)
                throw new InvalidDataException("is empty; expected gzip-compressed data");
            return read;
        }
        catch (InvalidDataException fault) when (_compressed.Count > 0)
        {
            throw new InvalidDataException("is damaged or cut off: it does not decompress to its end", fault);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) _content.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>Counts the bytes that were read through it.</summary>
    private sealed class CountingStream(Stream inner) : ForwardStream
    {
        public long Count { get; private set; }

        public override int Read(Span<byte> buffer)
        {
            int read = inner.Read(buffer);
            Count += read;
            return read;
        }

            protected override void Dispose(bool disposing)
        {
            if (disposing) inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
