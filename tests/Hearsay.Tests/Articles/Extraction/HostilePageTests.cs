using System.Text;
using Hearsay.Articles;
using Hearsay.Pages;
using Hearsay.Text;
using Hearsay.Training;

namespace Hearsay.Tests.Articles.Extraction;

/// <summary>Pages come from strangers.</summary>
public class HostilePageTests
{
    private const string Prose =
        "The water office said on Friday that the dam was safe, and that it would publish its measurements by the end "
            + "of the month.";

    private static readonly ArticleReader Reader = new();

    [Fact]
    public void A_hundred_thousand_nested_tags_do_not_hide_the_text()
    {
        string page = string.Concat(Enumerable.Repeat("<div>", 100_000)) + $"<p>{Prose}</p>";
        Assert.Contains(Prose, Read(page)!.Text.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_unclosed_is_read()
    {
        Article article =
            Read($"<html><body><div><article><h1>Dam is safe<p>{Prose}<p><b>{Prose}<ul><li>One sluice<li>Two sluices")!;
        Assert.Contains(Prose, article.ArticleBody, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_of_many_thousand_blocks_is_judged_up_to_a_limit()
    {
        string page = "<article>" + string.Concat(Enumerable.Range(0, 30_000).Select(i => $"<p>{i}. {Prose}</p>"))
            + "</article>";
        Article article = Read(page)!;
        Assert.Equal(30_000, article.Blocks.Length);
        Assert.Contains("1500. " + Prose, article.Text.Value, StringComparison.Ordinal);
        Assert.All(article.Blocks[20_000..], block => Assert.Equal(BlockKind.Footer, block.Kind));
    }

    [Theory]
    [InlineData("<html><body></body></html>")]
    [InlineData("<html><body><script>document.write('hello')</script></body></html>")]
    [InlineData("<html><body><p>&nbsp;</p><p> — </p></body></html>")]
    [InlineData("<script type=\"application/ld+json\">{\"articleBody\": \"</script>")]
    [InlineData("<script type=\"application/ld+json\">{\"articleBody\": [1, 2</script>")]
    public void A_page_without_text_is_refused(string page)
    {
        ArticleResult result = Reader.Read(PageOf(page));
        Assert.Null(result.Article);
        Assert.Equal("page: shows no text; expected the HTML of an article", result.Error!.ToString());
    }

    [Fact]
    public void A_page_of_links_alone_gives_what_is_there()
    {
        Article article = Read("<ul>" + string.Concat(Enumerable.Repeat("<li><a href=x>News</a>", 50)) + "</ul>")!;
        Assert.Equal(50, article.Blocks.Length);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Pages_cut_up_and_put_together_at_random_keep_the_way_back(long seed)
    {
        var random = new SeededRandom(seed);
        string[] pages = [.. Directory.GetFiles(Path.Combine(Checkout.Root, "specs", "articles", "html"), "*.html")
            .Order(StringComparer.Ordinal).Select(File.ReadAllText)];
        for (int round = 0; round < 60; round++)
        {
            Page mixed = PageOf(Mix(pages, random));
            ArticleResult result = Reader.Read(mixed);
            Assert.False(result.Error is { IsFault: true });
            if (result.Article is not { } article) continue;
            SourceText page = HtmlSpecTests.PageText(mixed);
            for (int i = 0; i < article.Text.Length; i++) HtmlSpecTests.AssertLeadsBack(article, page, i);
            Assert.All(article.Blocks, block => Assert.True(block.Page.End <= page.Length));
        }
    }

    [Fact]
    public void Raw_text_is_all_that_is_visible()
    {
        Article article =
            Reader.Read(
            PageOf("<nav>Home</nav><p>One &amp; two</p><p hidden>three</p><script>four</script><footer>Five</footer>"),
            raw: true).Article!;
        Assert.Equal("Home\nOne & two\nFive", article.Text.Value);
        Assert.All(article.Blocks, block => Assert.Equal(BlockKind.Body, block.Kind));
    }

    private static Article? Read(string html) => Reader.Read(PageOf(html)).Article;

    private static Page PageOf(string html) =>
        new("page", "page", Encoding.UTF8.GetBytes(html), PageMetadata.Unknown)
        { Kind = ContentKind.Html, Charset = "utf-8" };

    private static string Mix(string[] pages, SeededRandom random)
    {
        var mixed = new StringBuilder();
        for (int piece = 0; piece < 12; piece++)
        {
            string page = pages[random.Below(pages.Length)];
            int start = random.Below(page.Length);
            mixed.Append(page, start, Math.Min(random.Below(900), page.Length - start));
            if (random.Chance(20)) mixed.Append("&#x41;&notin;&\0<!-- <p> --><![CDATA[");
        }

        return mixed.ToString();
    }
}
