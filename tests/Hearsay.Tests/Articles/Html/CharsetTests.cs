using System.Text;
using Hearsay.Pages;
using Hearsay.Pages.Charsets;
using Hearsay.Text;

namespace Hearsay.Tests.Articles.Html;

public class CharsetTests
{
    private const string German = "<p>Die Bürgermeisterin sagte: „Köln zahlt nicht.“</p>";

    [Theory]
    [InlineData("utf-8", "utf-8")]
    [InlineData("latin1", "windows-1252")]
    [InlineData("  ISO-8859-1 ", "windows-1252")]
    [InlineData("us-ascii", "windows-1252")]
    [InlineData("utf-16", "utf-16le")]
    [InlineData("hz-gb-2312", "replacement")]
    [InlineData("no-such-label", null)]
    [InlineData("", null)]
    public void A_label_names_the_encoding_that_the_standard_says(string label, string? name) =>
        Assert.Equal(name, CharsetLabels.NameOf(label));

    [Theory]
    [InlineData("windows-1252", "windows-1252", null)]
    [InlineData("windows-1252", "utf-8", null)]
    [InlineData("windows-1252", null, "<meta charset=latin1>")]
    [InlineData("windows-1252", null, "<meta charset=utf-8>")]
    [InlineData("windows-1252", null, "")]
    [InlineData("utf-8", null, "")]
    [InlineData("utf-8", "iso-8859-1", "<meta charset=iso-8859-1>")]
    [InlineData("utf-16be", "utf-16be", null)]
    [InlineData("utf-16le", null, "")]
    public void A_page_is_read_in_its_encoding_even_where_its_label_is_plainly_wrong(string encoding, string? transport,
        string? meta)
    {
        byte[] bytes = EncodingOf(encoding).GetBytes(meta + German);
        DecodedPage decoded = Decode(bytes, transport);
        Assert.Equal(encoding, decoded.Charset);
        Assert.Equal(meta + German, decoded.Text.Value);
    }

    [Theory]
    [InlineData("<meta charset=windows-1251>", "windows-1250", "windows-1250")]
    [InlineData("<?xml version='1.0' encoding='iso-8859-5'?><html>", null, "iso-8859-5")]
    [InlineData("<?xml version='1.0' encoding='iso-8859-5'?><meta charset=koi8-r>", null, "koi8-r")]
    [InlineData("<meta http-equiv=Content-Type content='text/html; charset=koi8-u'>", null, "koi8-u")]
    [InlineData("<meta charset=utf-16>", null, "windows-1252")]
    [InlineData("<meta charset=nothing>", null, "windows-1252")]
    [InlineData("<!-- <meta charset=koi8-r> -->", null, "windows-1252")]
    public void The_servers_word_comes_before_the_pages_own(string head, string? transport, string expected) =>
        Assert.Equal(expected,
        CharsetDetector.Detect([.. Encoding.Latin1.GetBytes(head), 0xE4, 0xEE, 0xEC, 0xE5], transport));

    [Fact]
    public void A_declaration_far_down_counts_where_the_bytes_are_not_utf_8()
    {
        string head =
            $"<!-- {new string('x', 5000)} --><script>'<meta charset=koi8-r>'</script><meta charset=windows-1250>";
        Assert.Equal("windows-1250", CharsetDetector.Detect([.. Encoding.Latin1.GetBytes(head), 0xE4, 0xE5], null));
    }

    [Theory]
    [InlineData("iso-8859-2", "Łódź")]
    [InlineData("iso-8859-16", "București, țară")]
    [InlineData("windows-1251", "Мэр сказал")]
    [InlineData("koi8-u", "Їжак")]
    public void Single_byte_pages_are_read_by_their_index_and_lead_back_byte_by_byte(string charset, string text)
    {
        byte[] bytes = [.. text.Select(unit => Enumerable.Range(0, 256).Select(value => (byte)value)
            .First(value => SingleByte.Decode(charset, [value])[0] == unit))];
        DecodedPage decoded = Decode(bytes, charset);
        Assert.Equal(text, decoded.Text.Value);
        Assert.Equal((1, 3), decoded.ByteMap.ToBytes(new Span(1, 3)));
    }

