using System.Text;
using Hearsay.Articles;
using Hearsay.Articles.Scraped;
using Hearsay.Pages;
using Hearsay.Tests.Training;
using Hearsay.Text;

namespace Hearsay.Tests.Articles;

public class ArticleReaderTests
{
    private static readonly ArticleReader Reader = new();

    [Theory]
    [InlineData("", "is empty; expected the text of an article")]
    [InlineData(" \r\n\t\u00A0\n\uFEFF", "holds only white space; expected the text of an article")]
    public void A_page_without_text_is_refused(string text, string message) =>
        Assert.Equal(message, Reader.Read(PageOf(text)).Error!.Message);

    [Fact]
    public void Raw_text_is_taken_unchanged()
    {
        const string Text = "You may also like\r\n\r\n  A line. \u2028Advertisement\r";
        Article article = Reader.Read(PageOf(Text), raw: true).Article!;
        Assert.Equal(Text, article.Text.Value);
        Assert.Equal(["You may also like", "A line.", "Advertisement"],
            article.ReadBlocks.Select(block => article.Text.Quote(block.Text!.Value)));
        Assert.All(article.Blocks, block => Assert.Equal((BlockKind.Body, block.Page), (block.Kind, block.Text)));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData("\u2029")]
    [InlineData("\n\n")]
    public void Every_kind_of_line_end_parts_blocks(string lineEnd)
    {
        string[] lines = ["Mayor to resign", "The mayor said on Monday that she would resign by the end of the year.",
            "“It is time,” she said."];
        Article article = Reader.Read(PageOf(string.Join(lineEnd, lines))).Article!;
        Assert.Equal(string.Join('\n', lines), article.Text.Value);
        Assert.Equal([BlockKind.Headline, BlockKind.Body, BlockKind.Body], article.Blocks.Select(block => block.Kind));
    }

    [Fact]
    [Slow]
    public void A_text_of_very_many_lines_is_judged_up_to_a_limit_and_the_rest_is_one_block()
    {
        const int Lines = 150_000;
        IEnumerable<string> lines = Enumerable.Range(0, Lines)
            .Select(i => $"The office said on Monday that gate number {i} of the dam would stay shut until the spring.");
        Article article = Reader.Read(PageOf(string.Join('\n', lines))).Article!;
        Assert.Equal(ParagraphSplitter.MostParagraphs, article.Blocks.Length);
        Assert.Contains("gate number 99998 of", article.Text.Value, StringComparison.Ordinal);
        Assert.Equal(BlockKind.Footer, article.Blocks[^1].Kind);
        Assert.StartsWith("The office said on Monday that gate number 99999 of", article.Blocks[^1].Aside);
        Assert.Contains($"gate number {Lines - 1} of", article.Blocks[^1].Aside);
    }

    [Fact]
    public void Script_tags_and_bidi_controls_stay_text()
    {
        const string Line =
            "The clerk said that <script>alert(1)</script> and \u202Eevil\u202C were found in the town's files on "
                + "Monday.";
        Article article = Reader.Read(PageOf(Line)).Article!;
        Assert.Equal(Line, article.Text.Value);
    }

    [Theory]
    [InlineData('"')]
    [InlineData('“')]
    [InlineData('(')]
    [InlineData('\'')]
    [InlineData('-')]
    [InlineData('.')]
    [InlineData('\t')]
    public void Marks_without_end_are_read_in_step_with_their_number(char mark)
    {
        string text = string.Concat(Enumerable.Repeat(new string(mark, 20_000) + " said X,\n", 20))
            + "The end came soon, the mayor said.";
        CheckSpans(PageOf(text));
    }

    [Theory]
    [InlineData("PORT ELLERY, ")]
    [InlineData("Photo: ")]
    [InlineData("(AP) ")]
    [InlineData("x\n")]
    [InlineData("You may also like\n")]
    [InlineData("The mayor said on Monday that she would resign.\n")]
    public void Cues_without_end_are_read_too(string cue) =>
        CheckSpans(PageOf(string.Concat(Enumerable.Repeat(cue, 20_000))));

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    public void Every_block_that_is_read_quotes_the_page_and_every_word_is_in_a_block(int seed)
    {
        var random = new Random(seed);
        for (int round = 0; round < 150; round++) CheckSpans(PageOf(RandomPage(random)));
    }

