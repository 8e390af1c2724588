using System.Collections.Immutable;
using Hearsay.Articles;
using Hearsay.Language;

namespace Hearsay.Mentions;

/// <summary>An article with all its statements, in text order: what <c>hearsay read</c> prints and what a collation
/// lines up.</summary>
/// <param name="IsServed">False where the article is in a language that is not read yet; it then has no statements.</param>
/// <param name="Language">BCP 47; "und" where it is not known.</param>
public sealed record ReadArticle(
    Article Article,
    AnalyzedText Analysis,
    ImmutableArray<ResolvedStatement> Statements,
    bool IsServed = true,
    string Language = "en");
