using System.Collections.Immutable;
using Hearsay.Analysis;
using Hearsay.Articles;
using Hearsay.Collation;
using Hearsay.Inference.Tagging;
using Hearsay.Languages;
using Hearsay.Mentions;
using Hearsay.Pages;
using Hearsay.Statements;
using Hearsay.Statements.Evidence;
using Hearsay.Text;

namespace Hearsay;

/// <summary>The whole way of the data on one page. A constructed pipeline is ready and thread-safe; every stage takes one
/// immutable record and gives the next, and no stage changes offsets.</summary>
/// <example><code>
/// var pipeline = new HearsayPipeline();
/// ArticleResult cleaned = pipeline.Clean(page);
/// CollatedStory story = pipeline.Collate([pipeline.Read(cleaned.Article!), pipeline.Read(other)]);
/// </code></example>
public sealed class HearsayPipeline
{
    private readonly ArticleReader _articles = new();
    private readonly TextAnalyzer _analyzer;
    private readonly LanguageRecognizer _languages = new();
    private readonly StatementReader _statements;
    private readonly MentionResolver _mentions = new();
    private readonly Collator _collator = new();

    /// <summary>A pipeline with the models that ship with Hearsay.</summary>
    public HearsayPipeline() : this(PerceptronTagger.LoadEmbedded(), new StatementReader())
    {
    }

    /// <summary>A pipeline with another tagger or another reader of statements.</summary>
    public HearsayPipeline(ITagger tagger, StatementReader statements)
    {
        ArgumentNullException.ThrowIfNull(statements);
        _analyzer = new TextAnalyzer(tagger);
        _statements = statements;
    }

    /// <summary>1. Page to article: decoded, cut into typed blocks, with the map back to the page.</summary>
    /// <param name="raw">True to take the text unchanged and set no block aside.</param>
    public ArticleResult Clean(Page page, bool raw = false) => _articles.Read(page, raw);

    /// <summary>2 to 4. Article to statements with their speakers.</summary>
    public ReadArticle Read(Article article) => Read(article, null);

    /// <param name="done">Is told the name of each stage when it is done, for measuring.</param>
    internal ReadArticle Read(Article article, Action<string>? done)
    {
        ArgumentNullException.ThrowIfNull(article);

        // 2. Paragraphs, sentences, tagged tokens, quotations; the language, which must be one that is read.
        Text.Span[] paragraphs = [.. article.ReadBlocks.Select(block => block.Text!.Value)];
        AnalyzedText analysis = _analyzer.Analyze(article.Text, paragraphs);
        RecognizedLanguage language = _languages.Recognize(article.Text, paragraphs);
        done?.Invoke("language");
        if (!language.IsServed) return new ReadArticle(article, analysis, [], IsServed: false, language.Tag);

        // 3. Who said what: sources, cues, contents, chains.
        ImmutableArray<Statement> statements = _statements.Read(analysis, article.ReadBlocks, article.Metadata.Outlet);
        done?.Invoke("statements");

        // 4. Who is who; times, quantities, conditions, hedges.
        var read = new ReadArticle(article, analysis, _mentions.Resolve(article, analysis, statements), IsServed: true, language.Tag);
        done?.Invoke("mentions");
        return read;
    }

    /// <summary>Why the sentences of a passage were, or were not, taken as statements.</summary>
    /// <param name="passage">A span of the article's text.</param>
    public ImmutableArray<SentenceEvidence> Explain(ReadArticle read, Span passage)
    {
        ArgumentNullException.ThrowIfNull(read);
        return _statements.Explain(read.Analysis, [.. read.Statements.Select(resolved => resolved.Statement)], passage);
    }

    /// <summary>5. The articles of one story, lined up utterance by utterance.</summary>
    public CollatedStory Collate(IReadOnlyList<ReadArticle> witnesses) => _collator.Collate(witnesses);
}
