using Hearsay.Articles.Extraction;
using Hearsay.Articles.Metadata;
using Hearsay.Articles.Metadata.Dates;
using Hearsay.Articles.Scraped;
using Hearsay.Languages;
using Hearsay.Pages;
using Hearsay.Text;

namespace Hearsay.Articles;

/// <summary>An article, or why the page gave none.</summary>
public readonly record struct ArticleResult(Article? Article, InputError? Error)
{
    public static implicit operator ArticleResult(Article article) => new(article, null);

    public static implicit operator ArticleResult(InputError error) => new(null, error);
}

/// <summary>Pages to articles: scraped text and HTML, each with a reader of its own. Ready and thread-safe once
/// constructed.</summary>
internal sealed class ArticleReader
{
    private readonly Lazy<ScrapedTextReader> _scrapedText;
    private readonly HtmlArticleReader _html;
    private readonly LanguageRecognizer _languages;

    public ArticleReader()
        : this(LanguageSet.Shipped)
    {
    }

    /// <param name="languages">The languages that are read.</param>
    /// <param name="model">What tells an article from the rest of its HTML page; null for the model that ships.</param>
    internal ArticleReader(LanguageSet languages, ExtractionModel? model = null)
    {
        _scrapedText = new(() => new ScrapedTextReader(languages));
        _html = new HtmlArticleReader(languages, model);
        _languages = new LanguageRecognizer(languages);
    }

    /// <summary>Decodes the page and gives every line of it a kind.</summary>
    /// <param name="raw">True to take the text unchanged, of HTML all that is visible: every line is body, no block is
    /// set aside.</param>
    public ArticleResult Read(Page page, bool raw = false)
    {
        ArgumentNullException.ThrowIfNull(page);
        if (!PageDecoder.TryDecode(page, out DecodedPage decoded, out InputError? error)) return error!;
        PageRecord record = PageRecord.Of(page, decoded);
        return page.Kind == ContentKind.Html ? ReadHtml(page, record, decoded, raw)
            : ReadText(page, record, decoded, raw);
    }

    private ArticleResult ReadText(Page page, PageRecord record, DecodedPage decoded, bool raw)
    {
        if (!ParagraphSplitter.NonBlankLines(decoded.Text).Any())
            return new InputError(page.Location, null,
                (decoded.Text.Length == 0 ? "is empty" : "holds only white space") + "; expected the text of an article");
        Article article = raw || page.Container.IsFragment
            ? Unchanged(record, decoded.Text)
            : BlockAssembler.Assemble(record, decoded.Text, _scrapedText.Value.Read(decoded.Text, page.Metadata.Title));
        return Held(article, TextMetadata.Read(article, decoded.Text), page, decoded);
    }

    private ArticleResult ReadHtml(Page page, PageRecord record, DecodedPage decoded, bool raw)
    {
        var html = HtmlPage.Parse(decoded.Text);
        return _html.Read(record, page.Container.IsFragment, html, raw) is { } article
            ? Held(article, PlaceLineDate.Complete(
                HtmlMetadataReader.Read(html, page.Metadata.Url, DayOf(page.Container.Captured)), article),
                page, decoded)
            : new InputError(page.Location, null, "shows no text; expected the HTML of an article");
    }

    private static DateOnly? DayOf(DateTimeOffset? time) =>
        time is { } known ? DateOnly.FromDateTime(known.UtcDateTime) : null;

    /// <summary>The article with all that is known of it, proved to quote its page.</summary>
    /// <param name="said">What the page says of it.</param>
    private ArticleResult Held(Article article, ArticleMetadata said, Page page, DecodedPage decoded)
    {
        Span? broken = SpanGuarantee.FirstBreak(
            article.Text, article.Map, decoded, page.Bytes, place => PageQuotation.Of(decoded.Text, page.Kind, place));
        if (broken is { } stretch) return SpanGuarantee.FaultOfArticle(page.Location, stretch);
        return article with
        {
            Metadata = KnownMetadata.Of(page, said),
            Language = _languages.Recognize(article.Text, [.. article.ReadBlocks.Select(block => block.Text!.Value)]),
        };
    }

    private static Article Unchanged(PageRecord page, SourceText text)
    {
        Sequence<Block> lines = [.. ParagraphSplitter.NonBlankLines(text)
            .Select(line => new Block(BlockKind.Body, line, line))];
        return new Article(page, ArticleMetadata.Empty, lines, text, OffsetMap.Identity(text.Length));
    }
}
