namespace Hearsay.Inputs.Warc;

/// <summary>What <see cref="WarcReader.Next"/> came to.</summary>
internal enum WarcStep
{
    Record,

    /// <summary>Something that is no whole record; reading goes on behind it.</summary>
    Fault,
    End,
}

/// <summary>Records of an archive in order (ISO 28500, WARC 1.0 and 1.1), plain or gzip. Only a block that is asked for
/// is held in memory. A bad record is told once and passed over: reading goes on at the next gzip member or line that
/// begins like a record; where every record has a member of its own, no line within one is taken for a
/// record.</summary>
internal sealed class WarcReader(Stream file) : IDisposable
{
    private const string Damaged = "the gzip data is damaged";

    private const string WrongLength = "the record does not end where its Content-Length says";

    /// <summary>What stands between two records.</summary>
    private const int Separator = 4;

    private readonly WarcWindow _window = new(file);
    private long _rest;
    private bool _isLost, _isTold, _isTooLong;

    /// <summary>What stands before a record, and how it begins.</summary>
    private static ReadOnlySpan<byte> NextHead => "\r\n\r\nWARC/1."u8;

    /// <summary>Header of the record that was met last.</summary>
    public WarcHeader Header { get; } = new();

    /// <summary>Number of the record, from 1; what should be one and is not counts too.</summary>
    public int Number { get; private set; }

    /// <summary>Where it begins in the file.</summary>
    public string Place { get; private set; } = "";

    /// <summary>What is wrong, as a sentence without a full stop.</summary>
    public string Fault { get; private set; } = "";

    /// <summary>True where a file with too many damages was not read to its end.</summary>
    public bool IsGivenUp => _window.IsGivenUp;

    /// <summary>Goes to the next record, over what was not read of this one.</summary>
    public WarcStep Next()
    {
        if (PassBlock() is { } left) return Tell(left);
        if (_isLost && !IsAtRecord()) PassTo("\nWARC/1."u8, 1);
        _isLost = false;
        PassLineBreaks();
        if (_window.Available.IsEmpty) return GoOnBehindEnd();
        (Number, Place) = (Number + 1, _window.Place);
        _isTold = _isTooLong = false;
        if (IsAtRecord()) return ReadHeader();
        _isLost = true;
        return Tell("expected a record that begins with WARC/1.0 or WARC/1.1");
    }

    /// <summary>The first bytes of the block, <paramref name="most"/> or fewer.</summary>
    public ReadOnlySpan<byte> Head(int most)
    {
        int wanted = (int)Math.Min(most, _rest);
        _window.TryFill(wanted);
        return _window.Available[..Math.Min(wanted, _window.Available.Length)];
    }

    /// <summary>The whole block, valid until <see cref="Next"/>; false where it is longer than <paramref name="most"/>
    /// bytes or not whole, with the reason in <see cref="Fault"/>.</summary>
    public bool TryReadBlock(int most, out ReadOnlyMemory<byte> block)
    {
        block = default;
        if (_rest > most)
        {
            Tell($"is longer than {BoundedBytes.Describe(most)}, the most that is read as one page");
            _isTooLong = true;
            return false;
        }

        int length = (int)_rest;
        bool isThere = _window.TryFill(length);
        int next = _window.NextRecordWithin(Math.Min(length, _window.Available.Length));
        string? fault = next > 0 ? GoesBeyond(length - next) : isThere
            ? FaultBehind(length) : BreakOff(length - _window.Available.Length);
        if (fault is null)
        {
            block = _window.Memory[..length];
            return true;
        }

        Tell(fault);
        _rest = 0;
        _window.Advance(next > 0 ? next : NextRecordInside(length));
        return false;
    }

    private bool IsAtRecord() =>
        _window.TryFill(WarcHeader.Mark.Length) && _window.Available.StartsWith(WarcHeader.Mark);

    private WarcStep Tell(string fault)
    {
        Fault = fault;
        _isTold = true;
        return WarcStep.Fault;
    }

    /// <summary>Goes over the rest of the block; says what is wrong with it, or null.</summary>
    private string? PassBlock()
    {
        while (_rest > 0)
        {
            int length = (int)Math.Min(_rest, _window.Available.Length);
            int next = _window.NextRecordWithin(length);
            _window.Advance(next > 0 ? next : length);
            _rest -= length;
            string? fault = next > 0 ? GoesBeyond(_rest + length - next)
                : _rest > 0 && !_window.TryFillMore() ? BreakOff(_rest) : null;
            if (fault is null) continue;
            _rest = 0;
            // Of a block too long to be read it is not known yet that it takes all the rest with it.
            if (!_isTold || _isTooLong) return fault;
        }

        return null;
    }

    private static string GoesBeyond(long bytes) => $"Content-Length leads {bytes} bytes into the next record";

    private string BreakOff(long missing) =>
        _window.IsDamaged ? Damaged : $"the file ends {missing} bytes before the record does";

