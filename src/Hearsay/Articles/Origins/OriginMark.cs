using Hearsay.Text;

namespace Hearsay.Articles.Origins;

/// <summary>What a mark says of an article's origin.</summary>
internal enum OriginKind
{
    /// <summary>An agency signs the text, in its dateline, its byline or at its end: the copy is the
    /// agency's.</summary>
    WireCredit,

    /// <summary>An agency's copy went into the text: "With inputs from PTI".</summary>
    Contribution,

    /// <summary>"Reporting by …; editing by …": how agencies sign off. Which one need not be named.</summary>
    SignOff,

    /// <summary>The text stood elsewhere first: "This story was originally published by …".</summary>
    Republication,

    /// <summary>"Source: …" as a line of its own.</summary>
    Source,

    /// <summary>An agency holds the rights: "Copyright 2024 The Associated Press".</summary>
    Copyright,

    /// <summary>The page's canonical address, or a tag for syndicated copies, lies on another site.</summary>
    CanonicalAddress,

    /// <summary>The source element of a feed's item.</summary>
    FeedSource,
}

/// <summary>A sign that a text has another origin than the outlet that carries it.</summary>
/// <param name="Name">Normal name of the agency, the outlet's name as printed, or the other site's host; null where the
/// mark names nobody.</param>
/// <param name="IsAgency">True where the name stands in <c>agencies.tsv</c>.</param>
/// <param name="Span">The mark as a whole, in the text or page that was read; null where it stands in neither (a feed's
/// field).</param>
/// <param name="NameSpan">The name within it.</param>
internal sealed record OriginMark(OriginKind Kind, string? Name, bool IsAgency, Span? Span, Span? NameSpan);

/// <summary>Where in an article a text stands: a name alone is a credit at the head or the end, and none in the
/// middle.</summary>
internal enum OriginPlace
{
    /// <summary>A byline, or a line between headline and text.</summary>
    Byline,

    /// <summary>One of the first paragraphs.</summary>
    Head,
    Body,

    /// <summary>The last paragraph, or a line after it.</summary>
    Tail,
}
