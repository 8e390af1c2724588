using System.Collections.Immutable;
using Hearsay.Analysis;
using Hearsay.Articles;
using Hearsay.Pages;
using Hearsay.Statements;
using Hearsay.Statements.Acts;
using Hearsay.Statements.Rules;
using Hearsay.Statements.Substance;
using Hearsay.Text;

namespace Hearsay.Mentions;

/// <summary>An article with all its statements, in text order: what <c>hearsay read</c> prints and what a collation
/// lines up.</summary>
public sealed record ReadArticle
{
    internal ReadArticle(Article article, AnalyzedText analysis, Sequence<ResolvedStatement> statements) =>
        (Article, Analysis, Statements) = (article, analysis, statements);

    public Article Article { get; }

    /// <summary>In the order of the text.</summary>
    public Sequence<ResolvedStatement> Statements { get; internal init; }

    /// <summary>The text's tokens, sentences, quotations, words, numbers and times.</summary>
    internal AnalyzedText Analysis { get; }

    /// <summary>False where the article is in a language that is not read yet; it then has no statements.</summary>
    public bool IsServed => Article.Language.IsServed;

    /// <summary>BCP 47; "und" where it is not known.</summary>
    public string Language => Article.Language.Tag;

    /// <summary>The words of a statement's content as the article prints them, its pieces parted by an
    /// ellipsis.</summary>
    public string Quote(ResolvedStatement statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        SourceText text = Article.Text;
        return string.Join(" … ", statement.Statement.Content.Select(text.Quote));
    }

    /// <summary>One fault for each statement that was refused because its words do not stand in the article.</summary>
    public Sequence<InputError> Refused { get; init; } = [];

    /// <summary>The record of an article that was read; of its statements those whose every span lies on words of the
    /// article, which quote the page.</summary>
    internal static ReadArticle Of(
        Article article, AnalyzedText analysis, ImmutableArray<ResolvedStatement> statements)
    {
        bool Holds(ResolvedStatement statement) =>
            statement.Spans.All(span => SpanGuarantee.Covers(article.Text, article.Map, span));
        if (statements.All(Holds)) return new ReadArticle(article, analysis, statements);
        return new ReadArticle(article, analysis, [.. statements.Where(Holds)])
        {
            Refused = [.. statements.Where(one => !Holds(one)).Select(
                one => SpanGuarantee.FaultOfStatement(article.Page.Location, one.Statement.Extent))],
        };
    }

    /// <summary>Without the statements whose confidence lies below <paramref name="least"/>. Statements without a
    /// confidence stay: what nothing has calibrated is not known to be weak.</summary>
    public ReadArticle WithConfidenceFrom(double least) => Without(one => one.Statement.Confidence < least);

    /// <summary>Without what nobody said, wrote or asked: beliefs, intentions, decisions, polls; and without what says
    /// too little to be a statement.</summary>
    /// <param name="leastSubstance">Least substance of what stays; 0 asks for the act alone.</param>
    public ReadArticle OnlySpeech(double leastSubstance = SubstanceReader.Floor) =>
        Without(one => one.Statement.Substance < leastSubstance || !IsSpeech(one.Statement));

    /// <summary>True for what was said, written or asked, by a document too: "the report said".</summary>
    internal bool IsSpeech(Statement statement) =>
        statement.Act.IsSpeech() || new ActReader(new TokenView(Analysis)).IsOfSpeech(statement.Cue);

    internal ReadArticle Without(Predicate<ResolvedStatement> isLeftOut) =>
        this with { Statements = Statements.RemoveAll(isLeftOut) };
}
