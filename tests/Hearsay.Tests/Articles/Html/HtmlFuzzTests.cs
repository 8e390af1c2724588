using System.Text;
using Hearsay.Html;

namespace Hearsay.Tests.Articles.Html;

public class HtmlFuzzTests
{
    private static readonly string[] Pieces =
    [
        "<p>", "</p>", "<div class='a'>", "</div>", "<b>", "</b>", "<a href=\"x?a=1&amp;b\">", "</a>", "<table>",
            "<tr>", "<td>", "</td>",
        "</table>", "<li>", "<ul>", "</ul>", "<h1>", "</h2>", "<script>", "</script>", "<!--", "-->", "--!>", "<style>",
        "</style>", "<title>",
        "</title>", "<textarea>\n", "</textarea>", "<svg>", "</svg>", "<![CDATA[", "]]>", "<math><mi>",
        "<foreignObject>", "<template>",
        "</template>", "<select>", "<option>", "<form>", "</form>", "<body>", "</body>", "<html lang=a>", "<head>",
        "</head>", "<br/>", "</br>",
        "<noscript>", "</noscript>", "<!doctype html>", "<frameset>", "<plaintext>", "<x-y>", "</x-y>", "<", ">", "/",
        "&", "&amp;", "&lt",
        "&notin;", "&not", "&#x80;", "&#0;", "&#99999999;", "&bogus;", "\r\n", "\r", "\n", " ", "\0", "\"", "'", "=",
        "text", "é", "😀", "\uD800",
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
            SoundTree.Check(document);
            SoundTree.CheckText(document);
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
    [Slow]
    public void A_flood_of_markup_gives_a_sound_tree(string opening, string closing, int count)
    {
        StringBuilder page = new StringBuilder().Insert(0, opening, count).Append("end");
        for (int i = 0; i < count; i++) page.Append(closing);
        HtmlDocument document = Outline.Parse(page.ToString());
        SoundTree.Check(document);
        Assert.InRange(document.Nodes.ToArray().Max(node => node.Depth), 1, HtmlLimits.Default.MaxDepth);
    }

    private static string RandomPage(Random random)
    {
        var page = new StringBuilder();
        for (int i = random.Next(1, 60); i > 0; i--)
        {
            string piece = Pieces[random.Next(Pieces.Length)];
            page.Append(random.Next(12) == 0 ? piece[..random.Next(piece.Length)] : piece);
        }

        return page.ToString();
    }
}
