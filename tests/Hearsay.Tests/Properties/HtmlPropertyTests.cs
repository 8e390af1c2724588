using System.Globalization;
using System.Text;
using CsCheck;
using Hearsay.Articles;
using Hearsay.Html;
using Hearsay.Pages;
using Hearsay.Tests.Articles.Html;

namespace Hearsay.Tests.Properties;

public class HtmlPropertyTests
{
    private static readonly Gen<string> Markup = Gen.OneOf(
        Gen.OneOf(
            "<p>", "</p>", "<div class='a", "</div>", "<b>", "</b>", "<a href=\"", "\">", "<table>", "<tr><td>",
            "</table>",
            "<li>", "<script>", "</script>", "<!--", "-->", "<svg>", "<![CDATA[", "]]>", "<template>", "<select>",
            "<textarea>\n", "<title>", "<plaintext>", "<xmp>", "</xmp>", "<body>", "</html>", "<!doctype", "&amp;",
            "&#x",
            "&notin", "&#0;", "&#65", ";", "\r\n", "\0", "\uD800", "The ferry sailed. "),
        Gen.String[0, 6]);

    private static readonly Gen<string> Pages = Markup.Array[0, 40].Select(string.Concat);

    /// <summary>Characters of texts and attributes, each as it is written in markup.</summary>
    private static readonly Gen<(string Text, string Markup)> Characters = Gen.OneOf(
        ("a", "a"), ("é", "&eacute;"), ("&", "&amp;"), ("&", "&#38;"), ("<", "&lt;"), (">", "&#x3E;"), ("\"", "&quot;"),
        ("😀", "&#x1F600;"), ("😀", "😀"), (" ", " "), ("\n", "\n"), ("’", "&rsquo;"), ("&x", "&x"));

    private static readonly Gen<(string Text, string Markup)> Written =
        Characters.Array[1, 8].Select(Joined);

    private static readonly Gen<(string Text, string Markup)> Trees = Gen.Recursive<(string Text, string Markup)>(
        (depth, inner) => depth >= 5
            ? Written
            : Gen.OneOf(
                Written,
                Gen.Select(Gen.OneOf("div", "section", "span", "i", "x-y"), Written, inner.Array[0, 3], Element)));

    private static readonly Gen<string> Oddities = Gen.OneOf(
        Gen.OneOf(
            "2031-03-08", "2031-03-08T10:00:00+01:00", "9999-12-31", "9999-12-31T23:59:59-12:00",
            "0001-01-01T00:00:00+14:00", "1e999", "Sat, 08 Mar 2031", "https://post.example/2031/03/08/bridge",
            "https://xn--/",
            "https://\uFFFF.example/", "https://post\u0643.example/x", "//", "http://[",
            "https://web.archive.org/web/99991231235959/https://post.example/", "By Mara Venn", "Post | Bridge", "{",
            "\u202E"),
        Gen.String[0, 8]);

    /// <summary>Heads that say when, where and by whom, in every way that is read.</summary>
    private static readonly Gen<string> Heads = Gen.Select(
        Gen.OneOf(
            "<meta property=\"article:published_time\" content=\"{0}\">", "<meta name=\"date\" content=\"{0}\">",
            "<meta property=\"og:url\" content=\"{0}\">", "<link rel=\"canonical\" href=\"{0}\">", "<title>{0}</title>",
            "<meta name=\"author\" content=\"{0}\">", "<time datetime=\"{0}\">now</time>", "<html lang=\"{0}\">",
            "<script type=\"application/ld+json\">{{\"@type\":\"NewsArticle\",\"datePublished\":\"{0}\"}}</script>",
            "<script type=\"application/ld+json\">{{\"@type\":\"NewsArticle\",\"url\":\"{0}\"}}</script>",
            "<h1>{0}</h1>"),
        Oddities,
        (form, value) => string.Format(CultureInfo.InvariantCulture, form, value)).Array[1, 8].Select(string.Concat);

    private static readonly ArticleReader Reader = new();

    [Fact]
    public void Any_markup_gives_a_sound_tree_whose_texts_quote_the_page() => Property.Holds(Pages, page =>
    {
        HtmlDocument document = Outline.Parse(page);
        SoundTree.Check(document);
        SoundTree.CheckText(document);
    }, rounds: 1500);

    [Fact]
    public void Text_and_attributes_come_back_from_well_formed_markup() => Property.Holds(Trees, tree =>
    {
        HtmlDocument document = Outline.Parse($"<!doctype html><body><p></p>{tree.Markup}");
        var found = new StringBuilder();
        for (int i = 0; i < document.Nodes.Length; i++)
        {
            if (document.Nodes[i].IsText) found.Append(document.TextOf(i));
            else if (document.Attribute(i, "title") is { } title) found.Append(title);
        }

        Assert.Equal(tree.Text, found.ToString());
    }, rounds: 1500);

    [Fact]
    public void Any_page_is_an_article_that_quotes_it_or_an_error() =>
        Property.Holds(Pages, Check, rounds: 1000);

    [Fact]
    public void Any_metadata_leaves_an_article_or_an_error() => Property.Holds(
        Heads, head => Check($"<!doctype html><head>{head}<p>The bridge is shut until the autumn."), rounds: 500);

    private static void Check(string markup)
    {
        var page = new Page("any", "any.html", Encoding.UTF8.GetBytes(markup), PageMetadata.Unknown)
        {
            Kind = ContentKind.Html,
        };
        ArticleResult result = Reader.Read(page);
        if (result.Article is not null) return;
        Assert.NotEmpty(result.Error!.Message);
        Assert.False(result.Error.IsFault, result.Error.Message);
    }

    private static (string Text, string Markup) Element(
        string name, (string Text, string Markup) title, (string Text, string Markup)[] inner)
    {
        (string text, string markup) = Joined(inner);
        return (title.Text + text, $"<{name} title=\"{title.Markup}\">{markup}</{name}>");
    }

    private static (string Text, string Markup) Joined((string Text, string Markup)[] pieces) =>
        (string.Concat(pieces.Select(piece => piece.Text)), string.Concat(pieces.Select(piece => piece.Markup)));
}
