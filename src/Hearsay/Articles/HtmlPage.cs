using Hearsay.Articles.Extraction;
using Hearsay.Articles.JsonLd;
using Hearsay.Html;
using Hearsay.Html.Outline;
using Hearsay.Text;

namespace Hearsay.Articles;

/// <summary>A page of HTML as everything that reads it sees it: cut into lines and blocks, and its JSON-LD, each
/// once.</summary>
internal sealed class HtmlPage(HtmlDocument document)
{
    public HtmlDocument Document => document;

    public PageOutline Outline { get; } = PageOutline.Of(document, MarkupWords.All);

    public JsonLdGraph JsonLd { get; } = JsonLdGraph.Of(document);

    public static HtmlPage Parse(SourceText page) => new(HtmlDocument.Parse(page));
}
