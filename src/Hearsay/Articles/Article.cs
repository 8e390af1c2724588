using System.Collections.Immutable;
using Hearsay.Text;

namespace Hearsay.Articles;

/// <summary>What a block of a page is. Only headline, standfirst, subheads and body are read for statements.</summary>
public enum BlockKind
{
    Headline,
    Standfirst,
    Subhead,
    Body,

    /// <summary>Text under a picture; its credit, if any, is a block of its own inside it.</summary>
    Caption,

    /// <summary>Who made a picture or holds its rights: "(AP)"; not a source of the text.</summary>
    Credit,
    Byline,
    Dateline,

    /// <summary>A second copy of blocks read before.</summary>
    Repeat,

    /// <summary>"You may also like" and the list under it.</summary>
    Teaser,

    /// <summary>A line without words: a dash, a bullet, a row of dots.</summary>
    Mark,

    /// <summary>What readers wrote under the article, and the heading over it.</summary>
    Comment,

    /// <summary>Copyright lines, newsletter boxes, contact lines and other matter after the article.</summary>
    Footer,
}

/// <summary>One typed piece of a page.</summary>
/// <param name="Page">Where it stands in the decoded page.</param>
/// <param name="Text">Where it stands in <see cref="Article.Text"/>; null where it is not read.</param>
/// <param name="RepeatOf">For <see cref="BlockKind.Repeat"/>, index of the block it repeats.</param>
public sealed record Block(BlockKind Kind, Span Page, Span? Text, int? RepeatOf = null);

/// <summary>A page cleaned. Nothing is thrown away: every line of the page with a word in it belongs to a block.</summary>
public sealed record Article(
    Page Page,
    PageMetadata Metadata,
    DecodedPage Decoded,
    ImmutableArray<Block> Blocks,
    SourceText Text,
    OffsetMap Map)
{
    /// <summary>The page's id.</summary>
    public string Id => Page.Id;

    /// <summary>The blocks that are read for statements, in the order of the text.</summary>
    public IEnumerable<Block> ReadBlocks => Blocks.Where(block => block.Text is not null);

    /// <summary>What the reader calls the witness: its outlet where known, else its id.</summary>
    public string DisplayName => Metadata.Outlet ?? Id;
}
