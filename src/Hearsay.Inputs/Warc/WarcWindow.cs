using Hearsay.Pages;

namespace Hearsay.Inputs.Warc;

/// <summary>A window over the content of an archive that moves forward and grows only while somebody needs more of it
/// at once. Damage and the end of the file are states, not exceptions.</summary>
internal sealed class WarcWindow : IDisposable
{
    private const int LeastSize = 1 << 16;

    /// <summary>So many bytes behind a record show whether it ends there.</summary>
    private const int Behind = 16;

    /// <summary>The most that is read ahead to see whether a record ends where it says, or whether another gzip member
    /// follows: as much as the longest page.</summary>
    private const int MostAhead = PageReaderOptions.DefaultMaxPageBytes;

    private readonly Stream _input;
    private readonly GzipMembers? _members;

    /// <summary>The file of a plain archive, where any place of it can be looked at; null else.</summary>
    private readonly Stream? _seekable;

    private readonly Queue<(long Position, long Offset)> _memberStarts = new();
    private byte[] _buffer = new byte[4 * LeastSize];
    private int _start, _end;
    private long _memberPosition, _memberOffset;

    public WarcWindow(Stream file)
    {
        PeekableStream peekable = file as PeekableStream ?? new PeekableStream(file);
        _members = ContentSniffer.IsGzip(peekable.Peek()) ? new GzipMembers(peekable) : null;
        _input = (Stream?)_members ?? peekable;
        _seekable = _members is null && file.CanSeek ? file : null;
    }

    /// <summary>Bytes of content before the window.</summary>
    public long Position { get; private set; }

    /// <summary>What is there at once; valid until the next call.</summary>
    public ReadOnlySpan<byte> Available => _buffer.AsSpan(_start, _end - _start);

    /// <inheritdoc cref="Available"/>
    public ReadOnlyMemory<byte> Memory => _buffer.AsMemory(_start, _end - _start);

    /// <summary>True where the content breaks off behind what is available, until <see cref="TryResume"/>.</summary>
    public bool IsDamaged { get; private set; }

    /// <summary>Where the content of the damaged gzip member starts.</summary>
    public long DamageStart { get; private set; }

    /// <summary>True where the file ends in the middle of a gzip member.</summary>
    public bool IsCutOff => _members is { IsCutOff: true };

    /// <summary>True where a file with too many damages was not read to its end.</summary>
    public bool IsGivenUp => _members is { IsGivenUp: true };

    /// <summary>Where the window stands in the file: "byte 512", or "byte 512 + 80 decompressed" inside the gzip member
    /// that begins at byte 512.</summary>
    public string Place
    {
        get
        {
            PassMemberStarts();
            if (_members is null) return $"byte {Position}";
            long inside = Position - _memberPosition;
            return inside == 0 ? $"byte {_memberOffset}" : $"byte {_memberOffset} + {inside} decompressed";
        }
    }

    /// <summary>Reads until <paramref name="length"/> bytes are available; false where the file ends or breaks off
    /// before.</summary>
    public bool TryFill(int length)
    {
        while (_end - _start < length)
        {
            if (!TryFillMore()) return false;
        }

        return true;
    }

    /// <summary>Reads a piece more; false at the end of the file and where it breaks off.</summary>
    public bool TryFillMore()
    {
        if (IsDamaged) return false;
        MakeRoom();
        int read = Read();
        if (_members is { } members && (read > 0 || IsDamaged)
            && members.LastMember.Produced == members.Produced - read)
            _memberStarts.Enqueue((Position + _end - _start, members.LastMember.Offset));
        _end += read;
        return read > 0;
    }

    public void Advance(int length)
    {
        _start += length;
        Position += length;
    }

    /// <summary>Drops what is available and goes on at the next gzip member; false where there is none.</summary>
    public bool TryResume()
    {
        Advance(_end - _start);
        if (_members is null || !_members.TrySkipMember()) return false;
        IsDamaged = false;
        return true;
    }

    /// <summary>Where, within the next <paramref name="length"/> bytes that are available, another member begins with a
    /// record: a record never goes beyond it. 0 where none does.</summary>
    public int NextRecordWithin(int length)
    {
        PassMemberStarts();
        if (!_memberStarts.TryPeek(out var next) || next.Position - Position >= length) return 0;
        foreach ((long position, _) in _memberStarts.ToArray())
        {
            long at = position - Position;
            if (at >= length) break;
            if (TryFill((int)at + WarcHeader.Mark.Length) && Available[(int)at..].StartsWith(WarcHeader.Mark))
                return (int)at;
        }

        return 0;
    }

    /// <summary>False where a block of so many bytes cannot end a record: the file ends before, or something else
    /// stands behind it. True where it may, or where only reading on would tell: in a stream, of a block longer than
    /// what is read ahead; in an archive of many gzip members, which show the end of a record themselves.</summary>
    public bool MayEndRecord(long length)
    {
        if (HasFurtherMembers || (_seekable is null && length > MostAhead)) return true;
        if (_seekable is not null && length > Available.Length - Behind)
            return Missing(length) == 0 && IsEndOfRecord(BytesAt(Position + length, stackalloc byte[Behind]));
        TryFill((int)length + Behind);
        return IsDamaged || HasFurtherMembers
            || (Available.Length >= length && IsEndOfRecord(Available[(int)length..]));
    }

    /// <summary>How many of the next bytes a file that can be looked at as a whole does not have.</summary>
    public long Missing(long length) => _seekable is null
        ? Math.Max(0, length - Available.Length) : Math.Max(0, length - (_seekable.Length - Position));

    /// <summary>True inside a gzip member of several: such an archive has a member for each record (ISO 28500:2017,
    /// annex D). One that a further member does not follow within what is read ahead counts as the only one.</summary>
    public bool IsOneMemberOfMany()
    {
        if (_members is null) return false;
        while (!HasFurtherMembers && Available.Length < MostAhead && TryFillMore()) { }
        return HasFurtherMembers;
    }

    private bool HasFurtherMembers
    {
        get
        {
            PassMemberStarts();
            return _memberOffset > 0 || _memberStarts.Count > 0;
        }
    }

    private static bool IsEndOfRecord(ReadOnlySpan<byte> behind)
    {
        ReadOnlySpan<byte> next = behind.TrimStart("\r\n"u8);
        return next.IsEmpty || next.StartsWith(WarcHeader.Mark) || behind.StartsWith("\r\n\r\n"u8);
    }

    /// <summary>Looks at another place of the file without leaving this one.</summary>
    private ReadOnlySpan<byte> BytesAt(long position, Span<byte> buffer)
    {
        long place = _seekable!.Position;
        _seekable.Position = position;
        int read = _seekable.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        _seekable.Position = place;
        return buffer[..read];
    }

    private int Read()
    {
        try
        {
            return _input.Read(_buffer.AsSpan(_end));
        }
        catch (InvalidDataException)
        {
            IsDamaged = true;
            DamageStart = _members?.LastMember.Produced ?? Position;
            return 0;
        }
    }

    private void MakeRoom()
    {
        if (_buffer.Length - _end >= LeastSize) return;
        int length = _end - _start;
        byte[] target = _buffer.Length - length < 2 * LeastSize ? new byte[_buffer.Length * 2] : _buffer;
        _buffer.AsSpan(_start, length).CopyTo(target);
        (_buffer, _start, _end) = (target, 0, length);
    }

    private void PassMemberStarts()
    {
        while (_memberStarts.TryPeek(out var start) && start.Position <= Position)
            (_memberPosition, _memberOffset) = _memberStarts.Dequeue();
    }

    public void Dispose() => _input.Dispose();
}
