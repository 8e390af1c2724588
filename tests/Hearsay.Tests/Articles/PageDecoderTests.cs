using System.Text;
using Hearsay.Pages;
using Hearsay.Text;

namespace Hearsay.Tests.Articles;

public class PageDecoderTests
{
    [Theory]
    [InlineData("utf-8", "EF BB BF 4B C3 B6", "Kö")]
    [InlineData("utf-8", "4B C3 B6 F0 9F 98 80", "Kö😀")]
    [InlineData("utf-16le", "FF FE 4B 00 F6 00 3D D8 00 DE", "Kö😀")]
    [InlineData("utf-16be", "FE FF 00 4B 00 F6", "Kö")]
    [InlineData("utf-16le", "4B 00 6F 00 6C 00 6E 00", "Koln")]
    [InlineData("utf-16be", "00 4B 00 6F 00 6C 00 6E", "Koln")]
    [InlineData("windows-1252", "93 4B F6 6C 6E 94 85 80", "“Köln”…€")]
    [InlineData("utf-8", "4B C3 B6 6C 6E E2 80", "Köln\uFFFD")]
    [InlineData("utf-8", "C3 B6 FF C3 B6", "ö\uFFFDö")]
    [InlineData("utf-8", "61 62 63 64 65 66 00 67", "abcdef\0g")]
    public void Bytes_are_decoded_by_what_they_show(string charset, string hex, string text)
    {
        DecodedPage decoded = Decode(Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal)));
        Assert.Equal(charset, decoded.Charset);
        Assert.Equal(text, decoded.Text.Value);
    }

    [Theory]
    [InlineData("", "is empty; expected the text of an article")]
    [InlineData("00 01 02 03 04 05", "is binary data; expected plain text")]
    [InlineData("FF FE 00 00 4B 00 00 00", "is UTF-32 (save it as UTF-8); expected plain text")]
    [InlineData("25 50 44 46 2D 31 2E 37", "is a PDF file; expected plain text")]
    [InlineData("89 50 4E 47 0D 0A 1A 0A", "is a PNG picture; expected plain text")]
    [InlineData("1F 8B 08 00 00", "is gzip-compressed data (give it a name that ends in .gz); expected plain text")]
    public void What_is_no_text_is_refused_by_name(string hex, string message)
    {
        byte[] bytes = Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal));
        Assert.False(PageDecoder.TryDecode(PageOf(bytes), out _, out InputError? error));
        Assert.Equal($"x.txt: {message}", error!.ToString());
    }

    [Theory]
    [InlineData(1, 5, false)] // One in five is data,
    [InlineData(1, 6, true)] // one in six may be text.
    [InlineData(3, 299, true)] // Of a longer text three are none too many,
    [InlineData(4, 399, false)] // more than three are where they are more than one in a hundred.
    [InlineData(4, 400, true)]
    public void What_has_many_control_characters_is_no_text(int controls, int length, bool isText)
    {
        byte[] bytes = [.. Enumerable.Range(0, length).Select(i => i < controls ? (byte)1 : (byte)'a')];
        Assert.Equal(isText, PageDecoder.TryDecode(PageOf(bytes), out _, out _));
    }

    [Fact]
    public void A_stray_nul_in_a_long_text_is_kept()
    {
        byte[] bytes = Encoding.UTF8.GetBytes("The mayor said so.\0 Nobody else did, according to the clerk.");
        Assert.Equal('\0', Decode(bytes).Text[18]);
    }

    /// <summary>The plain way to the same offsets: decode every prefix.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Byte_ranges_decode_to_the_characters_they_were_decoded_from(int seed)
    {
        var random = new Random(seed);
        for (int round = 0; round < 60; round++)
        {
            byte[] bytes = RandomBytes(random);
            if (!PageDecoder.TryDecode(PageOf(bytes), out DecodedPage decoded, out _)) continue;
            for (int i = 0; i < 40; i++)
            {
                Span span = RandomSpan(random, decoded.Text);
                (int start, int end) = decoded.ByteMap.ToBytes(span);
                Assert.Equal(decoded.Text.Quote(span), DecodeAs(decoded.Charset, bytes.AsSpan(start, end - start)));
            }
        }
    }

    private static DecodedPage Decode(byte[] bytes)
    {
        Assert.True(PageDecoder.TryDecode(PageOf(bytes), out DecodedPage decoded, out InputError? error),
            error?.ToString());
        return decoded;
    }

    private static Page PageOf(byte[] bytes) => new("x", "x.txt", bytes, PageMetadata.Unknown);

    private static string DecodeAs(string charset, ReadOnlySpan<byte> bytes) => charset switch
    {
        "utf-8" => Encoding.UTF8.GetString(bytes),
        "utf-16le" => Encoding.Unicode.GetString(bytes),
        "utf-16be" => Encoding.BigEndianUnicode.GetString(bytes),
        _ => Windows1252.Decode(bytes),
    };

    /// <summary>Pieces of texts in several charsets, some broken, up to a few thousand bytes.</summary>
    private static byte[] RandomBytes(Random random)
    {
        string[] words = ["Kyiv ", "Zürich, ", "“quoted” ", "😀 ", "日本 ", "said\r\n", "—", "e\u0301 "];
        Encoding[] encodings = [Encoding.UTF8, Encoding.Latin1, Encoding.Unicode, Encoding.BigEndianUnicode];
        Encoding encoding = encodings[random.Next(encodings.Length)];
        var bytes = new List<byte>(random.Next(2) == 0 ? encoding.GetPreamble() : []);
        for (int i = random.Next(1, 700); i > 0; i--)
            bytes.AddRange(encoding.GetBytes(words[random.Next(words.Length)]));
        for (int i = random.Next(3); i > 0; i--) bytes[random.Next(bytes.Count)] = (byte)random.Next(0x20, 256);
        return [.. bytes];
    }

    /// <summary>A span that cuts no surrogate pair.</summary>
    private static Span RandomSpan(Random random, SourceText text)
    {
        int start = random.Next(text.Length + 1), end = random.Next(start, text.Length + 1);
        return text.FromCodePoints(text.ToCodePoints(new Span(start, end)));
    }
}
