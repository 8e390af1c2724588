using System.Text.RegularExpressions;
using Hearsay.Articles;
using Hearsay.Html;
using Hearsay.Pages;
using Hearsay.Text;

namespace Hearsay.Tests.Articles.Extraction;

/// <summary>Reads the pages of specs/articles/html (format: its README) and compares their blocks with what a person
/// would say that they are.</summary>
public partial class HtmlSpecTests
{
    private static readonly ArticleReader Reader = new();

    private static string Folder => Path.Combine(Checkout.Root, "specs", "articles", "html");

    public static TheoryData<string> Specs() =>
        [.. Directory.GetFiles(Folder, "*.html").Select(file => Path.GetFileNameWithoutExtension(file)!)
        .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Specs))]
    public void A_page_has_the_blocks_of_its_spec(string name)
    {
        string[] expected = File.ReadAllLines(Path.Combine(Folder, name + ".tsv"));
        Article article = Read(name);
        string[] actual = [.. article.Blocks.Select(block => $"{NameOf(block)}\t{TextOf(article, block)}")];
        for (int i = 0; i < Math.Min(expected.Length, actual.Length); i++)
        {
            if (expected[i].StartsWith("-\t", StringComparison.Ordinal) && article.Blocks[i].Text is null)
                actual[i] = "-" + actual[i][actual[i].IndexOf('\t', StringComparison.Ordinal)..];
        }

        Assert.Equal(string.Join('\n', expected), string.Join('\n', actual));
    }

    [Theory]
    [MemberData(nameof(Specs))]
    public void Every_character_that_is_read_leads_back_to_the_page(string name)
    {
        Article article = Read(name);
        Assert.All(article.ReadBlocks, block => Assert.All(
            article.Map.ToOrigin(block.Text!.Value), place => Assert.True(block.Page.Contains(place))));
        SourceText page = PageText(PageOf(name));
        for (int i = 0; i < article.Text.Length; i++) AssertLeadsBack(article, page, i);
    }

    /// <summary>A character is a copy of what stands in the page, or what a reference, an escape or white space stands
    /// for, or a break that was put in.</summary>
    internal static void AssertLeadsBack(Article article, SourceText page, int offset)
    {
        char unit = article.Text[offset];
        var origin = article.Map.ToOrigin(new Span(offset, offset + 1));
        if (origin.IsEmpty)
        {
            Assert.True(unit is '\n' or ' ', $"Nothing in the page stands for character {offset}, \"{unit}\".");
            return;
        }

        string source = page.Quote(Assert.Single(origin));
        bool isCopy = source == unit.ToString();
        string decoded = TextDecoder.ToString(source, 0, source.Length, TextMode.References);
        bool isReference = decoded.Contains(unit, StringComparison.Ordinal);
        bool isEscape = source.StartsWith('\\') || source == "\0";
        bool isSpace = unit == ' ' && (string.IsNullOrWhiteSpace(decoded) || source.StartsWith('<'));
        Assert.True(isCopy || isReference || isEscape
            || isSpace, $"Character {offset}, \"{unit}\", comes from \"{source}\".");
    }

    internal static string NameOf(Block block) => block.Kind.ToString().ToLowerInvariant();

    /// <summary>The block's text as a reader of the page would see it.</summary>
    internal static string TextOf(Article article, Block block) => block.Text is { } text
        ? article.Text.Quote(text)
        : White().Replace(block.Aside!, " ").Trim();

    internal static SourceText PageText(Page page) =>
        PageDecoder.TryDecode(page, out DecodedPage decoded, out _) ? decoded.Text
            : throw new InvalidDataException(page.Location);

    private static Article Read(string name) => Reader.Read(PageOf(name)).Article!;

    private static Page PageOf(string name)
    {
        string path = Path.Combine(Folder, name + ".html");
        return new Page(name, path, File.ReadAllBytes(path), PageMetadata.Unknown) { Kind = ContentKind.Html };
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex White();
}
