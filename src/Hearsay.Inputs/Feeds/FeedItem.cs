using Hearsay.Pages;

namespace Hearsay.Inputs.Feeds;

/// <summary>Text of a feed with its kind.</summary>
internal readonly record struct FeedText(string Value, ContentKind Kind)
{
    public bool IsBlank => string.IsNullOrWhiteSpace(Value);
}

/// <summary>A date as a feed writes it, and the field that it stands in.</summary>
internal readonly record struct FeedDate(string Field, string Value);

/// <summary>What a feed says of itself; filled as it is met, which is before the items in all but strange
/// feeds.</summary>
internal sealed class FeedHead
{
    public string? Title { get; set; }

    public string? Link { get; set; }

    public string? Language { get; set; }

    /// <summary>What relative addresses start from: xml:base, else the feed's link.</summary>
    public string? Base { get; set; }

    public List<string> Authors { get; } = [];
}

/// <summary>One item or entry, as its format has it; null where it has no such field.</summary>
internal sealed class FeedItem
{
    public string? Title { get; set; }

    public string? Link { get; set; }

    /// <summary>guid, id or rdf:about.</summary>
    public string? Guid { get; set; }

    /// <summary>True where the guid is an address that leads to the article.</summary>
    public bool IsPermalink { get; set; }

    public FeedText? Content { get; set; }

    public FeedText? Summary { get; set; }

    public List<string> Authors { get; } = [];

    public FeedDate? Published { get; set; }

    public FeedDate? Modified { get; set; }

    public string? SourceName { get; set; }

    public string? SourceUrl { get; set; }

    public string? Language { get; set; }

    public string? Base { get; set; }

    /// <summary>True where a field was longer than a page may be and was not kept.</summary>
    public bool IsTooLong { get; set; }
}
