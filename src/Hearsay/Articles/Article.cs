using Hearsay.Articles.Metadata;
using Hearsay.Languages;
using Hearsay.Pages;
using Hearsay.Text;

namespace Hearsay.Articles;

/// <summary>What a block of a page is. Headline, standfirst, subheads, body, block quotes, list items and tables are
/// read for statements and come first, the others are set aside.</summary>
public enum BlockKind
{
    Headline,
    Standfirst,
    Subhead,
    Body,

    /// <summary>Words of others, set apart from the running text.</summary>
    BlockQuote,
    ListItem,

    /// <summary>A row of a table, its cells in order.</summary>
    Table,

    /// <summary>Text under a picture; its credit, if any, is a block of its own inside it.</summary>
    Caption,

    /// <summary>Who made a picture or holds its rights: "(AP)"; not a source of the text.</summary>
    Credit,
    Byline,
    Dateline,

    /// <summary>A second copy of blocks read before.</summary>
    Repeat,

    /// <summary>What leads to other articles: "You may also like" and the list under it.</summary>
    Teaser,

    /// <summary>A line without words: a dash, a bullet, a row of dots.</summary>
    Mark,

    /// <summary>Copyright lines, newsletter boxes, contact lines and other matter after the article.</summary>
    Footer,

    /// <summary>An invitation to subscribe.</summary>
    Newsletter,

    /// <summary>What readers wrote under the article, and the form for it.</summary>
    Comment,

    /// <summary>What the site asks or tells its reader: cookies, consent, a paywall, an advertisement.</summary>
    Notice,

    /// <summary>Menus, breadcrumbs, buttons.</summary>
    Navigation,
}

/// <summary>One typed piece of a page.</summary>
/// <param name="Page">Where it stands in the decoded page.</param>
/// <param name="Text">Where it stands in <see cref="Article.Text"/>; null where it is not read.</param>
/// <param name="RepeatOf">For <see cref="BlockKind.Repeat"/>, index of the block it repeats.</param>
public sealed record Block(BlockKind Kind, Span Page, Span? Text, int? RepeatOf = null)
{
    /// <summary>The words of a block that is not read, white space as it stands; null where it is read: then the
    /// article's text has them.</summary>
    public string? Aside { get; init; }

    /// <summary>True for the kinds that are read for statements.</summary>
    internal static bool IsRead(BlockKind kind) => kind <= BlockKind.Table;
}

/// <summary>A page cleaned. Nothing is thrown away: every line of the page with a word in it belongs to a block. All of
/// its text quotes the page: <see cref="SpanGuarantee"/> is held where an article is made.</summary>
public sealed record Article
{
    internal Article(
        PageRecord page, ArticleMetadata metadata, Sequence<Block> blocks, SourceText text, OffsetMap map) =>
        (Page, Metadata, Blocks, Text, Map) = (page, metadata, blocks, text, map);

    /// <summary>In the order of the page.</summary>
    public Sequence<Block> Blocks { get; internal init; }

    /// <summary>What is read for statements.</summary>
    public SourceText Text { get; internal init; }

    internal PageRecord Page { get; init; }

    /// <summary>What is believed of the article, each value with its source.</summary>
    internal ArticleMetadata Metadata { get; init; }

    /// <summary>From the text to the decoded page.</summary>
    internal OffsetMap Map { get; init; }

    /// <summary>The language that <see cref="Text"/> was recognised to be in.</summary>
    internal RecognizedLanguage Language { get; init; } = new(RecognizedLanguage.Unknown, IsServed: true);

    /// <summary>The page's id.</summary>
    public string Id => Page.Id;

    /// <summary>The blocks that are read for statements, in the order of the text.</summary>
    public IEnumerable<Block> ReadBlocks => Blocks.Where(block => block.Text is not null);

    /// <summary>The text of the article proper, a block a line: without headline and standfirst.</summary>
    public string ArticleBody => string.Join('\n', ReadBlocks
        .Where(block => block.Kind is not (BlockKind.Headline or BlockKind.Standfirst))
        .Select(block => Text.Quote(block.Text!.Value)));

    /// <summary>The block that is the headline; null where none is.</summary>
    public Block? Headline => ReadBlocks.FirstOrDefault(block => block.Kind == BlockKind.Headline);

    /// <summary>The title that is known, else the headline; null where there is neither.</summary>
    public string? Title =>
        Metadata.Title?.Value ?? (Headline?.Text is { } headline ? Text.Quote(headline) : null);

    /// <summary>BCP 47: the language of the text, else the one that the page says that it is in; "und" where neither
    /// is known.</summary>
    public string LanguageTag =>
        Language.Tag == RecognizedLanguage.Unknown ? Metadata.Language?.Value ?? Language.Tag : Language.Tag;

    /// <summary>Name of the outlet; null where it is not known.</summary>
    public string? Outlet => Metadata.Outlet?.Value;

    /// <summary>Where the page was; null where that is not known.</summary>
    public string? Url => Metadata.Url?.Value;

    /// <summary>Day of publication in the outlet's own time zone; null where it is not known.</summary>
    public DateOnly? Published => Metadata.Day;

    /// <summary>Names of its authors, in the order of the page.</summary>
    public Sequence<string> Authors => [.. Metadata.Authors.Select(author => author.Value.Name)];

    /// <summary>What the reader calls the witness: its outlet where known, else its id.</summary>
    public string DisplayName => Metadata.Outlet?.Value ?? Id;
}
