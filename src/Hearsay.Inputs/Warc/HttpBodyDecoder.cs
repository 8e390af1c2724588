using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;
using Hearsay.Pages;

namespace Hearsay.Inputs.Warc;

/// <summary>A response's body without its codings.</summary>
/// <param name="Fault">What could not be decoded, as a sentence; null where <paramref name="Bytes"/> holds the
/// body.</param>
/// <param name="IsCutOff">True where the coded body breaks off before its end; what came before is there.</param>
internal readonly record struct HttpBody(byte[] Bytes, string? Fault, bool IsCutOff);

/// <summary>Takes transfer and content codings off bodies (RFC 9112, section 7; RFC 9110, section 8.4). Archives keep
/// bodies as they were sent or already decoded, and then often with the fields of what was sent: a body that is not
/// coded as the fields say is taken as it is. One object serves a whole archive and keeps its buffer.</summary>
/// <param name="most">Longest body that is decoded, in bytes.</param>
internal sealed class HttpBodyDecoder(int most)
{
    /// <summary>More codings than any server applies.</summary>
    private const int MostCodings = 4;

    /// <summary>News pages compress three- to thirtyfold.</summary>
    private const int MaxRatio = 200;

    private const int RatioCheckedFrom = 1 << 22;

    private byte[] _buffer = new byte[1 << 16];

    public HttpBody Decode(HttpResponse response, ReadOnlyMemory<byte> body)
    {
        bool isCutOff = false;
        if (Mentions(response.TransferEncoding, "chunked"u8)
            && ChunkedBody.TryDecode(body.Span, out ReadOnlyMemory<byte> content, out isCutOff))
            body = content;
        else isCutOff = false;
        string[] codings = Encoding.ASCII.GetString(response.ContentEncoding).ToLowerInvariant()
            .Split([',', ' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        if (codings.Length > MostCodings) return Refuse($"{codings.Length} content codings are more than are decoded");
        foreach (string coding in codings.Reverse())
        {
            if (DecodeOne(coding, body) is not { } step) continue;
            if (step.Fault is not null) return step;
            isCutOff |= step.IsCutOff;
            body = step.Bytes;
        }

        byte[] bytes = MemoryMarshal.TryGetArray(body, out ArraySegment<byte> whole)
            && whole.Count == whole.Array!.Length ? whole.Array : body.ToArray();
        return bytes.Length > most ? TooLong() : new HttpBody(bytes, null, isCutOff);
    }

    private static bool Mentions(ReadOnlySpan<byte> field, ReadOnlySpan<byte> coding)
    {
        foreach (Range part in field.Split((byte)','))
        {
            if (Ascii.EqualsIgnoreCase(field[part].Trim(" \t"u8), coding)) return true;
        }

        return false;
    }

    /// <summary>Null where the body is taken as it is.</summary>
    private HttpBody? DecodeOne(string coding, ReadOnlyMemory<byte> body)
    {
        switch (coding)
        {
            case "identity" or "none" or "utf-8": return null;
            case "gzip" or "x-gzip":
                return ContentSniffer.IsGzip(body.Span)
                    ? Inflate(body, stream => new GZipStream(stream, CompressionMode.Decompress)) : null;
            case "deflate" or "x-deflate":
                // Zlib by the standard, a bare deflate stream from servers that took the word literally.
                bool isZlib = body.Span is [var first, var second, ..] && (first & 0x0F) == 8
                    && ((first << 8) | second) % 31 == 0;
                return Inflate(body, stream => isZlib
                    ? new ZLibStream(stream, CompressionMode.Decompress)
                    : new DeflateStream(stream, CompressionMode.Decompress));
            case "br": return Inflate(body, stream => new BrotliStream(stream, CompressionMode.Decompress));
            default:
                return ContentSniffer.LooksLikeText(body.Span) ? null
                    : Refuse(
                    $"Content-Encoding \"{(coding.Length <= 20 ? coding : coding[..20] + "…")}\" is not decoded");
        }
    }

    private HttpBody? Inflate(ReadOnlyMemory<byte> body, Func<Stream, Stream> open)
    {
        int length = 0;
        bool isBroken = false;
        try
        {
            MemoryMarshal.TryGetArray(body, out ArraySegment<byte> coded);
            using Stream stream = open(new MemoryStream(coded.Array!, coded.Offset, coded.Count, writable: false));
            for (int read; (read = stream.Read(_buffer, length, _buffer.Length - length)) > 0;)
            {
                length += read;
                if (length > most) return TooLong();
                if (length > RatioCheckedFrom && length / MaxRatio > body.Length)
                    return Refuse($"grows more than {MaxRatio}-fold when decoded, which no page does");
                if (length == _buffer.Length) Array.Resize(ref _buffer, (int)Math.Min(2L * length, most + 1L));
            }
        }
        catch (Exception fault) when (fault is InvalidDataException or InvalidOperationException)
        {
            isBroken = true;
        }

        // What is no coded data at all was decoded before it was archived.
        if ((isBroken || length == 0) && ContentSniffer.LooksLikeText(body.Span)) return null;
        if (isBroken && length == 0) return Refuse("the body is not coded as its Content-Encoding says");
        return new HttpBody(_buffer.AsSpan(0, length).ToArray(), null, isBroken || IsCutOffGzip(body.Span, length));
    }

    /// <summary>True for gzip whose last bytes are not the length of what was in it; the framework does not
    /// tell.</summary>
    private static bool IsCutOffGzip(ReadOnlySpan<byte> coded, int length) =>
        ContentSniffer.IsGzip(coded)
        && (coded.Length < 18 || BinaryPrimitives.ReadUInt32LittleEndian(coded[^4..]) != (uint)length);

    private HttpBody TooLong() => Refuse($"is longer than {BoundedBytes.Describe(most)} when decoded");

    private static HttpBody Refuse(string fault) => new([], fault, false);
}
