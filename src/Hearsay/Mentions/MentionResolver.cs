using System.Collections.Immutable;
using Hearsay.Articles;
using Hearsay.Language;
using Hearsay.Statements;
using Hearsay.Text;

namespace Hearsay.Mentions;

/// <summary>Resolves what the statements of an article mention: who speaks, when, what numbers, under which
/// conditions, with which hedges. Thread-safe.</summary>
public sealed class MentionResolver
{
    private readonly SpeakerResolver _speakers = new();

    /// <summary>The statements with their mentions, in the given order.</summary>
    /// <param name="article">Gives the publication date; relative times stay unresolved where it has none.</param>
    /// <param name="text">The article's text, analysed.</param>
    public ImmutableArray<ResolvedStatement> Resolve(
        Article article, AnalyzedText text, ImmutableArray<Statement> statements)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(text);
        if (statements.IsDefaultOrEmpty) return [];
        ImmutableArray<ResolvedSpeaker> speakers = _speakers.Resolve(text, statements);
        var resolved = ImmutableArray.CreateBuilder<ResolvedStatement>(statements.Length);
        for (int i = 0; i < statements.Length; i++)
            resolved.Add(Resolve(text, statements[i], speakers[i], article.Metadata.Published));
        return resolved.MoveToImmutable();
    }

    private static ResolvedStatement Resolve(
        AnalyzedText text, Statement statement, ResolvedSpeaker speaker, DateOnly? published)
    {
        TimeMention? saidAt = TimeReader.SaidAt(text, statement, published);
        ImmutableArray<Condition> conditions = InContent(statement, content => ConditionReader.Read(text, content));
        return new ResolvedStatement(
            WithCondition(statement, conditions), speaker.Speaker, speaker.Mention, saidAt,
            InContent(statement, content => TimeReader.Read(text, content, published, saidAt)),
            InContent(statement, content => QuantityReader.Read(text, content)),
            conditions,
            InContent(statement, content => HedgeReader.Read(text, content)));
    }

    /// <summary>What is asserted under a condition is not simply asserted.</summary>
    private static Statement WithCondition(Statement statement, ImmutableArray<Condition> conditions) =>
        statement.Modality is Modality.Asserted && !conditions.IsEmpty
            ? statement with { Modality = Modality.Conditional }
            : statement;

    private static ImmutableArray<T> InContent<T>(Statement statement, Func<Span, ImmutableArray<T>> read) =>
        [.. statement.Content.SelectMany(content => read(content))];
}
