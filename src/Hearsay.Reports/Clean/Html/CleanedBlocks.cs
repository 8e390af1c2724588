using Hearsay.Articles;
using Hearsay.Articles.Metadata;
using Hearsay.Languages;
using Hearsay.Records;
using Hearsay.Reports.Html;
using Hearsay.Reports.View;

namespace Hearsay.Reports.Clean.Html;

/// <summary>Writes one cleaned page: what is known about it, then block by block its kind, its text and, where it is
/// not read, why.</summary>
internal sealed class CleanedBlocks
{
    /// <summary>A block that is not read and longer than this, in characters, is folded away.</summary>
    private const int FoldedFrom = 600;

    private readonly Article _article;
    private readonly HtmlWriter _html;
    private readonly string _id;

    /// <param name="number">Number of the article in the file, from 1.</param>
    public CleanedBlocks(Article article, int number, HtmlWriter html) =>
        (_article, _html, _id) = (article, html, $"a{number}");

    public void Write()
    {
        _html.Open("article", ("class", "marginal cleaned"), ("id", _id), ("aria-labelledby", $"{_id}-title")).Line();
        WriteHead();
        for (int i = 0; i < _article.Blocks.Length; i++) WriteBlock(i);
        _html.Close().Line();
    }

    private void WriteHead()
    {
        ArticleMetadata known = _article.Metadata;
        _html.Open("header", ("class", "masthead")).Element("p", "Hearsay", ("class", "imprint"));
        _html.Open("h1", ("id", $"{_id}-title")).Element("bdi", VisibleLine.Of(_article.Title ?? _article.Id)).Close();
        _html.Element("p", Counts.ReadOf(_article), ("class", "finding")).Line();
        _html.Open("dl", ("class", "facts")).Line();
        WriteFact("Page", _article.Page.Location);
        WriteFact("Outlet", known.Outlet?.Value, known.Outlet?.Source);
        WriteFact("Authors", Joined(known.Authors.Select(author => author.Value.Name)),
            known.Authors.IsEmpty ? null : known.Authors[0].Source);
        WriteFact("Published", known.Day is { } day ? Dates.Of(day) : null, known.Published?.Source);
        WriteFact("Language", _article.LanguageTag == RecognizedLanguage.Unknown ? null : _article.LanguageTag);
        WriteFact("Address", known.Url?.Value);
        WriteFact("Origin", Joined(known.Origins.Select(origin => origin.Name ?? SchemaWords.Of(origin.Kind))));
        if (_article.Page.IsSummary) WriteFact("Note", "the feed carries a summary, not the whole article");
        if (_article.Page.IsCutOff) WriteFact("Note", "the page breaks off where whoever archived it stopped");
        _html.Close().Close().Line();
    }

    private static string? Joined(IEnumerable<string> names) =>
        string.Join(" · ", names) is { Length: > 0 } all ? all : null;

    /// <param name="source">Where it was found; null where that is not told.</param>
    private void WriteFact(string name, string? value, MetadataSource? source = null)
    {
        _html.Open("div").Element("dt", name);
        if (value is null)
        {
            _html.Element("dd", "unknown", ("class", "unknown"));
        }
        else
        {
            _html.Open("dd").Element("bdi", VisibleLine.Of(value));
            if (source is { } place and not MetadataSource.Given)
                _html.Element("span", $" from {SchemaWords.Of(place)}", ("class", "unknown"));
            _html.Close();
        }

        _html.Close().Line();
    }

    private void WriteBlock(int index)
    {
        Block block = _article.Blocks[index];
        string kind = SchemaWords.Of(block.Kind);
        (int start, int end) = _article.Page.ByteMap.ToBytes(block.Page);
        _html.Open("div", ("class", block.Text is null ? "row left" : "row kept"), ("id", $"{_id}-b{index + 1}"));
        _html.Open("p", ("class", "kind")).Text(kind);
        _html.Element("span", $"block {index + 1}, bytes {start} to {end}", ("class", "place")).Close();
        _html.Open("div", ("class", "text"));
        if (block.Text is { } text)
            _html.Element(TagFor(block.Kind), _article.Text.Slice(text), ("class", kind), ("dir", "auto"));
        else WriteLeft(block);
        _html.Close().Close().Line();
    }

    private void WriteLeft(Block block)
    {
        bool isFolded = block.Page.Length > FoldedFrom;
        _html.Open(isFolded ? "details" : "div");
        _html.Open(isFolded ? "summary" : "p", ("class", "reason")).Text("Not read: " + BlockReasons.Of(block.Kind));
        if (block.RepeatOf is { } first)
            _html.Text(" (").Element("a", $"block {first + 1}", ("href", $"#{_id}-b{first + 1}")).Text(")");
        _html.Close().Element("p", block.Aside!, ("dir", "auto")).Close();
    }

    private static string TagFor(BlockKind kind) =>
        kind == BlockKind.Headline ? "h2" : kind == BlockKind.Subhead ? "h3" : "p";
}
