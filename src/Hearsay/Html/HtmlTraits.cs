namespace Hearsay.Html;

/// <summary>What the parser knows of an element; <c>Data/html-elements.tsv</c> explains each.</summary>
[Flags]
internal enum HtmlTraits
{
    None = 0,

    // The first ones are the classes that OpenElements keeps the innermost element of.
    Special = 1 << 0,
    Scope = 1 << 1,
    ButtonScope = 1 << 2,
    ListScope = 1 << 3,
    TableScope = 1 << 4,
    TableContext = 1 << 5,

    /// <summary>Special, and not address, div or p: what the search for an open list item stops at.</summary>
    ItemBarrier = 1 << 6,

    Void = 1 << 8,
    ImpliedEnd = 1 << 9,
    ClosesP = 1 << 10,
    Block = 1 << 11,
    Heading = 1 << 12,
    Formatting = 1 << 13,
    Metadata = 1 << 14,
    Rcdata = 1 << 15,
    RawText = 1 << 16,
    RowGroup = 1 << 17,
    Breakout = 1 << 18,
    Inline = 1 << 19,
    Skipped = 1 << 20,
}
