using System.Text;
using Hearsay.Mentions;
using Hearsay.Pages;
using Hearsay.Text;

namespace Hearsay.Training.Evaluation;

/// <summary>The library's own pipeline as a system to be scored: it takes texts unchanged. Thread-safe.</summary>
internal sealed class StatementSystem
{
    private readonly HearsayPipeline _pipeline;

    /// <summary>The system that ships.</summary>
    public StatementSystem() : this(new HearsayPipeline())
    {
    }

    internal StatementSystem(HearsayPipeline pipeline) => _pipeline = pipeline;

    /// <summary>Reads the text of <paramref name="document"/> and gives its statements, as <c>hearsay read --raw</c>
    /// would.</summary>
    public AttributedDocument Read(AttributedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        SourceText text = document.Text ?? throw new ArgumentException("The document has no text.", nameof(document));
        ReadArticle? article = Read(document.Id, text, PageMetadata.Unknown);
        return article is null
            ? document with { Attributions = [] }
            : new AttributedDocument(document.Id, article.Article.Text, [.. article.Statements.Select(
                resolved => AttributionFile.Convert(article.Article.Text, resolved.Statement))]);
    }

    /// <summary>Reads a story's articles and collates them.</summary>
    /// <returns>The utterances with places in code points, ready to be scored.</returns>
    public StoryAlignment Collate(GoldStory story)
    {
        ArgumentNullException.ThrowIfNull(story);
        IEnumerable<ReadArticle?> witnesses = story.Articles.Select(
            article => Read(article.Id, article.Text, new PageMetadata(article.Outlet, null, article.Published, null)));
        return CollationProbe.Of(story.Event, _pipeline.Collate([.. witnesses.OfType<ReadArticle>()]));
    }

    /// <summary>Reads a text unchanged; null where it holds nothing to read.</summary>
    public ReadArticle? Read(string id, SourceText text) => Read(id, text, PageMetadata.Unknown);

    private ReadArticle? Read(string id, SourceText text, PageMetadata metadata)
    {
        var page = new Page(id, id, Encoding.UTF8.GetBytes(text.Value), metadata);
        return _pipeline.Clean(page, raw: true).Article is { } article ? _pipeline.Read(article) : null;
    }
}
