namespace Hearsay.Inputs;

/// <summary>Reads a whole stream up to a limit.</summary>
internal static class BoundedBytes
{
    /// <summary>False where the stream holds more than <paramref name="limit"/> bytes; at most one buffer more than
    /// that was then read.</summary>
    public static bool TryRead(Stream stream, int limit, out byte[] bytes)
    {
        bytes = [];
        if (stream.CanSeek && stream.Length > limit) return false;
        using var content = new MemoryStream(stream.CanSeek ? (int)(stream.Length - stream.Position) : 0);
        byte[] buffer = new byte[1 << 16];
        for (int read; (read = stream.Read(buffer, 0, buffer.Length)) > 0;)
        {
            if (content.Length + read > limit) return false;
            content.Write(buffer, 0, read);
        }

        bytes = content.Length == content.Capacity ? content.GetBuffer() : content.ToArray();
        return true;
    }

    public static ReadOnlyMemory<byte> WithoutUtf8Mark(ReadOnlyMemory<byte> bytes) =>
        bytes.Span is [0xEF, 0xBB, 0xBF, ..] ? bytes[3..] : bytes;

    /// <summary>"16 MiB" or, below one, a number of bytes.</summary>
    public static string Describe(int limit) => limit >= 1 << 20 ? $"{limit >> 20} MiB" : $"{limit} bytes";
}
