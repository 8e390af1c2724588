namespace Hearsay.Html;

/// <summary>How much of a hostile page is taken.</summary>
internal sealed record HtmlLimits
{
    public static HtmlLimits Default { get; } = new();

    /// <summary>Levels of elements below the root; deeper elements become childless, and what they hold goes to the
    /// last element that may have children. Browsers stop at 512 too.</summary>
    public int MaxDepth { get; init; } = 512;

    /// <summary>Nodes, and also attributes; the page is not read beyond. Long live pages have about 100,000.</summary>
    public int MaxNodes { get; init; } = 1 << 20;
}
