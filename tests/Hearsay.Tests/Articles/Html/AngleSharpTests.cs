using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Hearsay.Html;
using Hearsay.Pages;

namespace Hearsay.Tests.Articles.Html;

/// <summary>Every gold page, parsed by AngleSharp too, which follows the standard to the letter. docs/html.md explains
/// the differences that are pinned here.</summary>
public class AngleSharpTests
{
    /// <summary>Elements that the standard moves or opens again where they are misnested, and Hearsay does
    /// not.</summary>
    private static readonly HashSet<string> Formatting =
        ["a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"];

    [ArticleDataFact("trafilatura", "trafilatura-eval")]
    [Slow]
    public void Pages_of_trafilaturas_gold_have_the_text_and_nearly_the_tree_of_the_standard() =>
        Assert.Equal((990, 0, 2), Compare(ArticleData.PathOf("trafilatura", "trafilatura-eval")));

    [ArticleDataFact("wcxb_articles", "wcxb-articles")]
    [Slow]
    public void Pages_of_the_web_content_gold_have_the_text_and_nearly_the_tree_of_the_standard() =>
        Assert.Equal((320, 0, 1), Compare(ArticleData.PathOf("wcxb_articles", "wcxb-articles")));

    /// <summary>Pages, those whose body text differs, and those of which some text stands in other elements, formatting
    /// aside.</summary>
    private static (int Pages, int Texts, int Trees) Compare(string folder)
    {
        int pages = 0, texts = 0, trees = 0;
        var parser = new HtmlParser();
        foreach (string file in Directory.GetFiles(Path.Combine(folder, "html")).Order(StringComparer.Ordinal))
        {
            var page = new Page(file, file, File.ReadAllBytes(file), PageMetadata.Unknown) { Kind = ContentKind.Html };
            Assert.True(PageDecoder.TryDecode(page, out DecodedPage decoded, out InputError? error), error?.ToString());
            var ours = new StringBuilder();
            List<string> ourPlaces = [], theirPlaces = [];
            Ours(HtmlDocument.Parse(decoded.Text), ours, ourPlaces);
            var theirs = new StringBuilder();
            Theirs(parser.ParseDocument(decoded.Text.Value).Body!, "", theirs, theirPlaces);
            pages++;
            if (Collapse(ours) != Collapse(theirs)) texts++;
            else if (!ourPlaces.SequenceEqual(theirPlaces)) trees++;
        }

        return (pages, texts, trees);
    }

    private static void Ours(HtmlDocument document, StringBuilder text, List<string> places)
    {
        var paths = new string[document.Nodes.Length];
        int body = document.Find(HtmlTag.Body);
        paths[body] = "";
        for (int i = body + 1; i < document.Nodes[body].End; i++)
        {
            HtmlNode node = document.Nodes[i];
            string path = paths[node.Parent];
            if (node.IsText) AddText(document.TextOf(i), path, text, places);
            else if (node.Tag is HtmlTag.Script or HtmlTag.Style or HtmlTag.Template) i = node.End - 1;
            else if (node.IsElement) paths[i] = Extend(path, document.NameOf(i));
        }
    }

    private static void Theirs(INode parent, string path, StringBuilder text, List<string> places)
    {
        foreach (INode child in parent.ChildNodes)
        {
            if (child is IText words) AddText(words.Data, path, text, places);
            else if (child is IElement { LocalName: not ("script" or "style" or "template") } element)
                Theirs(element, Extend(path, element.LocalName.ToLowerInvariant()), text, places);
        }
    }

    private static void AddText(string words, string path, StringBuilder text, List<string> places)
    {
        text.Append(words);
        if (!string.IsNullOrWhiteSpace(words) && (places.Count == 0 || places[^1] != path)) places.Add(path);
    }

    private static string Extend(string path, string name) => Formatting.Contains(name) ? path : $"{path}>{name}";

    private static string Collapse(StringBuilder text) =>
        string.Join(' ', text.ToString().Split([' ', '\t', '\n', '\r', '\f'], StringSplitOptions.RemoveEmptyEntries));
}
