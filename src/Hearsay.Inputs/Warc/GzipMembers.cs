using System.Buffers.Binary;
using System.IO.Compression;

namespace Hearsay.Inputs.Warc;

/// <summary>Decompressed content of a file of any number of gzip members (RFC 1952), one a record or one over all. One
/// inflater serves all members, and no read crosses from one into the next, so that the place of each in the file is
/// known and reading can go on behind a damaged one. zlib checks the checksum of every member.</summary>
internal sealed class GzipMembers : ForwardStream
{
    /// <summary>A file that is damaged in more places than this is given up.</summary>
    private const int MostDamages = 1000;

    private readonly MemberSource _source;
    private GZipStream _content;
    private int _damages;

    public GzipMembers(Stream compressed)
    {
        _source = new MemberSource(compressed);
        _content = new GZipStream(_source, CompressionMode.Decompress, leaveOpen: true);
    }

    /// <summary>Bytes given out so far.</summary>
    public long Produced { get; private set; }

    /// <summary>The member that was begun last: what was given out before it, and its place in the file.</summary>
    public (long Produced, long Offset) LastMember { get; private set; }

    /// <summary>True where the file ends in the middle of a member, or in bytes that belong to none.</summary>
    public bool IsCutOff => _source.IsAtEnd && _source.TailLength != (uint)(Produced - LastMember.Produced);

    /// <returns>0 at the end of the file and where no further member follows.</returns>
    /// <exception cref="InvalidDataException">A member is damaged; <see cref="TrySkipMember"/> goes on behind
    /// it.</exception>
    public override int Read(Span<byte> buffer)
    {
        int read = ReadContent(buffer);
        while (read == 0 && buffer.Length > 0 && TrySkipMember()) read = ReadContent(buffer);
        Produced += read;
        return read;
    }

    /// <summary>True where the file was damaged in so many places that the rest was not read.</summary>
    public bool IsGivenUp => _damages > MostDamages;

    /// <summary>Goes to the next place where a member may begin; false where there is none.</summary>
    public bool TrySkipMember()
    {
        if (IsGivenUp || !_source.TrySkipToMember() || ++_damages > MostDamages) return false;
        _content.Dispose();
        _content = new GZipStream(_source, CompressionMode.Decompress, leaveOpen: true);
        return true;
    }

    private int ReadContent(Span<byte> buffer)
    {
        try
        {
            return _content.Read(buffer);
        }
        finally
        {
            if (_source.TakeMember() is { } offset) LastMember = (Produced, offset);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _content.Dispose();
            _source.Dispose();
        }

        base.Dispose(disposing);
    }

    /// <summary>Hands out the file in pieces that begin wherever a member may begin. A place that only looks like a
    /// member costs a shorter piece and nothing else.</summary>
    private sealed class MemberSource(Stream file) : ForwardStream
    {
        private readonly byte[] _buffer = new byte[1 << 17];
        private readonly byte[] _tail = new byte[4];
        private int _start, _end;
        private long _offset;
        private long? _member;
        private bool _isEnd;

        private static ReadOnlySpan<byte> Magic => [0x1F, 0x8B, 8];

        public bool IsAtEnd => _isEnd && _start == _end;

        /// <summary>The last four bytes as the length of a member's content, modulo 2^32.</summary>
        public uint TailLength => BinaryPrimitives.ReadUInt32LittleEndian(_tail);

        /// <summary>Place of the member that was handed out since this was last asked, if any.</summary>
        public long? TakeMember()
        {
            long? member = _member;
            _member = null;
            return member;
        }

        public override int Read(Span<byte> buffer)
        {
            Fill();
            ReadOnlySpan<byte> there = _buffer.AsSpan(_start, Math.Min(_end - _start, buffer.Length + Magic.Length));
            if (there.IsEmpty || buffer.IsEmpty) return 0;
            if (there.StartsWith(Magic)) _member = _offset;
            int next = there[1..].IndexOf(Magic) + 1;
            int whole = _isEnd ? there.Length : there.Length - Magic.Length + 1;
            int length = Math.Min(next > 0 ? next : whole, buffer.Length);
            there[..length].CopyTo(buffer);
            Advance(length);
            return length;
        }

        public bool TrySkipToMember()
        {
            for (Fill(); _end - _start >= Magic.Length; Fill())
            {
                int at = _buffer.AsSpan(_start, _end - _start).IndexOf(Magic);
                Advance(at >= 0 ? at : _end - _start - Magic.Length + 1);
                if (at >= 0) return true;
            }

            Advance(_end - _start);
            return false;
        }

        private void Advance(int length)
        {
            ReadOnlySpan<byte> passed = _buffer.AsSpan(_start, length);
            int kept = Math.Min(length, _tail.Length);
            _tail.AsSpan(kept).CopyTo(_tail);
            passed[^kept..].CopyTo(_tail.AsSpan(_tail.Length - kept));
            _start += length;
            _offset += length;
        }

        /// <summary>Makes sure that enough is there to tell whether a member begins, unless the file ends.</summary>
        private void Fill()
        {
            if (_isEnd || _end - _start >= Magic.Length) return;
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
            int read = file.ReadAtLeast(_buffer.AsSpan(_end), Magic.Length, throwOnEndOfStream: false);
            _isEnd = read < Magic.Length;
            _end += read;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing) file.Dispose();
            base.Dispose(disposing);
        }
    }
}
