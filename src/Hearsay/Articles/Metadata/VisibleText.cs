using Hearsay.Html;
using Hearsay.Html.Outline;
using Hearsay.Text;

namespace Hearsay.Articles.Metadata;

/// <summary>The text of an element as a reader sees it, with the way back to the page: white space as one blank, a line
/// break where a block or a link begins or ends.</summary>
internal sealed class VisibleText
{
    private readonly OffsetMap _map;

    private VisibleText(MappedText text)
    {
        Text = text.ToString();
        _map = text.ToMap();
    }

    public string Text { get; }

    /// <param name="most">Text beyond so many units is left out.</param>
    public static VisibleText Of(HtmlDocument document, int element, int most)
    {
        bool isText = document.Nodes[element].IsText;
        return Of(document, isText ? element : element + 1, document.Nodes[element].End, most);
    }

    /// <summary>The text of the nodes from <paramref name="start"/> to before <paramref name="end"/>.</summary>
    public static VisibleText Of(HtmlDocument document, int start, int end, int most)
    {
        var text = new MappedText(64);
        for (int i = start; i < end && text.Length < most; i++)
        {
            HtmlNode node = document.Nodes[i];
            if (node.IsText) document.AppendText(i, text);
            else if (node.IsElement && (node.Tag == HtmlTag.Button
                || ElementRoles.Of(document, i) == ElementRole.Skipped)) i = node.End - 1;
            else if (node.IsElement && Divides(node.Tag)) text.AppendGlue('\n');
            else if (node.Tag == HtmlTag.Span && i > start && BeginsAfterSpan(document, i)) text.AppendGlue(' ');
            if (i + 1 < end && EndsDivided(document, i, start)) text.AppendGlue('\n');
        }

        return new VisibleText(text);
    }

    /// <summary>The smallest span of the page that holds what <paramref name="part"/> was taken from.</summary>
    public Span? InPage(Span part)
    {
        Span? cover = null;
        foreach (Span piece in _map.ToOrigin(part)) cover = cover is { } all ? Span.Cover(all, piece) : piece;
        return cover;
    }

    /// <summary>True where an element that divides ends after <paramref name="node"/>.</summary>
    private static bool EndsDivided(HtmlDocument document, int node, int start)
    {
        for (int at = node; at >= start && document.Nodes[at].End == node + 1; at = document.Nodes[at].Parent)
        {
            if (document.Nodes[at].IsElement && Divides(document.Nodes[at].Tag)) return true;
        }

        return false;
    }

    /// <summary>True for a span that follows another at once: pages set them apart by style.</summary>
    private static bool BeginsAfterSpan(HtmlDocument document, int node)
    {
        int parent = document.Nodes[node].Parent;
        int at = document.Nodes[node - 1].Parent;
        while (at >= 0 && document.Nodes[at].Parent != parent) at = document.Nodes[at].Parent;
        return at >= 0 && document.Nodes[at].Tag == HtmlTag.Span && document.Nodes[at].End == node;
    }

    private static bool Divides(HtmlTag tag) => tag
        is HtmlTag.A or HtmlTag.Div or HtmlTag.P or HtmlTag.Li or HtmlTag.Br or HtmlTag.Ul or HtmlTag.Dd or HtmlTag.Dt
            or HtmlTag.Tr or HtmlTag.Td
        or HtmlTag.Section or HtmlTag.Article or HtmlTag.Header or HtmlTag.Footer or HtmlTag.Address or HtmlTag.Time
        or HtmlTag.Figcaption
        or HtmlTag.H1 or HtmlTag.H2 or HtmlTag.H3 or HtmlTag.H4 or HtmlTag.H5 or HtmlTag.H6;
}
