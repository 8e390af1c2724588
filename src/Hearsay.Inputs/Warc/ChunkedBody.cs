using System.Globalization;

namespace Hearsay.Inputs.Warc;

/// <summary>The chunked transfer coding (RFC 9112, section 7.1).</summary>
internal static class ChunkedBody
{
    /// <summary>Longest line before a chunk, its extensions included.</summary>
    private const int LongestLine = 4096;

    /// <summary>Takes the lines of chunks out of a body; false where it does not begin with a chunk, so that it was
    /// decoded before it was archived.</summary>
    /// <param name="isCutOff">True where the coding breaks off before its last chunk; what came before is
    /// given.</param>
    public static bool TryDecode(ReadOnlySpan<byte> body, out ReadOnlyMemory<byte> content, out bool isCutOff)
    {
        byte[] decoded = new byte[body.Length];
        int length = 0;
        content = default;
        isCutOff = true;
        for (int at = 0; at < body.Length;)
        {
            bool isFirst = at == 0;
            if (!TryReadSize(body[at..], out int line, out long size))
            {
                if (isFirst) return false;
                break;
            }

            at += line;
            isCutOff = size > 0;
            if (!isCutOff) break;
            int there = (int)Math.Min(size, body.Length - at);
            int end = LineBreakAt(body[(at + there)..]);
            if (isFirst && end == 0 && there == size && at + there < body.Length) return false;
            body.Slice(at, there).CopyTo(decoded.AsSpan(length));
            length += there;
            at += there + end;
            if (end == 0) break;
        }

        content = decoded.AsMemory(0, length);
        return true;
    }

    /// <summary>Reads the line before a chunk; false where it is none, a size beyond 60 bits included.</summary>
    private static bool TryReadSize(ReadOnlySpan<byte> body, out int line, out long size)
    {
        size = 0;
        line = body[..Math.Min(body.Length, LongestLine)].IndexOf((byte)'\n') + 1;
        if (line == 0) return false;
        ReadOnlySpan<byte> digits = body[..line];
        int extension = digits.IndexOf((byte)';');
        if (extension >= 0) digits = digits[..extension];
        digits = digits.Trim(" \t\r\n"u8);
        return digits.Length <= 15
            && long.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out size);
    }

    private static int LineBreakAt(ReadOnlySpan<byte> body) => body switch
    {
        [(byte)'\r', (byte)'\n', ..] => 2,
        [(byte)'\n', ..] => 1,
        _ => 0,
    };
}
