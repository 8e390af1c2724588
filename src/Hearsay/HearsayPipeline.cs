using System.Collections.Immutable;
using System.Text;
using Hearsay.Analysis;
using Hearsay.Articles;
using Hearsay.Collation;
using Hearsay.Inference.Tagging;
using Hearsay.Languages;
using Hearsay.Mentions;
using Hearsay.Pages;
using Hearsay.Statements;
using Hearsay.Statements.Evidence;
using Hearsay.Statements.Substance;
using Hearsay.Text;

namespace Hearsay;

/// <summary>The whole way of the data on one page. A constructed pipeline is ready and thread-safe; every stage takes
/// one immutable record and gives the next, and no stage changes offsets.</summary>
/// <example><code>
/// var hearsay = new HearsayPipeline();
/// var courier = hearsay.ReadText("courier", text);
/// CollatedStory story = hearsay.Collate([courier, hearsay.ReadHtml("lantern", page)]);
/// </code></example>
public sealed class HearsayPipeline
{
    private readonly ArticleReader _articles;
    private readonly ImmutableDictionary<string, Lazy<LanguageReader>> _readers;
    private readonly string _first;
    private readonly Collator _collator = new();

    /// <summary>A pipeline with the languages and models that ship with Hearsay.</summary>
    public HearsayPipeline() : this(LanguageSet.Shipped, pack => new LanguageReader(pack))
    {
    }

    /// <summary>A pipeline for English with another tagger or another reader of statements.</summary>
    internal HearsayPipeline(ITagger tagger, StatementReader statements)
        : this(LanguageSet.Shipped, pack => new LanguageReader(pack, tagger, statements))
    {
    }

    private HearsayPipeline(LanguageSet languages, Func<LanguagePack, LanguageReader> open)
    {
        _articles = new ArticleReader(languages);
        _readers = languages.Packs.ToImmutableDictionary(
            pack => pack.Tag, pack => new Lazy<LanguageReader>(() => open(pack)));
        _first = languages.Packs[0].Tag;
    }

    /// <summary>1. Page to article: decoded, cut into typed blocks, with the map back to the page, what is known of it
    /// and its language.</summary>
    /// <param name="raw">True to take the text unchanged and set no block aside.</param>
    public ArticleResult Clean(Page page, bool raw = false) => _articles.Read(page, raw);

    /// <summary>2 to 5. Article to statements with their speakers.</summary>
    public ReadArticle Read(Article article) => Read(article, null);

    /// <param name="done">Is told the name of each stage when it is done, for measuring.</param>
    internal ReadArticle Read(Article article, Action<string>? done)
    {
        ArgumentNullException.ThrowIfNull(article);

        // 2. A text in a language that is not served is not read.
        return article.Language.IsServed
            ? ReaderOf(article).Read(article, done)
            : new ReadArticle(article, AnalyzedText.Unread(article.Text), []);
    }

    /// <summary>A text whose language is not known is read as the first.</summary>
    private LanguageReader ReaderOf(Article article) =>
        _readers.GetValueOrDefault(article.Language.Tag, _readers[_first]).Value;

    /// <summary>1 to 5 of a text as it was copied from a page, a line or a block of lines a paragraph.</summary>
    /// <param name="id">What the article is called in a collation.</param>
    /// <param name="published">Day of publication in the outlet's own time zone; without it "on Friday" stays
    /// unresolved.</param>
    /// <exception cref="ArgumentException">The text is empty.</exception>
    public ReadArticle ReadText(string id, string text, DateOnly? published = null, string? outlet = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        var metadata = new PageMetadata(outlet, null, published, null);
        return ReadPage(new Page(id, id, Encoding.UTF8.GetBytes(text), metadata) { Charset = "utf-8" });
    }

    /// <summary>1 to 5 of an HTML page, in whatever charset.</summary>
    /// <param name="url">Where the page was; null where that is not known.</param>
    /// <exception cref="ArgumentException">The bytes are no page that can be read; the message says why.</exception>
    /// <inheritdoc cref="ReadText" path="/param"/>
    public ReadArticle ReadHtml(string id, ReadOnlyMemory<byte> html, string? url = null) =>
        ReadPage(new Page(id, id, html, PageMetadata.Unknown with { Url = url }) { Kind = ContentKind.Html });

    private ReadArticle ReadPage(Page page)
    {
        ArticleResult cleaned = Clean(page);
        return cleaned.Article is { } article ? Read(article) : throw new ArgumentException($"{cleaned.Error}");
    }

    /// <summary>Why the sentences of a passage were, or were not, taken as statements.</summary>
    /// <param name="passage">A span of the article's text.</param>
    public ImmutableArray<SentenceEvidence> Explain(ReadArticle read, Span passage)
    {
        ArgumentNullException.ThrowIfNull(read);
        return read.IsServed ? ReaderOf(read.Article).Explain(read, passage) : [];
    }

    /// <summary>6. The articles of one story, lined up utterance by utterance.</summary>
    /// <param name="leastSubstance">Statements of less substance are set aside; 0 compares them all.</param>
    public CollatedStory Collate(
        IReadOnlyList<ReadArticle> witnesses, double leastSubstance = SubstanceReader.Floor) =>
        _collator.Collate(witnesses, leastSubstance);
}
