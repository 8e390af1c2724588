using Hearsay.Articles.Metadata.Dates;
using Hearsay.Articles.Origins;
using Hearsay.Html;

namespace Hearsay.Articles.Metadata;

/// <summary>Reads what a page says of its article. Two steps: readers gather candidates from every source, then
/// resolvers choose, by the order of docs/metadata.md.</summary>
internal static class HtmlMetadataReader
{
    /// <param name="url">Address that the page was fetched from; null where unknown. An archive's address also tells
    /// the day of its copy.</param>
    /// <param name="captured">Day on which the page was fetched; dates after it are refused. Null where
    /// unknown.</param>
    public static ArticleMetadata Read(HtmlPage page, string? url, DateOnly? captured = null)
    {
        HtmlDocument document = page.Document;
        (string? address, DateOnly? copied) = PageAddress.Unarchive(url);
        var candidates = new MetadataCandidates();
        ElementPass pass = ElementPass.Over(document, candidates);
        JsonLdReader.Read(page.JsonLd, pass.CanonicalAddress ?? address, candidates);
        DayOrder order = DayOrders.Of(candidates, address);
        VisibleReader.ReadHeadings(document, pass, candidates);

        OutletNames outlet = OutletResolver.Resolve(candidates, pass.HomeHeadings(address), address);
        MetadataValue<string>? title = TitleResolver.Resolve(candidates, outlet);
        List<PageLine> lines = PageLines.Of(page.Outline, pass.Away);
        int headline = title is { Source: MetadataSource.Heading, Span: { } place }
            ? lines.FindIndex(line => document.Nodes[line.End - 1].SourceEnd > place.Start) : -1;
        var nearness = new Nearness(lines, headline);
        VisibleReader.Read(document, pass, candidates, order, nearness);
        LineReader.Read(document, lines, candidates, order, headline, nearness);
        if (!candidates.Of(MetadataField.Published).Any() && !candidates.Of(MetadataField.Modified).Any())
            ScriptDates.Read(document, candidates);
        ResolvedDates dates = DateResolver.Resolve(candidates, order, address, captured ?? copied);
        var metadata = new ArticleMetadata
        {
            Title = title,
            Outlet = outlet.Outlet,
            Authors = AuthorResolver.Resolve(candidates, outlet),
            Published = dates.Published,
            Modified = dates.Modified,
            RefusedDates = dates.Refused,
            Language = SimpleResolvers.Language(candidates),
            CanonicalAddress = SimpleResolvers.CanonicalAddress(candidates, address),
            Section = SimpleResolvers.Section(candidates),
            IsPaywalled = SimpleResolvers.Paywall(candidates),
        };
        return metadata with { Origins = HtmlOrigins.Read(document, lines, metadata, address) };
    }
}
