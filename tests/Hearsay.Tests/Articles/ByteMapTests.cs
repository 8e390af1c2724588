using System.Text;
using Hearsay.Pages;
using Hearsay.Text;

namespace Hearsay.Tests.Articles;

public class ByteMapTests
{
    public static TheoryData<string> Charsets =>
    [
        "utf-8", "utf-16le", "utf-16be", "windows-1252", "windows-1251", "koi8-r", "iso-8859-2", "iso-8859-8-i",
            "x-user-defined",
        "shift_jis", "euc-jp", "iso-2022-jp", "gb18030", "gbk", "big5", "euc-kr",
    ];

    /// <summary>The plain way: the bytes of every character, counted one by one.</summary>
    [Theory]
    [MemberData(nameof(Charsets))]
    [Slow]
    public void Every_unit_leads_to_the_byte_that_a_plain_count_gives(string charset)
    {
        var random = new Random(20310309);
        for (int round = 0; round < 300; round++)
        {
            byte[] bytes = RandomPage.Bytes(random, charset, isWhole: IsMultiByte(charset));
            DecodedPage decoded = PageDecoder.Decode(charset, bytes);
            List<int> starts = PlainStarts(charset, bytes, decoded);
            Assert.Equal(decoded.Text.Length + 1, starts.Count);
            for (int unit = 0; unit < starts.Count; unit++) Assert.Equal(starts[unit], decoded.ByteMap.ToByte(unit));
            Assert.Throws<ArgumentOutOfRangeException>(() => decoded.ByteMap.ToByte(starts.Count));
        }
    }

    [Theory]
    [MemberData(nameof(Charsets))]
    public void A_slice_is_the_map_of_its_characters_alone(string charset)
    {
        var random = new Random(20310310);
        for (int round = 0; round < 200; round++)
        {
            DecodedPage decoded = PageDecoder.Decode(charset, RandomPage.Bytes(random, charset));
            int start = random.Next(decoded.Text.Length + 1), end = random.Next(start, decoded.Text.Length + 1);
            var span = new Span(CharacterStart(decoded, start), CharacterStart(decoded, end));
            ByteMap slice = decoded.ByteMap.Slice(span);
            for (int unit = 0; unit <= span.Length; unit++)
            {
                Assert.Equal(decoded.ByteMap.ToByte(span.Start + unit) - decoded.ByteMap.ToByte(span.Start),
                    slice.ToByte(unit));
            }
        }
    }

    [Theory]
    [InlineData("the mayor said", 1)]
    [InlineData("Zürich", 3)]
    [InlineData("мэр сказал", 3)]
    [InlineData("🌉🌉 a", 2)]
    [InlineData("", 0)]
    public void Characters_that_are_written_alike_are_one_run(string text, int runs)
    {
        DecodedPage decoded = PageDecoder.Decode("utf-8", Encoding.UTF8.GetBytes(text));
        Assert.Equal(runs, decoded.ByteMap.Runs.Count());
        Assert.Equal(decoded.ByteMap, PageDecoder.Decode("utf-8", Encoding.UTF8.GetBytes(text)).ByteMap);
        Assert.NotEqual(decoded.ByteMap, PageDecoder.Decode("utf-8", Encoding.UTF8.GetBytes(text + "x")).ByteMap);
    }

    [Fact]
    public void A_byte_order_mark_stands_before_the_text()
    {
        var page = new Page("x", "x.txt", Encoding.UTF8.GetBytes("\uFEFFsaid"), PageMetadata.Unknown);
        Assert.True(PageDecoder.TryDecode(page, out DecodedPage decoded, out _));
        Assert.Equal((3, 7), decoded.ByteMap.ToBytes(new Span(0, 4)));
        Assert.Equal((4, 4), decoded.ByteMap.ToBytes(new Span(1, 1)));
    }

    private static bool IsMultiByte(string charset) =>
        charset is "shift_jis" or "euc-jp" or "iso-2022-jp" or "gb18030" or "gbk" or "big5" or "euc-kr";

    private static int CharacterStart(DecodedPage page, int unit)
    {
        while (unit > 0 && unit < page.Text.Length
            && page.ByteMap.ToByte(unit) == page.ByteMap.ToByte(unit - 1)) unit--;
        return unit;
    }

    private static List<int> PlainStarts(string charset, byte[] bytes, DecodedPage decoded) => charset switch
    {
        "utf-8" => Utf8Starts(bytes),
        "utf-16le" or "utf-16be" => [.. Enumerable.Range(0, decoded.Text.Length + 1)
            .Select(unit => Math.Min(2 * unit, bytes.Length))],
        _ when IsMultiByte(charset) => PrefixStarts(charset, bytes, decoded),
        _ => [.. Enumerable.Range(0, bytes.Length + 1)],
    };

    private static List<int> Utf8Starts(byte[] bytes)
    {
        var starts = new List<int>();
        for (int at = 0; at < bytes.Length;)
        {
            Rune.DecodeFromUtf8(bytes.AsSpan(at), out Rune rune, out int length);
            for (int i = 0; i < rune.Utf16SequenceLength; i++) starts.Add(at);
            at += length;
        }

        starts.Add(bytes.Length);
        return starts;
    }

    /// <summary>A character begins where the shortest prefix of the page ends whose text is all that stands before
    /// it.</summary>
    private static List<int> PrefixStarts(string charset, byte[] bytes, DecodedPage decoded)
    {
        var starts = new List<int>();
        int length = 0;
        for (int unit = 0; unit < decoded.Text.Length; unit++)
        {
            if (unit > 0 && decoded.ByteMap.ToByte(unit) != starts[^1]) length = decoded.ByteMap.ToByte(unit);
            starts.Add(length);
            Assert.Equal(decoded.Text.Value[..starts.IndexOf(length)],
                PageDecoder.Decode(charset, bytes.AsMemory(0, length))
                .Text.Value);
        }

        starts.Add(bytes.Length);
        return starts;
    }
}
