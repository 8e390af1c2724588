using Hearsay.Articles.Metadata.Dates;
using Hearsay.Articles.Origins;
using Hearsay.Pages;

namespace Hearsay.Articles.Metadata;

/// <summary>Brings together what is known of an article, in this order: its sidecar, record or feed; its page; what the
/// user filled in for pages that say nothing.</summary>
internal static class KnownMetadata
{
    /// <param name="said">What the page itself says.</param>
    public static ArticleMetadata Of(Page page, ArticleMetadata said)
    {
        said = WithContainer(said, page.Container);
        MetadataSource source = page.Container.IsFragment ? MetadataSource.Feed : MetadataSource.Given;
        (PageMetadata given, PageMetadata filled) = (page.Metadata, page.FillIns);
        return said with
        {
            Title = Known(given.Title, said.Title, filled.Title, source),
            Outlet = Known(given.Outlet, said.Outlet, filled.Outlet, source),
            Url = Known(given.Url, said.CanonicalAddress, filled.Url, source),
            Published = said.Day is { } day && day == (given.Published ?? day)
                ? said.Published : Given(given.Published ?? filled.Published, source),
        };
    }

    /// <summary>What a feed says of its item goes before what the item's few lines show.</summary>
    private static ArticleMetadata WithContainer(ArticleMetadata said, ContainerFacts facts) => said with
    {
        Published = TimeOf(facts.PublishedAsWritten) ?? said.Published,
        Modified = TimeOf(facts.ModifiedAsWritten) ?? said.Modified,
        Language = facts.Language is { } language ? new(language, MetadataSource.Feed, null) : said.Language,
        Authors = facts.Authors.IsEmpty ? said.Authors : [.. facts.Authors.SelectMany(AuthorsOf)],
        Origins = HtmlOrigins.OfFeedSource(facts.SourceName, facts.SourceUrl, facts.BaseUrl) is { } mark
            ? said.Origins.Insert(0, mark) : said.Origins,
    };

    /// <summary>What is given goes first; where the page says the same, it tells the place.</summary>
    private static MetadataValue<string>? Known(
        string? given, MetadataValue<string>? said, string? filled, MetadataSource source) =>
        said is not null && said.Value == (given ?? said.Value) ? said
            : (given ?? filled) is { } value ? new(value, given is null ? MetadataSource.Given : source, null) : null;

    private static MetadataValue<PublicationTime>? Given(DateOnly? day, MetadataSource source) =>
        day is { } known ? new(new PublicationTime(known), source, null) : null;

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
}