    [GoldDataFact("seeds/000_86154fe3c28c599d.txt")]
    public void The_first_seed_holds_a_repeated_block_and_a_list_of_other_stories()
    {
        Page page = SeedPage("seeds/000_86154fe3c28c599d.txt");
        Article article = Reader.Read(page).Article!;
        BlockKind[] expected =
            [.. Enumerable.Repeat(BlockKind.Body, 12), .. Enumerable.Repeat(BlockKind.Repeat, 11),
                .. Enumerable.Repeat(BlockKind.Teaser, 6)];
        Assert.Equal(expected, article.Blocks.Select(block => block.Kind));
        Assert.Equal(Enumerable.Range(1, 11), article.Blocks.Where(block => block.Kind == BlockKind.Repeat)
            .Select(block => block.RepeatOf!.Value));
        CheckSpans(page);
    }

    [GoldDataFact("seeds/004_d53045ff0d7dd2d6.txt")]
    public void The_second_seed_has_a_head_a_caption_with_credit_and_two_subheads()
    {
        Page page = SeedPage("seeds/004_d53045ff0d7dd2d6.txt");
        Article article = Reader.Read(page).Article!;
        Assert.Equal(
            [BlockKind.Headline, BlockKind.Standfirst, BlockKind.Mark, BlockKind.Caption, BlockKind.Credit,
            BlockKind.Body],
            article.Blocks.Take(6).Select(block => block.Kind));
        Assert.Equal("(AP)", article.Blocks[4].Aside);
        Assert.Equal(2, article.Blocks.Count(block => block.Kind == BlockKind.Subhead));
        CheckSpans(page);
    }

    /// <summary>The span guarantee for blocks, and that nothing is thrown away.</summary>
    private static void CheckSpans(Page source)
    {
        Assert.True(PageDecoder.TryDecode(source, out DecodedPage decoded, out _));
        Article article = Reader.Read(source).Article!;
        SourceText page = decoded.Text;
        Assert.All(article.Blocks, block =>
            Assert.Equal(block.Text is null ? page.Quote(block.Page) : null, block.Aside));
        foreach (Block block in article.ReadBlocks)
        {
            Span text = block.Text!.Value;
            IEnumerable<string> pieces = article.Map.ToOrigin(text).Select(page.Quote);
            Assert.Equal(article.Text.Quote(text), string.Join(' ', pieces));
            Assert.All(article.Map.ToOrigin(text), piece => Assert.True(block.Page.Contains(piece)));
            (int start, int end) = article.Page.ByteMap.ToBytes(block.Page);
            Assert.Equal(page.Quote(block.Page), Encoding.UTF8.GetString(source.Bytes.Span[start..end]));
        }

        Assert.Equal(string.Join('\n', article.ReadBlocks.Select(block => article.Text.Quote(block.Text!.Value))),
            article.Text.Value);
        bool[] covered = new bool[page.Length];
        foreach (Block block in article.Blocks) Array.Fill(covered, true, block.Page.Start, block.Page.Length);
        Assert.DoesNotContain(Enumerable.Range(0, page.Length), i => char.IsLetterOrDigit(page[i]) && !covered[i]);
    }

    private static Page SeedPage(string file)
    {
        byte[] bytes = File.ReadAllBytes(Reference.Data.PathOf(file));
        return new Page("seed", file, bytes, PageMetadata.Unknown);
    }

    private static string RandomPage(Random random)
    {
        string[] lines =
        [
            "Mayor to resign within days",
                "The mayor said on Monday that she would resign by the end of the year, ending a long dispute.",
            "“It is time,” she said.", "You may also like", "Ten dishes to try this week", "By Jane Doe", "(AP)", "-",
            "• A point", "",
            "DORN, Sept. 5 (AP) — The mayor of Dorn said on Friday that the bridge would be closed to all traffic.",
            "The bridge at Dorn. (Photo: J. Doe/Courier)", "Advertisement", "© 2025 The Courier", "\t ", "No.",
            "Grüße 😀 aus Köln",
            "The first line of a paragraph that some old program has broken at",
            "a column limit, as they did when terminals were narrow, and", "the rest.",
        ];
        string[] ends = ["\n", "\r\n", "\n\n", "\r", " \n"];
        var page = new StringBuilder("The text begins here. ");
        for (int i = random.Next(1, 40); i > 0; i--)
            page.Append(lines[random.Next(lines.Length)]).Append(ends[random.Next(ends.Length)]);
        return page.ToString();
    }

    private static Page PageOf(string text) =>
        new("x", "x.txt", Encoding.UTF8.GetBytes(text), PageMetadata.Unknown)
        { Charset = text.Length == 0 ? null : "utf-8" };
}
