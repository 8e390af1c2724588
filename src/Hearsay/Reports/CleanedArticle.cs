using System.Collections.Immutable;
using Hearsay.Articles;
using Hearsay.Language;

namespace Hearsay.Reports;

/// <summary>Whoever stands behind an article that its outlet did not write, as the page or its container names it.</summary>
/// <param name="By">What says so: "feed" for a feed's source.</param>
public sealed record CleanedOrigin(string? Name, string? Url, string By);

/// <summary>An article with what is known about it, as <c>hearsay clean</c> gives it.</summary>
public sealed record CleanedArticle(Article Article)
{
    public string? Title { get; init; }

    public ImmutableArray<string> Authors { get; init; } = [];

    /// <summary>A day or a time with its zone (ISO 8601); null where unknown.</summary>
    public string? Published { get; init; }

    public string? Outlet { get; init; }

    public string? Url { get; init; }

    /// <summary>Language tag (BCP 47); "und" where it cannot be told.</summary>
    public string Language { get; init; } = RecognizedLanguage.Unknown;

    public ImmutableArray<CleanedOrigin> Origin { get; init; } = [];

    /// <summary>The one place where what is known of a page becomes what is reported.</summary>
    /// <param name="language">The language that the text was recognised to be in.</param>
    public static CleanedArticle Of(Article article, RecognizedLanguage language)
    {
        ArgumentNullException.ThrowIfNull(article);
        ContainerFacts container = article.Page.Container;
        bool hasSource = container.SourceName is not null || container.SourceUrl is not null;
        return new CleanedArticle(article)
        {
            Title = article.Metadata.Title ?? HeadlineOf(article),
            Authors = container.Authors,
            Published = article.Metadata.Published?.ToString("yyyy-MM-dd"),
            Outlet = article.Metadata.Outlet,
            Url = article.Metadata.Url,
            Language = language.Tag == RecognizedLanguage.Unknown ? container.Language ?? language.Tag : language.Tag,
            Origin = hasSource ? [new CleanedOrigin(container.SourceName, container.SourceUrl, "feed")] : [],
        };
    }

    /// <summary>Body, subheads and whatever else is read below the head, a block a line.</summary>
    public string ArticleBody() => string.Join('\n', Article.ReadBlocks
        .Where(block => block.Kind is not (BlockKind.Headline or BlockKind.Standfirst))
        .Select(block => Article.Text.Quote(block.Text!.Value)));

    private static string? HeadlineOf(Article article) =>
        article.ReadBlocks.FirstOrDefault(block => block.Kind == BlockKind.Headline)?.Text is { } headline ? article.Text.Quote(headline) : null;
}
