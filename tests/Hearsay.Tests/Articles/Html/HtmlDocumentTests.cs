using Hearsay.Html;
using Hearsay.Text;

namespace Hearsay.Tests.Articles.Html;

public class HtmlDocumentTests
{
    public static TheoryData<string, string> Trees
    {
        get
        {
            var cases = new TheoryData<string, string>();
            string[] lines = [.. File.ReadLines(Checkout.PathOf("specs/html/trees.txt"))
                .Where(line => line.Length > 0 && line[0] != '#')];
            for (int i = 0; i + 1 < lines.Length; i += 2) cases.Add(lines[i], lines[i + 1].Trim());
            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Trees))]
    public void Markup_becomes_the_tree_that_the_specification_shows(string page, string expected) =>
        Assert.Equal(expected,
        Outline.Of(Outline.Parse(page.Replace("\\n", "\n", StringComparison.Ordinal)
        .Replace("\\0", "\0", StringComparison.Ordinal))));

    [Theory]
    [InlineData("<p class=lead>", "class", "lead")]
    [InlineData("<p CLASS='a b' class=c>", "class", "a b")]
    [InlineData("<p hidden>", "hidden", "")]
    [InlineData("<p title=>", "title", "")]
    [InlineData("<p title=\"Mills &amp; Sons\r\n\">", "title", "Mills & Sons\n")]
    [InlineData("<p title='a?b=1&copy=2&lt'>", "title", "a?b=1&copy=2<")]
    [InlineData("<p title='a\0b'>", "title", "a\uFFFDb")]
    [InlineData("<p a=1/>", "a", "1/")]
    [InlineData("<p a=1/b=2>", "a", "1/b=2")]
    [InlineData("<p a = 1 b>", "b", "")]
    [InlineData("<p title>", "lang", null)]
    public void An_attribute_is_found_by_its_name_and_decoded(string page, string name, string? expected)
    {
        HtmlDocument document = Outline.Parse(page);
        Assert.Equal(expected, document.Attribute(document.Find(HtmlTag.P), name));
    }

    [Fact]
    public void Attributes_of_a_root_or_body_met_twice_are_added_to_the_first()
    {
        HtmlDocument document =
            Outline.Parse(
            "<!-- x --><html lang=en><p>One<html lang=de dir=ltr><body class=late><body class=later id=b>");
        Assert.Equal("en", document.Attribute(0, "lang"));
        Assert.Equal("ltr", document.Attribute(0, "dir"));
        int body = document.Find(HtmlTag.Body);
        Assert.Equal("late", document.Attribute(body, "class"));
        Assert.Equal("b", document.Attribute(body, "id"));
        Assert.Null(document.Attribute(document.Find(HtmlTag.P), "class"));
    }

    [Fact]
    public void An_attributes_span_holds_its_value_as_the_page_writes_it()
    {
        HtmlDocument document = Outline.Parse("<meta name=author content=\"R. Vell &amp; P. Oran\">");
        Span span = document.AttributeSpan(document.Find(HtmlTag.Meta), "content")!.Value;
        Assert.Equal("R. Vell &amp; P. Oran", document.Page.Quote(span));
    }

    [Fact]
    public void Decoded_text_leads_back_through_references_and_line_ends()
    {
        HtmlDocument document = Outline.Parse("<p>Caf&eacute;s\r\n&lt; &#x1F600; &amp</p>");
        var text = new MappedText();
        document.AppendText(document.Find(HtmlTag.P) + 1, text);
        Assert.Equal("Cafés\n< 😀 &", text.ToString());
        OffsetMap map = text.ToMap();
        string Origin(int start, int length) =>
            string.Concat(map.ToOrigin(new Span(start, start + length)).Select(document.Page.Quote));
        Assert.Equal("Caf", Origin(0, 3));
        Assert.Equal("&eacute;", Origin(3, 1));
        Assert.Equal("f&eacute;s", Origin(2, 3));
        Assert.Equal("\r\n", Origin(5, 1));
        Assert.Equal("&#x1F600;", Origin(8, 1));
        Assert.Equal("&#x1F600;", Origin(9, 1));
        Assert.Equal("&amp", Origin(11, 1));
    }

    [Fact]
    public void The_text_of_a_subtree_leaves_out_scripts_styles_and_templates()
    {
        HtmlDocument document =
            Outline.Parse(
            "<div>One <script>var x</script><b>two</b><style>p{}</style><template>no</template><!-- no --> &amp; "
                + "three</div>");
        Assert.Equal("One two & three", document.TextOf(document.Find(HtmlTag.Div)));
        Assert.Equal("var x", document.TextOf(document.Find(HtmlTag.Script)));
    }

    [Fact]
    public void A_link_that_is_closed_inside_its_block_says_where_it_ended()
    {
        HtmlDocument document = Outline.Parse("<a href=x><div>in</a>out</div>after");
        int link = document.Find(HtmlTag.A), end = document.ContentEnd(link);
        Assert.Equal("out", document.TextOf(end));
        Assert.Equal("after", document.TextOf(document.Nodes[link].End));
        Assert.Equal(document.Nodes[1].End, document.ContentEnd(1));
    }

    [Fact]
    public void The_name_of_an_element_without_a_tag_of_its_own_is_as_written_in_lower_case()
    {
        HtmlDocument document =
            Outline.Parse("<News-Card x=1><svg viewBox='0 0 1 1'><linearGradient/></svg></News-Card>after");
        int card = document.Find(HtmlTag.Other), svg = document.Find(HtmlTag.Svg);
        Assert.Equal("news-card", document.NameOf(card));
        Assert.Equal("lineargradient", document.NameOf(svg + 1));
        Assert.True(document.Nodes[svg + 1].IsForeign);
        Assert.Equal(-1, document.Ancestor(document.Nodes.Length - 1, HtmlTag.Other));
    }

    [Fact]
    public void Elements_too_deep_become_childless_and_keep_their_text()
    {
        HtmlDocument document =
            Outline.Parse("<div><div><div><div>a</div>b</div>c</div>d</div>e",
            HtmlLimits.Default with { MaxDepth = 3 });
        Assert.Equal(3, document.Nodes.ToArray().Max(node => node.Depth));
        Assert.Equal("abcde", document.TextOf(0));
        Assert.Equal("e", document.TextOf(document.Nodes.Length - 1));
        Assert.Equal(1, document.Nodes[document.Nodes[^1].Parent].Depth);
    }

    [Fact]
    public void A_page_with_too_many_nodes_is_cut_and_says_so()
    {
        HtmlDocument document =
            Outline.Parse(string.Concat(Enumerable.Repeat("<p>x", 1000)), HtmlLimits.Default with { MaxNodes = 100 });
        Assert.True(document.IsCut);
        Assert.InRange(document.Nodes.Length, 90, 100);
        Assert.False(Outline.Parse("<p>x").IsCut);
    }
}
