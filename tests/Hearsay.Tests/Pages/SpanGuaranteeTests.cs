using System.Text;
using Hearsay.Articles;
using Hearsay.Mentions;
using Hearsay.Pages;
using Hearsay.Tests.Articles;
using Hearsay.Tests.Reports;
using Hearsay.Text;

namespace Hearsay.Tests.Pages;

public class SpanGuaranteeTests
{
    [Fact]
    public void A_text_of_several_blocks_is_held() =>
        Assert.Null(BreakOf("The mayor said so. Menu. He left.", "The mayor said so.\nHe left.", (0, 0, 18),
            (19, 25, 8)));

    [Fact]
    public void White_space_stands_for_any_other_but_not_for_words()
    {
        Assert.Null(BreakOf("two\t\n words", "two words", (0, 0, 4), (4, 6, 5)));
        Assert.Equal(new Span(0, 8), BreakOf("two words", "twowords", (0, 0, 8)));
        Assert.Equal(new Span(3, 6), BreakOf("two words", "two or words", (0, 0, 3), (6, 3, 6)));
    }

    [Theory]
    [InlineData("He said so", "He says so")]
    [InlineData("said", "said more")]
    public void Words_that_the_page_does_not_have_are_not_held(string page, string text) =>
        Assert.NotNull(BreakOf(page, text, (0, 0, Math.Min(page.Length, text.Length))));

    [Fact]
    public void A_reference_that_stands_for_other_characters_is_not_held()
    {
        var map = new OffsetMap.Builder();
        map.AddWhole(new Span(0, 1), new Span(0, 5));
        DecodedPage page = PageDecoder.Decode("utf-8", "&amp;"u8.ToArray());
        Assert.Null(SpanGuarantee.FirstBreak(new SourceText("&"), map.Build(), page, "&amp;"u8.ToArray(), _ => "&"));
        Assert.NotNull(SpanGuarantee.FirstBreak(new SourceText("<"), map.Build(), page, "&amp;"u8.ToArray(), _ => "&"));
    }

    /// <summary>A map that is off by one byte, or by one unit of one character, is seen in every charset.</summary>
    [Theory]
    [MemberData(nameof(ByteMapTests.Charsets), MemberType = typeof(ByteMapTests))]
    public void Bytes_that_do_not_decode_to_the_words_are_not_held(string charset)
    {
        byte[] bytes = RandomPage.Bytes(new Random(20310311), charset);
        DecodedPage page = PageDecoder.Decode(charset, bytes);
        OffsetMap map = OffsetMap.Identity(page.Text.Length);
        Assert.Null(SpanGuarantee.FirstBreak(page.Text, map, page, bytes, page.Text.Quote));
        byte[] changed = [.. bytes];
        changed[Array.IndexOf(bytes, (byte)'a')] = (byte)'o';
        Assert.NotNull(SpanGuarantee.FirstBreak(page.Text, map, page, changed, page.Text.Quote));
        ByteRun[] runs = [.. page.ByteMap.Runs];
        var shifted = new ByteMap.Builder(0);
        shifted.Add(1, runs[0].Units, runs[0].Bytes + 1);
        shifted.Add(runs[0].Characters - 1, runs[0].Units, runs[0].Bytes);
        foreach (ByteRun run in runs[1..]) shifted.Add(run.Characters, run.Units, run.Bytes);
        Assert.NotNull(SpanGuarantee.FirstBreak(page.Text, map, page with { ByteMap = shifted.Build() }, bytes,
            page.Text.Quote));
    }

    /// <summary>No true reading is refused: whole and broken characters of every charset mixed.</summary>
    [Theory]
    [MemberData(nameof(ByteMapTests.Charsets), MemberType = typeof(ByteMapTests))]
    public void A_page_is_held_however_broken_its_bytes_are(string charset)
    {
        var random = new Random(20310308);
        for (int round = 0; round < 200; round++)
        {
            byte[] bytes = RandomPage.Bytes(random, charset);
            DecodedPage page = PageDecoder.Decode(charset, bytes);
            var map = new OffsetMap.Builder();
            var text = new StringBuilder();
            foreach (Span line in page.Text.Value.Split('\n').Select(words => words.Trim())
                .Where(words => words.Length > 0)
                .Select(words => page.Text.Value.IndexOf(words, StringComparison.Ordinal) is var at
                    ? new Span(at, at + words.Length) : default))
            {
                map.Add(text.Length, line);
                text.Append(page.Text.Slice(line)).Append('\n');
            }

            Span? broken = SpanGuarantee.FirstBreak(new SourceText(text.ToString()), map.Build(), page, bytes,
                page.Text.Quote);
            Assert.True(broken is null, $"{broken} of {Convert.ToHexString(bytes)} as {charset}");
        }
    }

    [Theory]
    [InlineData("<p>The mayor said so.</p><xmp>A &amp; B said no.</xmp>")]
    [InlineData("<p>The mayor said so.</p><plaintext>A &amp; B said no.")]
    [InlineData("<p>The mayor said: R&D &notin; &copy &#0; &#x1F309;&nbsp;so.</p>")]
    public void What_a_page_of_HTML_shows_is_held(string html)
    {
        var page = new Page("x", "x.html", Encoding.UTF8.GetBytes(html),
            PageMetadata.Unknown)
        { Kind = ContentKind.Html };
        ArticleResult result = new ArticleReader().Read(page, raw: true);
        Assert.Null(result.Error);
        Assert.Contains("mayor", result.Article!.Text.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void A_statement_that_does_not_stand_in_the_article_is_refused_when_it_is_made_and_the_rest_is_kept()
    {
        ReadArticle read = Stories.Bridge().Build().Witnesses[0];
        Article shortened = read.Article with { Text = new SourceText(read.Article.Text.Value[..^40]) };
        ReadArticle made = ReadArticle.Of(shortened, read.Analysis, read.Statements);
        Assert.Equal(read.Statements.Length - 1, made.Statements.Length);
        InputError fault = Assert.Single(made.Refused);
        Assert.True(fault.IsFault);
        Assert.Equal("post.txt", fault.Input);
        Assert.Contains("do not quote the page", fault.Message, StringComparison.Ordinal);
    }

    private static Span? BreakOf(string page, string text, params (int Derived, int Origin, int Length)[] runs)
    {
        var map = new OffsetMap.Builder();
        foreach ((int derived, int origin, int length) in runs) map.Add(derived, new Span(origin, origin + length));
        byte[] bytes = Encoding.UTF8.GetBytes(page);
        DecodedPage decoded = PageDecoder.Decode("utf-8", bytes);
        return SpanGuarantee.FirstBreak(new SourceText(text), map.Build(), decoded, bytes, decoded.Text.Quote);
    }
}
