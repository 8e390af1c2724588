using Hearsay.Articles;
using Hearsay.Records;
using Hearsay.Reports.View;
using Hearsay.Text;

namespace Hearsay.Reports.Html;

/// <summary>Writes blocks of a page that are not read, dimmed where they stood; much of it folded away.</summary>
internal static class SetAsideText
{
    /// <summary>What is longer than this, in characters, is folded away.</summary>
    private const int FoldedFrom = 160;

    /// <summary>Writes the blocks from <paramref name="first"/> on that are not read.</summary>
    /// <returns>The first block after them.</returns>
    public static int Write(Article article, int first, HtmlWriter html)
    {
        int end = first;
        while (end < article.Blocks.Length && article.Blocks[end].Text is null) end++;
        Write(article, first, end, html);
        return end;
    }

    private static void Write(Article article, int first, int end, HtmlWriter html)
    {
        var blocks = article.Blocks.AsSpan()[first..end];
        int length = 0;
        foreach (Block block in blocks) length += block.Page.Length;
        bool isFolded = length > FoldedFrom;
        html.Open(isFolded ? "details" : "div", ("class", "aside"));
        html.Element(isFolded ? "summary" : "p", $"Not read: {Kinds(article, first, end)}", ("class", "label"));
        Span shown = default;
        foreach (Block block in blocks)
        {
            // A credit stands inside its caption and is shown with it.
            if (shown.Contains(block.Page) && !shown.IsEmpty) continue;
            shown = block.Page;
            html.Element("p", block.Aside!,
                ("dir", "auto"), ("class", SchemaWords.Of(block.Kind)));
        }

        html.Close().Line();
    }

    private static string Kinds(Article article, int first, int end) => string.Join(", ", Enumerable
        .Range(first, end - first)
        .GroupBy(index => article.Blocks[index].Kind)
        .Select(group => Counts.Of(group.Count(), Counts.NounFor(group.Key))));
}
