namespace Hearsay.Pages;

/// <summary>Names the kinds of files that people give by mistake, by their first bytes, for a better message than
/// "binary".</summary>
internal static class FileSignature
{
    /// <summary>What the bytes are ("a PDF file"), or null where they start like none of these.</summary>
    public static string? NameOf(ReadOnlySpan<byte> head) => head switch
    {
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] => "a PDF file",
        [0x1F, 0x8B, ..] => "gzip-compressed data (give it a name that ends in .gz)",
        [(byte)'P', (byte)'K', 3, 4, ..] => "a ZIP archive or office document",
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => "a PNG picture",
        [0xFF, 0xD8, 0xFF, ..] => "a JPEG picture",
        [0xFF, 0xFE, 0, 0, ..] or [0, 0, 0xFE, 0xFF, ..] => "UTF-32 (save it as UTF-8)",
        _ => null,
    };
}
