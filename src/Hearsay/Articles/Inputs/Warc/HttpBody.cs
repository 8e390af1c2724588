using System.IO.Compression;
using System.Text;

namespace Hearsay.Articles.Inputs.Warc;

/// <summary>A response's body without its transfer and content codings (RFC 9112, section 7; RFC 9110, section 8.4). Archives
/// keep bodies as they were sent or already decoded, and then often with the fields of what was sent: a body that is not
/// coded as the fields say is taken as it is.</summary>
/// <param name="Fault">What could not be decoded, as a sentence; null where <paramref name="Bytes"/> holds the body.</param>
/// <param name="IsCutOff">True where the coded body breaks off before its end; what came before is there.</param>
internal readonly record struct HttpBody(byte[] Bytes, string? Fault, bool IsCutOff)
{
    /// <summary>More codings than any server applies.</summary>
    private const int MostCodings = 4;

    /// <summary>News pages compress three- to thirtyfold.</summary>
    private const int MaxRatio = 200;

    private const int RatioCheckedFrom = 1 << 22;

    /// <param name="most">Longest body that is decoded, in bytes.</param>
    public static HttpBody Decode(HttpResponse response, ReadOnlySpan<byte> body, int most)
    {
        bool isCutOff = false;
        byte[]? unchunked = Mentions(response.TransferEncoding, "chunked"u8) ? ChunkedBody.TryDecode(body, out isCutOff) : null;
        ReadOnlySpan<byte> content = unchunked ?? body;
        string[] codings = Encoding.ASCII.GetString(response.ContentEncoding).ToLowerInvariant()
            .Split([',', ' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        if (codings.Length > MostCodings) return new HttpBody([], $"{codings.Length} content codings are more than are decoded", false);
        byte[]? decoded = unchunked;
        foreach (string coding in codings.Reverse())
        {
            HttpBody step = DecodeOne(coding, content, most);
            if (step.Fault is not null) return step;
            isCutOff |= step.IsCutOff;
            content = decoded = step.Bytes;
        }

        return new HttpBody(decoded ?? body.ToArray(), null, isCutOff);
    }

    private static bool Mentions(ReadOnlySpan<byte> field, ReadOnlySpan<byte> coding)
    {
        foreach (Range part in field.Split((byte)','))
        {
            if (Ascii.EqualsIgnoreCase(field[part].Trim(" \t"u8), coding)) return true;
        }

        return false;
    }

    private static HttpBody DecodeOne(string coding, ReadOnlySpan<byte> body, int most)
    {
        bool isGzip = ContentSniffer.IsGzip(body);
        switch (coding)
        {
            case "identity" or "none" or "utf-8": return new HttpBody(body.ToArray(), null, false);
            case "gzip" or "x-gzip":
                return isGzip ? Inflate(body, most, stream => new GZipStream(stream, CompressionMode.Decompress)) : new HttpBody(body.ToArray(), null, false);
            case "deflate" or "x-deflate":
                // Zlib by the standard, a bare deflate stream from servers that took the word literally.
                bool isZlib = body is [var first, var second, ..] && (first & 0x0F) == 8 && ((first << 8) | second) % 31 == 0;
                return isZlib ? Inflate(body, most, stream => new ZLibStream(stream, CompressionMode.Decompress))
                    : Inflate(body, most, stream => new DeflateStream(stream, CompressionMode.Decompress));
            case "br": return Inflate(body, most, stream => new BrotliStream(stream, CompressionMode.Decompress));
            default:
                return ContentSniffer.LooksLikeText(body) ? new HttpBody(body.ToArray(), null, false)
                    : new HttpBody([], $"Content-Encoding \"{Shorten(coding)}\" is not decoded", false);
        }
    }

    private static HttpBody Inflate(ReadOnlySpan<byte> body, int most, Func<Stream, Stream> open)
    {
        byte[] coded = body.ToArray();
        using Stream stream = open(new MemoryStream(coded));
        using var content = new MemoryStream();
        byte[] buffer = new byte[1 << 15];
        try
        {
            for (int read; (read = stream.Read(buffer, 0, buffer.Length)) > 0;)
            {
                content.Write(buffer, 0, read);
                if (content.Length > most) return new HttpBody([], $"is longer than {BoundedBytes.Describe(most)} when decoded", false);
                if (content.Length > RatioCheckedFrom && content.Length / MaxRatio > coded.Length)
                    return new HttpBody([], $"grows more than {MaxRatio}-fold when decoded, which no page does", false);
            }
        }
        catch (Exception fault) when (fault is InvalidDataException or InvalidOperationException)
        {
            // What is no coded data at all was decoded before it was archived.
            if (ContentSniffer.LooksLikeText(coded)) return new HttpBody(coded, null, false);
            if (content.Length == 0) return new HttpBody([], "the body is not coded as its Content-Encoding says", false);
            return new HttpBody(content.ToArray(), null, true);
        }

        if (content.Length == 0 && ContentSniffer.LooksLikeText(coded)) return new HttpBody(coded, null, false);
        return new HttpBody(content.ToArray(), null, IsCutOffGzip(coded, content));
    }

    /// <summary>True for gzip whose last bytes are not the length of what was in it; the framework does not tell.</summary>
    private static bool IsCutOffGzip(ReadOnlySpan<byte> coded, MemoryStream content) =>
        ContentSniffer.IsGzip(coded) && System.Buffers.Binary.BinaryPrimitives.ReadUInt32LittleEndian(coded[^4..]) != (uint)content.Length;

    private static string Shorten(string coding) => coding.Length <= 20 ? coding : coding[..20] + "…";
}
