using Hearsay.Articles;
using Hearsay.Reports.View;
using Hearsay.Text;

namespace Hearsay.Reports.Html;

/// <summary>Writes one article as it stands, its statements marked in place and what was set aside dimmed where it
/// stood.</summary>
internal sealed class ArticleColumn(StoryView view, StoryMarks marks, HtmlWriter html)
{
    /// <summary>What is set aside and longer than this is folded away.</summary>
    private const int FoldedFrom = 160;

    public void Write(int witness)
    {
        Article article = view.Witnesses[witness].Article;
        string siglum = Sigla.Of(witness);
        html.Open("article", ("class", "witness"), ("id", $"w-{siglum}"),
            ("aria-labelledby", $"w-{siglum}-name"), ("tabindex", "0"));
        WriteHead(article, siglum);
        html.Open("div", ("class", "text")).Line();
        WriteBlocks(article, witness);
        html.Close().Close().Line();
    }

    private void WriteHead(Article article, string siglum)
    {
        html.Open("header");
        html.Open("h3", ("id", $"w-{siglum}-name"));
        html.Element("span", siglum, ("class", "siglum")).Text(" ").Element("bdi", article.DisplayName).Close();
        html.Open("p", ("class", "date"));
        if (article.Metadata.Published is { } day)
            html.Element("time", Dates.Of(day), ("datetime", day.ToString("yyyy-MM-dd")));
        else html.Text(Dates.Unknown);
        html.Close().Close().Line();
    }

    private void WriteBlocks(Article article, int witness)
    {
        var text = new MarkedText(article.Text, marks.MarksIn(witness), marks.PlacesIn(witness), html);
        for (int i = 0; i < article.Blocks.Length;)
        {
            if (article.Blocks[i].Text is { } span)
            {
                string tag = TagFor(article.Blocks[i].Kind);
                html.Open(tag, ("class", SchemaWords.Of(article.Blocks[i].Kind)), ("dir", "auto"));
                text.Write(span);
                html.Close().Line();
                i++;
            }
            else
            {
                int end = i;
                while (end < article.Blocks.Length && article.Blocks[end].Text is null) end++;
                WriteSetAside(article, i, end);
                i = end;
            }
        }

        text.Finish();
    }

    private static string TagFor(BlockKind kind) => kind switch
    {
        BlockKind.Headline => "h4",
        BlockKind.Subhead => "h5",
        _ => "p",
    };

    private void WriteSetAside(Article article, int first, int end)
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
            html.Element("p", article.Decoded.Text.Slice(block.Page),
                ("dir", "auto"), ("class", SchemaWords.Of(block.Kind)));
        }

        html.Close().Line();
    }

    private static string Kinds(Article article, int first, int end) => string.Join(", ", Enumerable
        .Range(first, end - first)
        .GroupBy(index => article.Blocks[index].Kind)
        .Select(group => Counts.Of(group.Count(), Counts.NounFor(group.Key))));
}
