using System.Text;

namespace Hearsay.Reports;

/// <summary>Hands what is written as bytes of UTF-8 to a writer of text, whole or not at all.</summary>
internal static class Utf8Text
{
    private const int PieceLength = 4096;

    public static void Write(TextWriter output, Action<Stream> write)
    {
        using var buffer = new MemoryStream();
        write(buffer);
        ReadOnlySpan<byte> rest = buffer.GetBuffer().AsSpan(0, (int)buffer.Length);
        Decoder decoder = Encoding.UTF8.GetDecoder();
        Span<char> piece = stackalloc char[PieceLength];
        while (!rest.IsEmpty)
        {
            decoder.Convert(rest, piece, flush: false, out int used, out int made, out _);
            output.Write(piece[..made]);
            rest = rest[used..];
        }
    }
}
