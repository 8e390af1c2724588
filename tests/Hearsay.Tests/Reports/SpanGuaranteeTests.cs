using System.Text;
using Hearsay.Articles;
using Hearsay.Collation;
using Hearsay.Mentions;
using Hearsay.Pages;
using Hearsay.Records;
using Hearsay.Reports.Compare;
using Hearsay.Reports.Compare.Html;
using Hearsay.Reports.Compare.Json;
using Hearsay.Reports.Compare.Terminal;
using Hearsay.Reports.Read;
using Hearsay.Reports.Read.Csv;
using Hearsay.Reports.Read.Jsonl;
using Hearsay.Tests.Reports.Formats;
using Hearsay.Text;

namespace Hearsay.Tests.Reports;

public class SpanGuaranteeTests
{
    [Fact]
    public void A_span_that_runs_over_two_blocks_is_held()
    {
        Article article = Stories.Bridge().Build().Witnesses[0].Article;
        Assert.True(SpanGuarantee.Holds(article, new Span(0, article.Text.Length)));
    }

    [Fact]
    public void A_run_of_white_space_stands_for_any_other_but_not_for_none()
    {
        Assert.True(SpanGuarantee.Holds(Mapped("two  \n words", "two words", (0, 0, 4), (4, 7, 5)), new Span(0, 9)));
        Assert.False(SpanGuarantee.Holds(Mapped("two words", "twowords", (0, 0, 8)), new Span(0, 8)));
    }

    [Theory]
    [InlineData("He said so", "He says so")]
    [InlineData("said", "said more")]
    public void Words_that_the_page_does_not_have_are_not_held(string page, string text) =>
        Assert.False(SpanGuarantee.Holds(Mapped(page, text, (0, 0, Math.Min(page.Length, text.Length))), new Span(0, text.Length)));

    [Fact]
    public void Bytes_that_do_not_decode_to_the_words_are_not_held()
    {
        Article article = Mapped("said", "said", (0, 0, 4));
        var shifted = new DecodedPage(article.Decoded.Text, "utf-8", ByteMap.Even(1, 4, 1));
        Assert.False(SpanGuarantee.Holds(article with { Decoded = shifted }, new Span(1, 4)));
    }

    [Fact]
    public void A_statement_that_breaks_the_guarantee_is_refused_by_every_report_and_the_rest_is_written()
    {
        CollatedStory story = Stories.Bridge().Build();
        ReadArticle broken = story.Witnesses[0] with
        {
            Article = story.Witnesses[0].Article with { Map = OffsetMap.Identity(20) },
        };
        story = story with { Witnesses = story.Witnesses.SetItem(0, broken) };
        int count = broken.Statements.Length;

        var text = new StringWriter();
        Assert.Equal(count, CompareTerminal.Write(story, text, default).Length);
        Assert.DoesNotContain("ferry", text.ToString(), StringComparison.Ordinal);
        Assert.Contains("500 million", text.ToString(), StringComparison.Ordinal);
        Assert.Equal(count, CompareHtml.Write(story, new StringWriter()).Length);
        Assert.Equal(count, CompareJson.Write(story, new MemoryStream()).Length);
        Assert.Equal(count, ReadJsonl.Write(broken, new MemoryStream()).Length);
        InputError error = new ReadCsv(new StringWriter()).Write(broken)[0];
        Assert.Equal("post.txt", error.Input);
        Assert.Contains("do not quote the page", error.Message, StringComparison.Ordinal);
    }

    /// <summary>No true reading is refused: random bytes, whole and broken characters of every charset mixed.</summary>
    [Fact]
    public void Every_word_of_a_page_read_as_it_is_holds_however_broken_its_bytes_are()
    {
        byte[][] pieces =
        [
            "said "u8.ToArray(), "“é” "u8.ToArray(), "🌉"u8.ToArray(), [0xC3], [0xF0, 0x9F], [0xED, 0xA0, 0x80], [0x93, (byte)'a', 0x94],
            [(byte)'\n'], [0xE2, 0x80], "bridge "u8.ToArray(),
        ];
        var random = new Random(20310308);
        var reader = new ArticleReader();
        for (int round = 0; round < 300; round++)
        {
            byte[] bytes = [.. Enumerable.Range(0, 30).SelectMany(_ => pieces[random.Next(pieces.Length)])];
            Article? article = reader.Read(new Page("x", "x", bytes, PageMetadata.Unknown), raw: round % 2 == 0).Article;
            if (article is null) continue;
            for (int start = 0; start < article.Text.Length; start++)
            {
                if (char.IsLowSurrogate(article.Text[start])) continue;
                int end = Math.Min(article.Text.Length, start + random.Next(1, 12));
                if (end < article.Text.Length && char.IsLowSurrogate(article.Text[end])) end++;
                var span = new Span(start, end);
                Assert.True(SpanGuarantee.Holds(article, span), $"{span} of {Convert.ToHexString(bytes)} as {article.Decoded.Charset}");
            }
        }
    }

    private static Article Mapped(string page, string text, params (int Derived, int Origin, int Length)[] runs)
    {
        var map = new OffsetMap.Builder();
        foreach ((int derived, int origin, int length) in runs) map.Add(derived, new Span(origin, origin + length));
        return new Article(
            new Page("one", "one.txt", Encoding.UTF8.GetBytes(page), PageMetadata.Unknown),
            PageMetadata.Unknown,
            PageDecoder.Decode("utf-8", Encoding.UTF8.GetBytes(page)),
            [], new SourceText(text), map.Build());
    }
}
