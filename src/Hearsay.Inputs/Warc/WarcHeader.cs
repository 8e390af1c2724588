using System.Globalization;
using System.Text;

namespace Hearsay.Inputs.Warc;

/// <summary>Types of records (ISO 28500:2017, section 6) as far as they differ here.</summary>
internal enum WarcType
{
    Other,
    Response,
    Resource,
    Conversion,
    Revisit,
}

/// <summary>The named fields of a record (ISO 28500:2017, section 5). One object serves a whole archive: it is
/// overwritten by the next record.</summary>
internal sealed class WarcHeader
{
    /// <summary>Longest header that is read, in bytes.</summary>
    public const int MaxBytes = 1 << 16;

    private readonly HeaderFields _fields = new();

    public static ReadOnlySpan<byte> Mark => "WARC/"u8;

    public WarcType Type { get; private set; }

    /// <summary>Bytes in the record's block.</summary>
    public long Length { get; private set; }

    public string? TargetUri =>
        _fields.Text("WARC-Target-URI"u8)?.Trim('<', '>', ' ') is { Length: > 0 } address ? address : null;

    public string? RecordId => _fields.Text("WARC-Record-ID"u8)?.Trim('<', '>', ' ') is { Length: > 0 } id ? id : null;

    public string? ContentType => _fields.Text("Content-Type"u8);

    /// <summary>True where the crawler stored less than it was sent.</summary>
    public bool IsTruncated => !_fields.Value("WARC-Truncated"u8).IsEmpty;

    public DateTimeOffset? Date => DateTimeOffset.TryParse(
        _fields.Text("WARC-Date"u8), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal,
        out DateTimeOffset date) ? date : null;

    /// <summary>Reads a header, its first line and the empty line after it included; says in words what is wrong with
    /// it, or null.</summary>
    public string? Read(ReadOnlySpan<byte> header)
    {
        if (!header.StartsWith("WARC/1."u8))
            return $"expected WARC/1.0 or WARC/1.1, found "
                + $"\"{Latin1(header[..Math.Min(header.IndexOfAny((byte)'\r', (byte)'\n'), 20)])}\"";
        _fields.Read(header[(header.IndexOf((byte)'\n') + 1)..]);
        Type = TypeOf(_fields.Value("WARC-Type"u8));
        ReadOnlySpan<byte> length = _fields.Value("Content-Length"u8);
        if (long.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out long bytes))
        {
            Length = bytes;
            return null;
        }

        return length.IsEmpty ? "Content-Length is missing" : "Content-Length is no number of bytes";
    }

    private static WarcType TypeOf(ReadOnlySpan<byte> type)
    {
        if (Ascii.EqualsIgnoreCase(type, "response"u8)) return WarcType.Response;
        if (Ascii.EqualsIgnoreCase(type, "resource"u8)) return WarcType.Resource;
        if (Ascii.EqualsIgnoreCase(type, "conversion"u8)) return WarcType.Conversion;
        return Ascii.EqualsIgnoreCase(type, "revisit"u8) ? WarcType.Revisit : WarcType.Other;
    }

    private static string Latin1(ReadOnlySpan<byte> bytes) => Encoding.Latin1.GetString(bytes);
}