    /// <summary>What shows behind the block that its length is wrong or its bytes are.</summary>
    private string? FaultBehind(int length)
    {
        bool goesOn = _window.TryFill(length + Separator + WarcHeader.Mark.Length);
        if (_window.IsDamaged && _window.DamageStart < _window.Position + length) return Damaged;
        ReadOnlySpan<byte> behind = _window.Available[length..];
        bool isSeparated = behind.StartsWith("\r\n\r\n"u8) || behind.TrimStart("\r\n"u8).StartsWith(WarcHeader.Mark);
        return isSeparated || (!goesOn && behind.TrimStart("\r\n"u8).IsEmpty)
            ? null : WrongLength;
    }

    /// <summary>Where in a block that is not as long as it says the next record begins; else its length, or what there
    /// is of it.</summary>
    private int NextRecordInside(int length)
    {
        bool isAlone = _window.IsOneMemberOfMany();
        ReadOnlySpan<byte> there = _window.Available[..Math.Min(length, _window.Available.Length)];
        int at = isAlone ? -1 : there.IndexOf(NextHead);
        _isLost = at < 0 && there.Length == length;
        return at >= 0 ? at + Separator : there.Length;
    }

    private void PassLineBreaks()
    {
        do
        {
            ReadOnlySpan<byte> there = _window.Available;
            int other = there.IndexOfAnyExcept((byte)'\r', (byte)'\n');
            _window.Advance(other < 0 ? there.Length : other);
        }
        while (_window.Available.IsEmpty && _window.TryFillMore());
    }

    /// <summary>Where nothing is available: behind damage reading goes on at the next member.</summary>
    private WarcStep GoOnBehindEnd()
    {
        bool isDamaged = _window.IsDamaged;
        if ((!isDamaged && !_window.IsCutOff) || _isTold)
        {
            _isTold = false;
            return isDamaged && _window.TryResume() ? Next() : WarcStep.End;
        }

        (Number, Place) = (Number + 1, _window.Place);
        return Tell(isDamaged ? Damaged : "the file ends in the middle of its gzip data");
    }

    private WarcStep ReadHeader()
    {
        int length = HeaderLength();
        if (length >= 0)
        {
            string? fault = Header.Read(_window.Available[..length]);
            _window.Advance(length);
            _rest = fault is null ? Header.Length : 0;
            if (fault is null) return _window.MayEndRecord(_rest) ? WarcStep.Record : PassFalseBlock();
            _isLost = true;
            return Tell(fault);
        }

        bool isLong = _window.Available.Length >= WarcHeader.MaxBytes;
        int next = _window.NextRecordWithin(_window.Available.Length);
        _window.Advance(next > 0 ? next : Math.Min(_window.Available.Length, WarcHeader.MaxBytes));
        _isLost = true;
        return Tell(next > 0 ? "the record's header does not end before the next record"
            : isLong ? $"the header is longer than {WarcHeader.MaxBytes >> 10} KiB"
            : _window.IsDamaged ? Damaged : "the file ends in the middle of a record's header");
    }

    /// <summary>Goes to the next record's head; the block is not as long as its header says.</summary>
    private WarcStep PassFalseBlock()
    {
        long missing = _window.Missing(_rest);
        _rest = 0;
        PassTo(NextHead, Separator);
        return Tell(missing > 0 ? BreakOff(missing) : WrongLength);
    }

    /// <summary>Length of the header that begins here, its empty line included; -1 where none ends within the limit or
    /// before the next record.</summary>
    private int HeaderLength()
    {
        for (int from = 0; ;)
        {
            ReadOnlySpan<byte> there = _window.Available[..Math.Min(_window.Available.Length, WarcHeader.MaxBytes)];
            int end = HeaderFields.EndIn(there, from);
            if (end >= 0) return _window.NextRecordWithin(end) > 0 ? -1 : end;
            from = Math.Max(0, there.Length - 3);
            if (there.Length == WarcHeader.MaxBytes || !_window.TryFillMore()) return -1;
        }
    }

    /// <summary>Goes to the next member that begins like a record, or behind the first bytes of a mark. In a member
    /// that holds one record alone no mark counts: a page may hold any line.</summary>
    private void PassTo(ReadOnlySpan<byte> mark, int behind)
    {
        bool isAlone = _window.IsOneMemberOfMany();
        do
        {
            int next = _window.NextRecordWithin(_window.Available.Length);
            int found = isAlone ? -1 : _window.Available.IndexOf(mark);
            int at = found >= 0 && (next == 0 || found + behind < next) ? found + behind : next;
            _window.Advance(at > 0 ? at : Math.Max(0, _window.Available.Length - mark.Length + 1));
            if (at > 0) return;
        }
        while (_window.TryFillMore());
        _window.Advance(_window.Available.Length);
    }

    public void Dispose() => _window.Dispose();
}
