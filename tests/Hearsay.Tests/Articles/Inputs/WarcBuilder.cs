using System.Text;

namespace Hearsay.Tests.Articles.Inputs;

/// <summary>Builds small archives.</summary>
internal sealed class WarcBuilder
{
    public const string Html = "<!DOCTYPE html><title>T</title><p>The bridge is shut.";

    private readonly List<byte[]> _records = [];

    public static byte[] Record(string type, string fields, byte[] block, string version = "WARC/1.0",
        long? length = null) =>
        Record(type, fields, block, length ?? block.Length, version);

    private static byte[] Record(string type, string fields, byte[] block, long length, string version)
    {
        string head = $"{version}\r\nWARC-Type: {type}\r\n{fields}Content-Length: {length}\r\n\r\n";
        return [.. Encoding.UTF8.GetBytes(head), .. block, .. "\r\n\r\n"u8];
    }

    /// <summary>An HTTP response around a body.</summary>
    public static byte[] Response(byte[] body, string fields = "Content-Type: text/html\r\n",
        string status = "HTTP/1.1 200 OK") =>
        [.. Encoding.UTF8.GetBytes($"{status}\r\n{fields}\r\n"), .. body];

    public static byte[] Response(string body, string fields = "Content-Type: text/html\r\n",
        string status = "HTTP/1.1 200 OK") =>
        Response(Encoding.UTF8.GetBytes(body), fields, status);

    /// <summary>A response record of a page on story number <paramref name="number"/>.</summary>
    public static byte[] Page(int number, string? body = null, string fields = "") =>
        Page(number, Response(body ?? $"{Html} Report {number}."), fields);

    public static byte[] Page(int number, byte[] response, string fields = "") => Record(
        "response",
        $"WARC-Record-ID: <urn:uuid:{number:x8}>\r\nWARC-Target-URI: https://post.example/{number}\r\n"
            + $"Content-Type: application/http; msgtype=response\r\n{fields}",
        response);

    public WarcBuilder Add(byte[] record)
    {
        _records.Add(record);
        return this;
    }

    public byte[] Plain() => [.. _records.SelectMany(record => record)];

    /// <summary>One gzip member a record.</summary>
    public byte[] Gzip() => [.. _records.SelectMany(TemporaryFolder.Gzip)];

    /// <summary>One gzip member over all.</summary>
    public byte[] OneGzip() => TemporaryFolder.Gzip(Plain());
}
