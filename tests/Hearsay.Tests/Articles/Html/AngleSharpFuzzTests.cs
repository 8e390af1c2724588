using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Hearsay.Html;

namespace Hearsay.Tests.Articles.Html;

/// <summary>Where the standard moves nothing, our tree is the standard's, however wrong the markup. So there are no
/// tables, templates, selects or formatting elements among the pieces, and no end of a head; nor foreign content, whose
/// end tags AngleSharp reads otherwise than the standard says.</summary>
public class AngleSharpFuzzTests
{
    private static readonly string[] Names =
    [
        "p", "div", "span", "h1", "h2", "ul", "ol", "li", "dl", "dt", "dd", "section", "article", "pre", "blockquote",
            "title", "script", "style",
        "textarea", "form", "button", "ruby", "rt", "rp", "rb", "rtc", "object", "x-a", "noscript",
        "iframe", "address", "details", "summary", "center", "label", "option", "optgroup", "main", "marquee",
        "noframes", "xmp", "listing",
        "figure", "figcaption", "q", "video", "fieldset", "legend", "body", "html",
    ];

    private static readonly string[] Others =
    [
        "<br>", "</br>", "<hr>", "<img>", "<image>", "<input>", "<meta>", "<link>", "<base>", "<source>", "<svg/>",
            "<div/>", "<plaintext>", "<head>",
        "<!--c-->", "text", " ", "\n",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Random_markup_becomes_the_tree_of_the_standard(int seed)
    {
        var random = new Random(seed);
        var parser = new HtmlParser();
        for (int round = 0; round < 2000; round++)
        {
            string page = RandomPage(random);
            var expected = new StringBuilder(page + "\n");
            Write(parser.ParseDocument(page).DocumentElement, expected);
            var actual = new StringBuilder(page + "\n");
            Write(Outline.Parse(page), 0, actual);
            Assert.Equal(expected.ToString(), actual.ToString());
        }
    }

    private static string RandomPage(Random random)
    {
        var page = new StringBuilder("<!doctype html>");
        for (int i = random.Next(2, 20); i > 0; i--)
        {
            page.Append(random.Next(5) switch
            {
                0 => Others[random.Next(Others.Length)],
                1 or 2 => $"</{Names[random.Next(Names.Length)]}>",
                _ => $"<{Names[random.Next(Names.Length)]}>",
            });
        }

        return page.ToString();
    }

    private static void Write(HtmlDocument document, int parent, StringBuilder tree)
    {
        var text = new StringBuilder();
        for (int i = parent + 1; i < document.Nodes[parent].End; i = document.Nodes[i].End)
        {
            // What stands around markup that came to nothing is one text to the standard.
            if (document.Nodes[i].IsText) text.Append(document.TextOf(i));
            if (!document.Nodes[i].IsElement) continue;
            Flush(text, tree);
            tree.Append('<').Append(document.NameOf(i)).Append('>');
            Write(document, i, tree);
            tree.Append("</>");
        }

        Flush(text, tree);
    }

    private static void Write(INode parent, StringBuilder tree)
    {
        var text = new StringBuilder();
        foreach (INode child in parent.ChildNodes)
        {
            if (child is IText words) text.Append(words.Data);
            if (child is not IElement element) continue;
            Flush(text, tree);
            tree.Append('<').Append(element.LocalName.ToLowerInvariant()).Append('>');
            Write(element, tree);
            tree.Append("</>");
        }

        Flush(text, tree);
    }

    private static void Flush(StringBuilder text, StringBuilder tree)
    {
        if (!string.IsNullOrWhiteSpace(text.ToString())) tree.Append('"').Append(text).Append('"');
        text.Clear();
    }
}
