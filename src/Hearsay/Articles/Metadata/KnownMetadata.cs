using Hearsay.Articles.Metadata.Dates;
using Hearsay.Articles.Origins;
using Hearsay.Html;
using Hearsay.Pages;

namespace Hearsay.Articles.Metadata;

/// <summary>Brings together what is known of an article, in this order: its sidecar, record or feed; its page; what the
/// user filled in for pages that say nothing.</summary>
internal static class KnownMetadata
{
    /// <summary>What a page of HTML says.</summary>
    public static ArticleMetadata Of(HtmlDocument document, Page page) =>
        HtmlMetadataReader.Read(document, page.Metadata.Url, DayOf(page.Container.Captured));

    /// <param name="said">What the page itself says.</param>
    public static Article Complete(Article article, Page page, ArticleMetadata said)
    {
        said = WithContainer(said, page);
        var own = new PageMetadata(said.Outlet?.Value, said.CanonicalAddress?.Value, said.Published?.Value.Day,
            said.Title?.Value);
        return article with { Metadata = page.Metadata.Or(own).Or(page.FillIns), Said = said };
    }

    /// <summary>What a feed says of its item goes before what the item's few lines show.</summary>
    private static ArticleMetadata WithContainer(ArticleMetadata said, Page page)
    {
        ContainerFacts facts = page.Container;
        return said with
        {
            Published = TimeOf(facts.PublishedAsWritten) ?? said.Published,
            Modified = TimeOf(facts.ModifiedAsWritten) ?? said.Modified,
            Language = facts.Language is { } language ? new(language, MetadataSource.Feed, null) : said.Language,
            Authors = facts.Authors.IsEmpty ? said.Authors : [.. facts.Authors.SelectMany(AuthorsOf)],
            Origins = HtmlOrigins.OfFeedSource(facts.SourceName, facts.SourceUrl, facts.BaseUrl) is { } mark
            ? said.Origins.Insert(0, mark) : said.Origins,
        };
    }

    private static MetadataValue<PublicationTime>? TimeOf(string? written) =>
        written is not null && MachineDate.TryParse(written, DayOrder.Unknown, out PublicationTime time)
        ? new(time, MetadataSource.Feed, null) : null;

    /// <summary>A feed's element may hold a whole byline: "Ada Nilsen and Jo Bloom, Staff Writers".</summary>
    private static IEnumerable<MetadataValue<Author>> AuthorsOf(string written)
    {
        List<NamePiece> names = AuthorNames.Read(written, isVisible: true);
        IEnumerable<string> read = names.Count > 0 ? names.Select(name => name.Name) : [written];
        return read.Select(name => new MetadataValue<Author>(AuthorNames.ToAuthor(name), MetadataSource.Feed, null));
    }

    private static DateOnly? DayOf(DateTimeOffset? time) =>
        time is { } known ? DateOnly.FromDateTime(known.UtcDateTime) : null;
}
