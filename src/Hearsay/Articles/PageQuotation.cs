using Hearsay.Articles.JsonLd;
using Hearsay.Html;
using Hearsay.Pages;
using Hearsay.Text;

namespace Hearsay.Articles;

/// <summary>What stands at a place of a page: of scraped text its characters; of HTML what its readers see.</summary>
internal static class PageQuotation
{
    /// <summary>The characters that a place without markup in it stands for: character references decoded, and the
    /// escapes of a text that stands in JSON.</summary>
    /// <param name="page">The decoded page.</param>
    public static string Of(SourceText page, ContentKind kind, Span place)
    {
        if (kind != ContentKind.Html) return page.Quote(place);
        if (place.Length > 1 && page[place.Start] == '\\') return LenientJson.Unescape(page.Slice(place));
        return TextDecoder.ToString(page.Value, place.Start, place.End, TextMode.References | TextMode.ReplaceNul);
    }
}
