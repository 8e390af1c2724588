using System.Text;
using Hearsay.Html;
using Hearsay.Text;

namespace Hearsay.Tests.Articles.Html;

public class HtmlFuzzTests
{
    private static readonly string[] s_pieces =
    [
        "<p>", "</p>", "<div class='a'>", "</div>", "<b>", "</b>", "<a href=\"x?a=1&amp;b\">", "</a>", "<table>", "<tr>", "<td>", "</td>",
        "</table>", "<li>", "<ul>", "</ul>", "<h1>", "</h2>", "<script>", "</script>", "<!--", "-->", "--!>", "<style>", "</style>", "<title>",
        "</title>", "<textarea>\n", "</textarea>", "<svg>", "</svg>", "<![CDATA[", "]]>", "<math><mi>", "<foreignObject>", "<template>",
        "</template>", "<select>", "<option>", "<form>", "</form>", "<body>", "</body>", "<html lang=a>", "<head>", "</head>", "<br/>", "</br>",
        "<noscript>", "</noscript>", "<!doctype html>", "<frameset>", "<plaintext>", "<x-y>", "</x-y>", "<", ">", "/", "&", "&amp;", "&lt",
        "&notin;", "&not", "&#x80;", "&#0;", "&#99999999;", "&bogus;", "\r\n", "\r", "\n", " ", "\0", "\"", "'", "=", "text", "é", "😀", "\uD800",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Whatever_comes_the_tree_is_sound_and_every_character_leads_to_its_place(int seed)
    {
        var random = new Random(seed);
        for (int round = 0; round < 800; round++)
        {
            string page = RandomPage(random);
            HtmlDocument document = Outline.Parse(page, HtmlLimits.Default with { MaxDepth = random.Next(4, 40) });
            CheckTree(document);
            CheckText(document);
        }
    }

    public static TheoryData<string, string, int> Floods => new()
    {
        { "<div>", "", 100_000 },
        { "<b><p>", "", 50_000 },
        { "<table><tr><td>", "", 40_000 },
        { "<svg><g>", "", 50_000 },
        { "<template>", "", 100_000 },
        { "<a><div>", "</a>", 50_000 },
        { "<x><div>", "</x>", 50_000 },
        { "<", "", 500_000 },
        { "&amp", "", 200_000 },
        { "<!--", "", 200_000 },
        { "<a b=\"", "", 100_000 },
        { "</p>", "", 100_000 },
        { "<script><!--<script>", "", 50_000 },
    };

    [Theory]
    [MemberData(nameof(Floods))]
    public void A_flood_of_markup_gives_a_sound_tree(string opening, string closing, int count)
    {
        StringBuilder page = new StringBuilder().Insert(0, opening, count).Append("end");
        for (int i = 0; i < count; i++) page.Append(closing);
        HtmlDocument document = Outline.Parse(page.ToString());
        CheckTree(document);
        Assert.InRange(document.Nodes.ToArray().Max(node => node.Depth), 1, HtmlLimits.Default.MaxDepth);
    }

    private static string RandomPage(Random random)
    {
        var page = new StringBuilder();
        for (int i = random.Next(1, 60); i > 0; i--)
        {
            string piece = s_pieces[random.Next(s_pieces.Length)];
            page.Append(random.Next(12) == 0 ? piece[..random.Next(piece.Length)] : piece);
        }

        return page.ToString();
    }

    private static void CheckTree(HtmlDocument document)
    {
        Assert.Equal(HtmlTag.Html, document.Nodes[0].Tag);
        Assert.Equal(document.Nodes.Length, document.Nodes[0].End);
        Assert.True(document.Find(HtmlTag.Head) > 0 && document.Find(HtmlTag.Body) > 0);
        int lastText = 0;
        for (int i = 1; i < document.Nodes.Length; i++)
        {
            HtmlNode node = document.Nodes[i], parent = document.Nodes[node.Parent];
            Assert.True(node.Parent < i && i < node.End && node.End <= parent.End, $"node {i} ends at {node.End}, its parent at {parent.End}");
            Assert.Equal(parent.Depth + 1, node.Depth);
            if (!node.IsText) continue;
            Assert.True(lastText <= node.Source.Start && !node.Source.IsEmpty, "the text is out of order");
            lastText = node.Source.End;
        }
    }

    private static void CheckText(HtmlDocument document)
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

    /// <summary>Every unit leads to one place inside its node: the same unit, or what decodes to text that holds it.</summary>
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
