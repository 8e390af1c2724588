using Hearsay.Articles;
using Hearsay.Articles.Metadata;
using Hearsay.Text;

namespace Hearsay.Tests.Articles.Metadata;

/// <summary>Small pages, and what is read of them.</summary>
internal static class TestPages
{
    public const string Address = "https://www.courier.example/news/harbour-bridge";

    public static ArticleMetadata Read(string html, string? url = Address, DateOnly? captured = null) =>
        HtmlMetadataReader.Read(HtmlPage.Parse(new SourceText(html)), url, captured);

    /// <summary>A page with this in its head and body; the paragraph is long enough to be one.</summary>
    public static string Page(string head, string body = "<h1>Harbour bridge closed</h1>") =>
        $"<!doctype html><html><head>{head}</head><body>{body}<p>The bridge over the harbour was closed on Monday "
            + $"after engineers found cracks in two of its piers, the port said.</p></body></html>";

    public static string JsonLd(string json) => $"<script type=\"application/ld+json\">{json}</script>";

    public static string Names(ArticleMetadata metadata) =>
        string.Join("; ", metadata.Authors.Select(author => author.Value.Name));
}
