using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Hearsay.Pages;

/// <summary>What a file or stream holds.</summary>
internal enum PageFormat
{
    Text,
    Html,

    /// <summary>RSS, Atom or RDF in XML.</summary>
    Feed,
    JsonFeed,

    /// <summary>JSONL, one page a line.</summary>
    Records,
    Warc,
}

/// <summary>Tells formats by their first bytes (for HTML and binary data as the MIME Sniffing Standard does, section
/// 7.1).</summary>
internal static class ContentSniffer
{
    /// <summary>Bytes that are looked at, as the standard has it.</summary>
    private const int SampleSize = 1445;

    private static readonly string[] HtmlStarts =
        ["!doctype html", "html", "head", "script", "iframe", "h1", "div", "font", "table", "a", "style", "title", "b",
            "body", "br", "p", "!--"];

    private static readonly string[] FeedRoots = ["rss", "feed", "rdf:RDF", "RDF"];

    public static bool IsGzip(ReadOnlySpan<byte> head) => head is [0x1F, 0x8B, 8, ..];

    /// <summary>True where no control character stands in the first bytes but those that text has.</summary>
    public static bool LooksLikeText(ReadOnlySpan<byte> head)
    {
        foreach (byte value in head[..Math.Min(head.Length, SampleSize)])
        {
            if (value is < 0x09 or 0x0B or (> 0x0D and < 0x20 and not 0x1B)) return false;
        }

        return true;
    }

    /// <summary>True where the first tag is one that HTML begins with.</summary>
    public static bool LooksLikeHtml(ReadOnlySpan<byte> head) => IsHtmlStart(StartOf(head));

    /// <summary>The format of a stream without a name, gzip or not; what is nothing else is text.</summary>
    public static PageFormat FormatOf(ReadOnlySpan<byte> head)
    {
        if (IsGzip(head)) head = InGzip(head);
        if (head.StartsWith("WARC/"u8)) return PageFormat.Warc;
        ReadOnlySpan<byte> start = WithoutUtf8Mark(head).TrimStart(" \t\r\n"u8);
        if (start is [(byte)'{', ..]) return IsJsonFeed(start) ? PageFormat.JsonFeed : PageFormat.Records;
        ReadOnlySpan<char> tag = StartOf(head);
        if (IsFeedStart(tag)) return PageFormat.Feed;
        return IsHtmlStart(tag) || tag.StartsWith("?xml") ? PageFormat.Html : PageFormat.Text;
    }

    private static ReadOnlySpan<byte> WithoutUtf8Mark(ReadOnlySpan<byte> head) =>
        head is [0xEF, 0xBB, 0xBF, ..] ? head[3..] : head;

    /// <summary>The first bytes of compressed content, as far as they can be read.</summary>
    private static ReadOnlySpan<byte> InGzip(ReadOnlySpan<byte> head)
    {
        byte[] content = new byte[SampleSize];
        int length = 0;
        try
        {
            using var gzip = new GZipStream(new MemoryStream(head.ToArray()), CompressionMode.Decompress);
            for (int read; length < content.Length && (read = gzip.Read(content, length, content.Length - length)) > 0;)
                length += read;
        }
        catch (InvalidDataException)
        {
            // Whoever reads it all says so.
        }

        return content.AsSpan(0, length);
    }

    /// <summary>True where the object's "version" is JSON Feed's; only what is in the head is looked at.</summary>
    private static bool IsJsonFeed(ReadOnlySpan<byte> head)
    {
        var json = new Utf8JsonReader(head, isFinalBlock: false, state: default);
        try
        {
            while (json.Read())
            {
                if (json.TokenType != JsonTokenType.PropertyName || json.CurrentDepth != 1
                    || !json.ValueTextEquals("version"u8)) continue;
                return json.Read() && json.TokenType == JsonTokenType.String
                    && json.GetString()!.Contains("jsonfeed.org/version/", StringComparison.Ordinal);
            }
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return false;
        }

        return false;
    }

    private static bool IsFeedStart(ReadOnlySpan<char> tag)
    {
        while (tag is ['?', ..] or ['!', '-', '-', ..])
        {
            string end = tag[0] == '?' ? "?>" : "-->";
            int at = tag.IndexOf(end);
            if (at < 0) return false;
            tag = tag[(at + end.Length)..].TrimStart();
            if (tag is not ['<', ..]) return false;
            tag = tag[1..];
        }

        // A document type of something else than HTML: no feed that is read, but what reads feeds says why.
        if (tag.StartsWith("!DOCTYPE ") && !tag["!DOCTYPE ".Length..].TrimStart()
            .StartsWith("html", StringComparison.OrdinalIgnoreCase)) return true;
        foreach (string root in FeedRoots)
        {
            if (IsNamed(tag, root, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    private static bool IsHtmlStart(ReadOnlySpan<char> tag)
    {
        foreach (string start in HtmlStarts)
        {
            if (start == "!--" ? tag.StartsWith(start) : IsNamed(tag, start, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private static bool IsNamed(ReadOnlySpan<char> tag, string name, StringComparison comparison) =>
        tag.StartsWith(name, comparison)
        && (tag.Length == name.Length || tag[name.Length] is ' ' or '>' or '\t' or '\r' or '\n' or '/');

    /// <summary>What follows the first character where that is &lt;; empty else.</summary>
    private static string StartOf(ReadOnlySpan<byte> head)
    {
        Encoding encoding = head switch
        {
            [0xFF, 0xFE, ..] or [(byte)'<', 0, ..] => Encoding.Unicode,
            [0xFE, 0xFF, ..] or [0, (byte)'<', ..] => Encoding.BigEndianUnicode,
            _ => Encoding.Latin1,
        };
        string text = encoding.GetString(WithoutUtf8Mark(head)).TrimStart('\uFEFF', ' ', '\t', '\r', '\n', '\f');
        return text is ['<', ..] ? text[1..] : "";
    }
}
