using System.Text;
using Hearsay.Articles.Metadata;

namespace Hearsay.Tests.Articles.Metadata;

public class HostileMetadataTests
{
    private static readonly string[] Pieces =
    [
        "<h1>", "</h1>", "<div class=author>", "</div>", "<span class=date>", "</span>", "<time datetime=2024-05-17>",
            "</time>", "By Ada Nilsen", "17 May 2024",
        "<meta property=og:title content='A | B'>", "<meta name=author content='A, B and '>",
        "<script type=application/ld+json>", "{\"@type\":\"Article\",\"author\":[", "</script>",
        "<title>", "</title>", "&amp;", "\uD83D", "<p>", "(Reuters) - ", "Originally published by ", "Source: ",
        "<a rel=author href='/'>", "</a>", "<nav>", "<br>", "\0", "<!--", "-->", "© AP", " | ", "12.", "by ",
    ];

    [Fact]
    public void Random_pages_are_read_with_every_span_inside_the_page()
    {
        var random = new Random(21);
        for (int round = 0; round < 1_500; round++)
        {
            string html = string.Concat(Enumerable.Range(0, random.Next(60))
                .Select(_ => Pieces[random.Next(Pieces.Length)]));
            ArticleMetadata metadata = TestPages.Read(html);
            foreach (Hearsay.Text.Span? span in Spans(metadata)) Assert.InRange(span?.End ?? 0, 0, html.Length);
        }
    }

    [Theory]
    [InlineData("<div class=author>", 100_000)]
    [InlineData("<div class=sidebar><div class=comments>", 50_000)]
    [InlineData("<h1><small>", 50_000)]
    [InlineData("<meta name=author content='A B, C D'>", 50_000)]
    [InlineData("<meta property=article:published_time content=2024-05-17>", 50_000)]
    [InlineData("<p>By Ada Nilsen 17 May 2024 (AP)", 30_000)]
    [InlineData("<h2>17 May 2024</h2>", 30_000)]
    [InlineData("<a rel=author href=/>x", 50_000)]
    [InlineData("<script type=application/ld+json>[{\"@type\":\"Article\",\"author\":[", 2_000)]
    [InlineData("originally published by ", 60_000)]
    [InlineData("( [ / ", 200_000)]
    public void Floods_are_bounded(string unit, int times)
    {
        ArticleMetadata metadata = TestPages.Read(new StringBuilder().Insert(0, unit, times).ToString());
        Assert.InRange(metadata.Authors.Length, 0, 1_000);
    }

    private static IEnumerable<Hearsay.Text.Span?> Spans(ArticleMetadata metadata) =>
        [metadata.Title?.Span, metadata.Outlet?.Span, metadata.Published?.Span, metadata.Modified?.Span,
        .. metadata.Authors.Select(author => author.Span), .. metadata.Origins.Select(mark => mark.Span)];
}
