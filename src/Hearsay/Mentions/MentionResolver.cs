using System.Collections.Immutable;
using Hearsay.Articles;
using Hearsay.Language;
using Hearsay.Statements;
using Hearsay.Text;

namespace Hearsay.Mentions;

/// <summary>Gives every statement its speaker, and finds times, quantities, conditions and hedges in its content.
/// Thread-safe.</summary>
public sealed class MentionResolver
{
    private readonly SpeakerResolver _speakers = new();

    /// <summary>The statements resolved, in their order.</summary>
    public ImmutableArray<ResolvedStatement> Resolve(
        Article article, AnalyzedText analysis, ImmutableArray<Statement> statements)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(analysis);
        ImmutableArray<ResolvedSpeaker> speakers = _speakers.Resolve(analysis, statements);
        var resolved = ImmutableArray.CreateBuilder<ResolvedStatement>(statements.Length);
        for (int i = 0; i < statements.Length; i++)
            resolved.Add(Resolve(article, analysis, statements[i], speakers[i]));
        return resolved.MoveToImmutable();
    }

    private static ResolvedStatement Resolve(
        Article article, AnalyzedText analysis, Statement statement, ResolvedSpeaker speaker)
    {
        DateOnly? published = article.Metadata.Published;
        ImmutableArray<Condition> conditions = Within(statement, span => ConditionReader.Read(analysis, span));
        return new ResolvedStatement(
            WithCondition(statement, conditions),
            speaker.Speaker,
            speaker.Mention,
            TimeReader.SaidAt(analysis, statement, published),
            Within(statement, span => TimeReader.Read(analysis, span, published)),
            Within(statement, span => QuantityReader.Read(analysis, span)),
            conditions,
            Within(statement, span => HedgeReader.Read(analysis, span)));
    }

    /// <summary>What is asserted under a condition is not asserted.</summary>
    private static Statement WithCondition(Statement statement, ImmutableArray<Condition> conditions) =>
        statement.Modality is Modality.Asserted && !conditions.IsEmpty
            ? statement with { Modality = Modality.Conditional }
            : statement;

    private static ImmutableArray<T> Within<T>(Statement statement, Func<Span, ImmutableArray<T>> read) =>
        [.. statement.Content.SelectMany(span => read(span))];
}
