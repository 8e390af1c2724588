using System.Collections.Immutable;
using Hearsay.Articles;
using Hearsay.Articles.Metadata;
using Hearsay.Articles.Origins;
using Hearsay.Languages;

namespace Hearsay.Reports.Clean;

/// <summary>An article with what is known about it, as <c>hearsay clean</c> gives it.</summary>
internal sealed record CleanedArticle(Article Article)
{
    public string? Title { get; init; }

    public ImmutableArray<string> Authors { get; init; } = [];

    /// <summary>A day or a time with its zone (ISO 8601); null where unknown.</summary>
    public string? Published { get; init; }

    public string? Outlet { get; init; }

    public string? Url { get; init; }

    /// <summary>Language tag (BCP 47); "und" where it cannot be told.</summary>
    public string Language { get; init; } = RecognizedLanguage.Unknown;

    /// <summary>Signs that the text is not the outlet's own, in the order of the page.</summary>
    public ImmutableArray<OriginMark> Origin { get; init; } = [];

    /// <summary>The one place where what is known of a page becomes what is reported.</summary>
    /// <param name="language">The language that the text was recognised to be in; where it could not be told, the
    /// page's word counts.</param>
    public static CleanedArticle Of(Article article, RecognizedLanguage language)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArticleMetadata said = article.Said;
        return new CleanedArticle(article)
        {
            Title = article.Metadata.Title ?? HeadlineOf(article),
            Authors = [.. said.Authors.Select(author => author.Value.Name)],
            Published = PublishedOf(article),
            Outlet = article.Metadata.Outlet,
            Url = article.Metadata.Url,
            Language = language.Tag == RecognizedLanguage.Unknown ? said.Language?.Value ?? language.Tag : language.Tag,
            Origin = said.Origins,
        };
    }

    /// <summary>The page's own reading of the day that is believed, with clock and zone where it gives them.</summary>
    private static string? PublishedOf(Article article) => article.Metadata.Published is not { } day ? null
        : article.Said.Published is { Value: var time } && time.Day == day
        ? time.ToString() : day.ToString("yyyy-MM-dd");

    /// <summary>Body, subheads and whatever else is read below the head, a block a line.</summary>
    public string ArticleBody() => string.Join('\n', Article.ReadBlocks
        .Where(block => block.Kind is not (BlockKind.Headline or BlockKind.Standfirst))
        .Select(block => Article.Text.Quote(block.Text!.Value)));

    private static string? HeadlineOf(Article article) =>
        article.ReadBlocks.FirstOrDefault(block => block.Kind == BlockKind.Headline)?.Text is { } headline
        ? article.Text.Quote(headline) : null;
}
