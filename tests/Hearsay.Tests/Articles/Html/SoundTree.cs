using Hearsay.Html;
using Hearsay.Text;

namespace Hearsay.Tests.Articles.Html;

/// <summary>What holds for the tree of any page.</summary>
internal static class SoundTree
{
    /// <summary>Every node lies inside its parent and the page, and texts come in the order of the page.</summary>
    public static void Check(HtmlDocument document)
    {
        Assert.Equal(HtmlTag.Html, document.Nodes[0].Tag);
        Assert.Equal(document.Nodes.Length, document.Nodes[0].End);
        Assert.True(document.Find(HtmlTag.Head) > 0 && document.Find(HtmlTag.Body) > 0);
        int lastText = 0;
        for (int i = 1; i < document.Nodes.Length; i++)
        {
            HtmlNode node = document.Nodes[i], parent = document.Nodes[node.Parent];
            Assert.True(
                node.Parent < i && i < node.End && node.End <= parent.End,
                $"node {i} ends at {node.End}, its parent at {parent.End}");
            Assert.InRange(node.Source.End, node.Source.Start, document.Page.Length);
            Assert.Equal(parent.Depth + 1, node.Depth);
            if (!node.IsText) continue;
            Assert.True(lastText <= node.Source.Start && !node.Source.IsEmpty, "the text is out of order");
            lastText = node.Source.End;
        }
    }

    /// <summary>Every text node quotes its page, unit by unit.</summary>
    public static void CheckText(HtmlDocument document)
    {
        for (int i = 0; i < document.Nodes.Length; i++)
        {
            HtmlNode node = document.Nodes[i];
            if (!node.IsText) continue;
            var text = new MappedText();
            document.AppendText(i, text);
            Assert.Equal(document.TextOf(i), text.ToString());
            CheckOrigins(document, node, text);
        }
    }

    /// <summary>Every unit leads to one place inside its node: the same unit, or what decodes to text that holds
    /// it.</summary>
    private static void CheckOrigins(HtmlDocument document, HtmlNode node, MappedText text)
    {
        OffsetMap map = text.ToMap();
        for (int at = 0; at < text.Length; at++)
        {
            Span origin = Assert.Single(map.ToOrigin(new Span(at, at + 1)));
            Assert.True(node.Source.Contains(origin));
            string decoded = TextDecoder.ToString(document.Page.Value, origin.Start, origin.End, node.Mode);
            Assert.Contains(text.Text[at], decoded);
        }
    }
}
