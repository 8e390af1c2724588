using Hearsay.Pages;

namespace Hearsay.Inputs.Warc;

/// <summary>A window over the content of an archive that moves forward and grows only while somebody needs more of it
/// at once. Damage and the end of the file are states, not exceptions.</summary>
internal sealed class WarcWindow : IDisposable
{
    private const int LeastSize = 1 << 16;

    private readonly Stream _input;
    private readonly GzipMembers? _members;
    private readonly Queue<(long Position, long Offset)> _memberStarts = new();
    private byte[] _buffer = new byte[4 * LeastSize];
    private int _start, _end;
    private long _memberPosition, _memberOffset;

    public WarcWindow(Stream file)
    {
        PeekableStream peekable = file as PeekableStream ?? new PeekableStream(file);
        _members = ContentSniffer.IsGzip(peekable.Peek()) ? new GzipMembers(peekable) : null;
        _input = (Stream?)_members ?? peekable;
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
