using System.Collections.Immutable;
using Hearsay.Analysis;
using Hearsay.Articles;
using Hearsay.Text;

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
    string Language = "en")
{
    /// <summary>The words of a statement's content as the article prints them, its pieces parted by an ellipsis.</summary>
    public string Quote(ResolvedStatement statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        SourceText text = Article.Text;
        return string.Join(" … ", statement.Statement.Content.Select(text.Quote));
    }

    /// <summary>Without the statements whose confidence lies below <paramref name="least"/>. Statements without a
    /// confidence stay: what nothing has calibrated is not known to be weak.</summary>
    public ReadArticle WithConfidenceFrom(double least) =>
        this with { Statements = Statements.RemoveAll(one => one.Statement.Confidence < least) };

    /// <summary>Without what nobody said, wrote or asked: beliefs, intentions, decisions, polls.</summary>
    public ReadArticle OnlySpeech() => this with { Statements = Statements.RemoveAll(one => !one.Statement.Act.IsSpeech()) };
}
