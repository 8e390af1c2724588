using System.Globalization;
using Hearsay.Pages;

namespace Hearsay.Inputs.Warc;

/// <summary>Status and fields of an HTTP response as a record's block holds it (RFC 9112). One object serves a whole
/// archive.</summary>
internal sealed class HttpResponse
{
    /// <summary>Longest status line and fields that are read, in bytes.</summary>
    public const int MaxHeaderBytes = 1 << 16;

    private const int MostResponses = 5;

    private readonly HeaderFields _fields = new();

    public int Status { get; private set; }

    public MediaType ContentType { get; private set; }

    public ReadOnlySpan<byte> ContentEncoding => _fields.Value("Content-Encoding"u8);

    public ReadOnlySpan<byte> TransferEncoding => _fields.Value("Transfer-Encoding"u8);

    /// <summary>Where the body starts; -1 where <paramref name="head"/> does not begin with a whole header. Headers of
    /// interim responses and of proxies before the one that counts are passed over.</summary>
    public int Read(ReadOnlySpan<byte> head)
    {
        int start = 0;
        for (int responses = 0; responses < MostResponses; responses++)
        {
            int length = ReadOne(head[start..]);
            if (length < 0) return -1;
            start += length;
            if (!head[start..].StartsWith("HTTP/1."u8)) break;
        }

        return start;
    }

    private int ReadOne(ReadOnlySpan<byte> head)
    {
        if (!head.StartsWith("HTTP/"u8)) return -1;
        int body = HeaderFields.EndIn(head, 0);
        if (body < 0) return -1;
        int line = head.IndexOf((byte)'\n');
        Status = StatusIn(head[..line]);
        _fields.Read(head[(line + 1)..body]);
        ContentType = MediaType.Parse(_fields.Text("Content-Type"u8));
        return body;
    }

    /// <summary>The three digits behind the first space; 0 where there are none.</summary>
    private static int StatusIn(ReadOnlySpan<byte> line)
    {
        ReadOnlySpan<byte> behind = line[(line.IndexOf((byte)' ') + 1)..].TrimStart((byte)' ');
        return behind.Length >= 3
            && int.TryParse(behind[..3], NumberStyles.None, CultureInfo.InvariantCulture, out int status) ? status : 0;
    }
}
