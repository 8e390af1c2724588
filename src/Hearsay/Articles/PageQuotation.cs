using Hearsay.Html;
using Hearsay.Pages;
using Hearsay.Text;

namespace Hearsay.Articles;

/// <summary>What stands at a place of a page: of scraped text its characters; of HTML what its readers see.</summary>
public static class PageQuotation
{
    /// <summary>The characters of a place without markup in it, character references decoded.</summary>
    /// <param name="place">In the decoded page, as <see cref="Article.Map"/> gives it.</param>
    public static string Of(Article article, Span place)
    {
        ArgumentNullException.ThrowIfNull(article);
        return article.Page.Kind == ContentKind.Html
            ? TextDecoder.ToString(article.Decoded.Text.Value, place.Start, place.End, TextMode.References | TextMode.DropNul)
            : article.Decoded.Text.Quote(place);
    }

    /// <summary>A block of the page as text, whatever markup it holds; white space as it stands.</summary>
    public static string Of(Article article, Block block)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(block);
        string source = article.Decoded.Text.Quote(block.Page);
        return article.Page.Kind == ContentKind.Html && source.AsSpan().IndexOfAny('<', '&') >= 0
            ? HtmlDocument.Parse(new SourceText(source)).TextOf(0).Trim()
            : source;
    }
}
