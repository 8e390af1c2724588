using System.Text;

namespace Hearsay.Inputs.Feeds;

/// <summary>The charset of an XML feed: a byte order mark, else UTF-16 by its zeros, else what the XML declaration
/// says, else UTF-8 (XML 1.0, appendix F). Latin-1 means windows-1252, as browsers have it; what cannot be decoded
/// becomes U+FFFD.</summary>
internal static class FeedEncoding
{
    private const int DeclarationSize = 256;

    /// <exception cref="InvalidDataException">The declaration names a charset that nobody knows.</exception>
    public static TextReader Open(Stream stream)
    {
        PeekableStream peekable = stream as PeekableStream ?? new PeekableStream(stream);
        return new StreamReader(peekable, EncodingOf(peekable.Peek()), detectEncodingFromByteOrderMarks: true,
            bufferSize: 1 << 14);
    }

    private static Encoding EncodingOf(ReadOnlySpan<byte> head)
    {
        if (head is [(byte)'<', 0, ..]) return Encoding.Unicode;
        if (head is [0, (byte)'<', ..]) return Encoding.BigEndianUnicode;
        string? label = LabelIn(Encoding.Latin1.GetString(head[..Math.Min(head.Length, DeclarationSize)]));
        return label is null ? Encoding.UTF8 : Named(label);
    }

    private static string? LabelIn(string head)
    {
        int end = head.IndexOf("?>", StringComparison.Ordinal);
        int at = head.IndexOf("encoding", StringComparison.Ordinal);
        if (!head.AsSpan().TrimStart().StartsWith("<?xml") || at < 0 || at > end) return null;
        string[] parts = head[at..end].Split(['"', '\''], 3);
        return parts.Length == 3 ? parts[1].Trim() : null;
    }

    private static Encoding Named(string label) => label.ToLowerInvariant() switch
    {
        // A declaration that can be read byte by byte is no UTF-16.
        "utf-8" or "utf8" or "utf-16" or "utf-16le" or "utf-16be" or "unicode" => Encoding.UTF8,
        "iso-8859-1" or "latin1" or "latin-1" or "us-ascii" or "ascii" => CodePage("windows-1252"),
        _ => CodePage(label),
    };

    private static Encoding CodePage(string label)
    {
        try
        {
            if (CodePagesEncodingProvider.Instance.GetEncoding(label) is { } encoding) return encoding;
        }
        catch (ArgumentException)
        {
        }

        throw new InvalidDataException(
            $"names a charset that is not known: \"{(label.Length <= 40 ? label : label[..40] + "…")}\"");
    }
}
