namespace Hearsay.Inputs;

/// <summary>One line of a stream.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="Bytes">The line without its end; null where it is longer than the limit, which was then passed
/// over.</param>
internal readonly record struct BoundedLine(int Number, byte[]? Bytes);

/// <summary>Splits a stream at line feeds without ever holding more than one line of the permitted length.</summary>
internal static class BoundedLines
{
    private const int ChunkSize = 1 << 16;

    public static IEnumerable<BoundedLine> Read(Stream stream, int maxLineBytes)
    {
        byte[] chunk = new byte[ChunkSize];
        using var line = new MemoryStream();
        bool tooLong = false, pending = false;
        int number = 1;
        for (int read; (read = stream.Read(chunk, 0, chunk.Length)) > 0;)
        {
            for (int at = 0; at < read;)
            {
                int end = Array.IndexOf(chunk, (byte)'\n', at, read - at);
                int length = (end < 0 ? read : end) - at;
                tooLong |= line.Length + length > maxLineBytes;
                if (!tooLong) line.Write(chunk, at, length);
                pending = end < 0;
                at += length + (pending ? 0 : 1);
                if (pending) break;
                yield return Take(line, number++, ref tooLong);
            }
        }

        if (pending) yield return Take(line, number, ref tooLong);
    }

    private static BoundedLine Take(MemoryStream line, int number, ref bool tooLong)
    {
        var taken = new BoundedLine(number, tooLong ? null : line.ToArray());
        line.SetLength(0);
        tooLong = false;
        return taken;
    }
}
