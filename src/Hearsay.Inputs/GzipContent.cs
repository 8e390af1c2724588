using System.Buffers.Binary;
using System.IO.Compression;
using Hearsay.Inference;

namespace Hearsay.Inputs;

/// <summary>Decompressed content of a file that is one gzip member (RFC 1952). The file's last eight bytes, checksum
/// and length of the content, must be those of what was read, so that a file that was cut off, damaged or joined
/// to another does not pass for a whole; the framework's own reader does not notice. Stops a bomb: once the
/// output is large, more than <see cref="MaxRatio"/> bytes out for one byte in is refused. A refusal is an
/// <see cref="InvalidDataException"/> at the place where it shows.</summary>
internal sealed class GzipContent : ForwardStream
{
    /// <summary>News text compresses three- to fivefold; deflate can reach a thousandfold.</summary>
    private const int MaxRatio = 200;

    private const long RatioCheckedFrom = 1 << 22;

    private readonly TailedStream _compressed;
    private readonly GZipStream _content;
    private long _produced;
    private uint _checksum;

    public GzipContent(Stream compressed)
    {
        _compressed = new TailedStream(compressed);
        _content = new GZipStream(_compressed, CompressionMode.Decompress);
    }

    public override int Read(Span<byte> buffer)
    {
        int read = ReadContent(buffer);
        if (read == 0 && buffer.Length > 0) CheckEnd();
        _produced += read;
        _checksum = Crc32.Append(_checksum, buffer[..read]);
        if (_produced > RatioCheckedFrom && _produced / MaxRatio > _compressed.Count)
            throw new InvalidDataException($"grows more than {MaxRatio}-fold when decompressed, which no text does");
        return read;
    }

    private int ReadContent(Span<byte> buffer)
    {
        try
        {
            return _content.Read(buffer);
        }
        catch (InvalidDataException fault)
        {
            throw new InvalidDataException("is damaged: not readable as gzip", fault);
        }
    }

    private void CheckEnd()
    {
        if (_compressed.Count == 0) throw new InvalidDataException("is empty; expected gzip-compressed data");
        if (_compressed.Count < 18 || _compressed.Tail != (((ulong)(uint)_produced << 32) | _checksum))
            throw new InvalidDataException("is cut off, or several gzip files in one; expected one whole gzip file");
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) _content.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>Counts the bytes that are read through it and remembers the last eight.</summary>
    private sealed class TailedStream(Stream inner) : ForwardStream
    {
        private readonly byte[] _tail = new byte[8];

        public long Count { get; private set; }

        /// <summary>The last eight bytes as a little-endian number.</summary>
        public ulong Tail => BinaryPrimitives.ReadUInt64LittleEndian(_tail);

        public override int Read(Span<byte> buffer)
        {
            int read = inner.Read(buffer);
            Count += read;
            int kept = Math.Min(read, _tail.Length);
            _tail.AsSpan(kept).CopyTo(_tail);
            buffer[(read - kept)..read].CopyTo(_tail.AsSpan(_tail.Length - kept));
            return read;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing) inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