    [Theory]
    [InlineData("shift_jis", 932)]
    [InlineData("euc-jp", 51932)]
    [InlineData("iso-2022-jp", 50220)]
    [InlineData("gb18030", 54936)]
    [InlineData("gbk", 936)]
    [InlineData("big5", 950)]
    [InlineData("euc-kr", 949)]
    public void Every_character_of_a_multi_byte_page_leads_to_the_bytes_that_it_was_decoded_from(string charset,
        int codePage)
    {
        string text = charset switch
        {
            "euc-kr" => "<p>시장 said: 아니다, 1.</p>",
            "big5" or "gbk" or "gb18030" => "<p>市長 said: 不同意, 1.</p>",
            _ => "<p>市長は said: 言った, 1.</p>",
        };
        Encoding encoding = CodePagesEncodingProvider.Instance.GetEncoding(codePage)!;
        DecodedPage decoded = Decode(encoding.GetBytes(text), charset);
        Assert.Equal(text, decoded.Text.Value);
        byte[] bytes = encoding.GetBytes(text);
        bool hasState = charset == "iso-2022-jp";
        for (int at = 0; at < text.Length; at++)
        {
            (int start, int end) = decoded.ByteMap.ToBytes(hasState ? new Span(0, at + 1) : new Span(at, at + 1));
            Assert.Equal(hasState ? text[..(at + 1)] : text[at].ToString(), encoding.GetString(bytes[start..end]));
        }
    }

    [Theory]
    [InlineData("shift_jis", "81 3C 62 3E", "\uFFFD<b>")]
    [InlineData("euc-kr", "C1 3C 62 3E", "\uFFFD<b>")]
    [InlineData("gbk", "80 41 FF 3C", "€A\uFFFD<")]
    [InlineData("gb18030", "81 30 3C 62 3E", "\uFFFD0<b>")]
    [InlineData("big5", "A4", "\uFFFD")]
    public void An_ill_formed_sequence_swallows_no_markup(string charset, string hex, string text)
    {
        byte[] bytes = Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal));
        DecodedPage decoded = MultiByte.Decode(charset, bytes);
        Assert.Equal(text, decoded.Text.Value);
        Assert.Equal((0, bytes.Length), decoded.ByteMap.ToBytes(new Span(0, text.Length)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Random_bytes_in_any_encoding_are_decoded_and_their_byte_ranges_tile_the_page(int seed)
    {
        var random = new Random(seed);
        string[] charsets = ["shift_jis", "euc-jp", "iso-2022-jp", "gb18030", "big5", "euc-kr", "koi8-r",
            "windows-1255", "x-user-defined", "iso-8859-8-i", "utf-8"];
        for (int round = 0; round < 400; round++)
        {
            byte[] bytes = new byte[random.Next(1, 80)];
            for (int i = 0; i < bytes.Length; i++)
                bytes[i] = (byte)(random.Next(3) == 0 ? random.Next(0x20, 0x7F) : random.Next(0x80, 0x100));
            bytes[0] = (byte)'<'; // No byte order mark.
            DecodedPage decoded = Decode(bytes, charsets[round % charsets.Length]);
            int last = 0;
            for (int at = 0; at < decoded.Text.Length; at++)
            {
                (int start, int end) = decoded.ByteMap.ToBytes(new Span(at, at + 1));
                Assert.InRange(start, last, end);
                last = start;
            }

            Assert.Equal((0, bytes.Length), decoded.ByteMap.ToBytes(new Span(0, decoded.Text.Length)));
        }
    }

    [Theory]
    [InlineData("", "is empty; expected the text of an article")]
    [InlineData("%PDF-1.7", "is a PDF file; expected HTML")]
    [InlineData("\0\u0001\u0002\u0003\u0004<p>", "is binary data; expected HTML")]
    public void What_is_no_page_is_refused_by_name(string content, string message)
    {
        var page = new Page("x", "x.html", Encoding.Latin1.GetBytes(content), PageMetadata.Unknown)
        { Kind = ContentKind.Html };
        Assert.False(PageDecoder.TryDecode(page, out _, out InputError? error));
        Assert.Equal($"x.html: {message}", error!.ToString());
    }

    private static DecodedPage Decode(byte[] bytes, string? transport)
    {
        var page = new Page("x", "x.html", bytes, PageMetadata.Unknown)
        { Kind = ContentKind.Html, HttpCharset = transport };
        Assert.True(PageDecoder.TryDecode(page, out DecodedPage decoded, out InputError? error), error?.ToString());
        return decoded;
    }

    private static Encoding EncodingOf(string name) =>
        CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
}
