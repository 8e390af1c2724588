using Hearsay.Articles.Origins;
using Hearsay.Text;

namespace Hearsay.Articles.Metadata;

/// <summary>Where a piece of metadata was found.</summary>
internal enum MetadataSource
{
    /// <summary>A schema.org object in a script of type application/ld+json.</summary>
    JsonLd,

    /// <summary>A meta element of the Open Graph protocol (og:…, article:…).</summary>
    OpenGraph,

    /// <summary>Any other meta element: Dublin Core, parsely, sailthru, plain names.</summary>
    MetaTag,

    /// <summary>An element with itemprop, of the vocabulary of schema.org.</summary>
    Microdata,

    /// <summary>A time element, or its datetime attribute.</summary>
    TimeElement,

    /// <summary>A link that says rel=author, or an element whose class names it an author's.</summary>
    Byline,

    /// <summary>A date in the visible text.</summary>
    Dateline,

    /// <summary>The place and day before the first words: "VARN, Sept 5, 2025 (Reuters) —".</summary>
    PlaceLine,

    /// <summary>The address of the page.</summary>
    Address,

    /// <summary>A script that is no JSON-LD.</summary>
    Script,

    /// <summary>A heading of the page.</summary>
    Heading,

    /// <summary>The title element.</summary>
    TitleElement,

    /// <summary>A link element of the head, such as rel=canonical.</summary>
    LinkElement,

    /// <summary>The lang attribute of the root element.</summary>
    RootElement,

    /// <summary>The feed that carried the article as one of its items.</summary>
    Feed,

    /// <summary>No page: a sidecar, the record that carried the text, or the command line.</summary>
    Given,
}

/// <summary>One value, with where it was found.</summary>
/// <param name="Span">Its place in the decoded page: the text itself where it is visible or stands in a script, the
/// start tag where it stands in an attribute; null where it has none there (an address).</param>
internal sealed record MetadataValue<T>(T Value, MetadataSource Source, Span? Span);

/// <summary>What an author's name stands for.</summary>
internal enum AuthorKind
{
    Person,

    /// <summary>A news agency.</summary>
    Agency,

    /// <summary>The outlet itself or a part of it: "Redaktion", "Staff", the site's own name.</summary>
    Desk,
}

/// <summary>One of those who signed.</summary>
/// <param name="Name">Without "By", titles, addresses and dates; an agency's in its normal spelling.</param>
internal sealed record Author(string Name, AuthorKind Kind);

/// <summary>What is known of an article. Every value comes with its source; what nobody says, or is not believable, is
/// null.</summary>
internal sealed record ArticleMetadata
{
    public static ArticleMetadata Empty { get; } = new();

    /// <summary>The headline, without the name of the site.</summary>
    public MetadataValue<string>? Title { get; init; }

    /// <summary>The name of the site.</summary>
    public MetadataValue<string>? Outlet { get; init; }

    /// <summary>Those who signed, in the order of the byline, nobody twice.</summary>
    public Sequence<MetadataValue<Author>> Authors { get; init; } = [];

    public MetadataValue<PublicationTime>? Published { get; init; }

    /// <summary>Day of publication in the outlet's own time zone.</summary>
    public DateOnly? Day => Published?.Value.Day;

    /// <summary>The last change; never before <see cref="Published"/>.</summary>
    public MetadataValue<PublicationTime>? Modified { get; init; }

    /// <summary>BCP 47 tag, as the page gives it: "de", "en-GB".</summary>
    public MetadataValue<string>? Language { get; init; }

    /// <summary>Where the page was; where that is not known, the address that it calls its own.</summary>
    public MetadataValue<string>? Url { get; init; }

    /// <summary>Absolute address that the page calls its own.</summary>
    public MetadataValue<string>? CanonicalAddress { get; init; }

    public MetadataValue<string>? Section { get; init; }

    /// <summary>True where the page says that not everybody may read it, false where it says that everybody
    /// may.</summary>
    public MetadataValue<bool>? IsPaywalled { get; init; }

    /// <summary>Signs that the text has another origin than the outlet, in the order of the page.</summary>
    public Sequence<OriginMark> Origins { get; init; } = [];

    /// <summary>Dates that were found and not believed, with the reason; for those who ask why.</summary>
    public Sequence<RefusedDate> RefusedDates { get; init; } = [];
}

/// <summary>A date that the page gives and that cannot be the article's.</summary>
/// <param name="Reason">As a clause: "lies after the capture of the page".</param>
internal sealed record RefusedDate(MetadataValue<PublicationTime> Date, string Reason);
