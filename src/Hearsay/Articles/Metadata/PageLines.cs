using Hearsay.Html.Outline;
using Hearsay.Text;

namespace Hearsay.Articles.Metadata;

/// <summary>A line of a page as readers see it: the text nodes between two block boundaries.</summary>
/// <param name="First">The first of its text nodes.</param>
/// <param name="End">The node after the last.</param>
/// <param name="Length">Its length in the page, in UTF-16 units, without white space about its parts.</param>
/// <param name="Before">The length of all lines before it.</param>
internal readonly record struct PageLine(int First, int End, int Length, int Before);

/// <summary>The lines of a page without what lies in boxes of other matter.</summary>
internal static class PageLines
{
    private const int MostLines = 4_000;

    /// <param name="away">The boxes as nodes, in the order of their starts.</param>
    public static List<PageLine> Of(PageOutline outline, IReadOnlyList<Span> away)
    {
        var lines = new List<PageLine>();
        PageLine line = default;
        int number = -1, box = 0;
        foreach (OutlineText text in outline.Texts)
        {
            while (box < away.Count && away[box].End <= text.Node) box++;
            bool isAway = box < away.Count && away[box].Start <= text.Node;
            if (isAway || text.Line != number)
            {
                if (line.Length > 0) lines.Add(line);
                if (lines.Count == MostLines) return lines;
                line = new PageLine(text.Node, text.Node, 0, line.Before + line.Length);
            }

            number = isAway ? -1 : text.Line;
            if (isAway) continue;
            int length = outline.Document.Page.Slice(outline.Document.Nodes[text.Node].Source).Trim().Length + 1;
            line = line with { End = text.Node + 1, Length = line.Length + length };
        }

        if (line.Length > 0) lines.Add(line);
        return lines;
    }
}
