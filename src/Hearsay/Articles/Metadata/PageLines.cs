using Hearsay.Html;

namespace Hearsay.Articles.Metadata;

/// <summary>A line of a page as readers see it: the text nodes between two block boundaries.</summary>
/// <param name="First">The first of its text nodes.</param>
/// <param name="End">The node after the last.</param>
/// <param name="Length">Its length in the page, in UTF-16 units, without white space about its parts.</param>
/// <param name="Before">The length of all lines before it.</param>
internal readonly record struct PageLine(int First, int End, int Length, int Before);

/// <summary>Cuts the body into lines. What lies in boxes of other matter is left out.</summary>
internal static class PageLines
{
    private const int MostLines = 4_000;

    public static List<PageLine> Of(HtmlDocument document, IReadOnlyList<Text.Span> away)
    {
        var lines = new List<PageLine>();
        int first = -1, last = -1, block = -1, length = 0, before = 0, box = 0;
        ReadOnlySpan<HtmlNode> nodes = document.Nodes;
        for (int i = Math.Max(document.Find(HtmlTag.Body), 0); i < nodes.Length && lines.Count < MostLines; i++)
        {
            while (box < away.Count && away[box].Start < i) box++; // boxes within a box that was passed
            bool isAway = box < away.Count && away[box].Start == i;
            if (isAway || (nodes[i].IsElement && VisibleText.IsUnseen(nodes[i].Tag)))
            {
                i = (isAway ? away[box].End : nodes[i].End) - 1;
                if (isAway) block = -1;
                continue;
            }

            if (nodes[i].IsElement && nodes[i].Tag is HtmlTag.Br or HtmlTag.Hr) block = -1;
            if (!nodes[i].IsText || IsBlank(document, nodes[i])) continue;
            int own = BlockOf(nodes, i);
            if (own != block || Crossed(nodes, last, i))
            {
                Flush();
                block = own;
                first = i;
            }

            last = i;
            length += document.Page.Slice(nodes[i].Source).Trim().Length + 1;
        }

        Flush();
        return lines;

        void Flush()
        {
            if (first >= 0) lines.Add(new PageLine(first, last + 1, length, before));
            before += length;
            (first, length) = (-1, 0);
        }
    }

    private static bool IsBlank(HtmlDocument document, in HtmlNode text) =>
        document.Page.Slice(text.Source).IsWhiteSpace();

    private static int BlockOf(ReadOnlySpan<HtmlNode> nodes, int node)
    {
        int at = nodes[node].Parent;
        while (at > 0 && IsInline(nodes[at].Tag)) at = nodes[at].Parent;
        return at;
    }

    /// <summary>True where a block begins between two text nodes of one block.</summary>
    private static bool Crossed(ReadOnlySpan<HtmlNode> nodes, int last, int now)
    {
        if (last < 0) return true;
        for (int i = last + 1; i < now; i++)
        {
            if (nodes[i].IsElement && !IsInline(nodes[i].Tag)) return true;
        }

        return false;
    }

    private static bool IsInline(HtmlTag tag) => tag
        is HtmlTag.A or HtmlTag.Span or HtmlTag.Strong or HtmlTag.B or HtmlTag.Em or HtmlTag.I or HtmlTag.Small
            or HtmlTag.Time or HtmlTag.Abbr
        or HtmlTag.Font or HtmlTag.Cite or HtmlTag.U or HtmlTag.S or HtmlTag.Mark or HtmlTag.Sub or HtmlTag.Sup
        or HtmlTag.Q or HtmlTag.Bdi or HtmlTag.Ins
        or HtmlTag.Label or HtmlTag.Img or HtmlTag.Code or HtmlTag.Wbr or HtmlTag.Data or HtmlTag.Other;
}
