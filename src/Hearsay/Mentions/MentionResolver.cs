using System.Collections.Immutable;
using Hearsay.Analysis;
using Hearsay.Articles;
using Hearsay.Articles.Turns;
using Hearsay.Mentions.Conditions;
using Hearsay.Mentions.Quantities;
using Hearsay.Mentions.Speakers;
using Hearsay.Mentions.Times;
using Hearsay.Statements;
using Hearsay.Text;

namespace Hearsay.Mentions;

/// <summary>Resolves what the statements of an article mention: who speaks, when, what numbers, under which
/// conditions, with which hedges. Thread-safe.</summary>
internal sealed class MentionResolver
{
    private readonly SpeakerResolver _speakers = new();

    /// <summary>The statements with their mentions, in the given order.</summary>
    /// <param name="article">Gives the publication date; relative times stay unresolved where it has none.</param>
    /// <param name="text">The article's text, analysed.</param>
    /// <param name="turns">The article's, in text order.</param>
    public ImmutableArray<ResolvedStatement> Resolve(
        Article article, AnalyzedText text, ImmutableArray<Statement> statements, ImmutableArray<Turn> turns)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(text);
        if (statements.IsDefaultOrEmpty) return [];
        ImmutableArray<ResolvedSpeaker> speakers = _speakers.Resolve(text, statements, new Voices(article, turns));
        var posted = new PostedTimes(turns, article.Metadata.Day);
        var allTimes = new TextTimes(text);
        var resolved = ImmutableArray.CreateBuilder<ResolvedStatement>(statements.Length);
        for (int i = 0; i < statements.Length; i++)
            resolved.Add(Resolve(text, allTimes, statements[i], speakers[i], posted));
        return resolved.MoveToImmutable();
    }

    private static ResolvedStatement Resolve(
        AnalyzedText text, TextTimes allTimes, Statement statement, ResolvedSpeaker speaker, PostedTimes allPosted)
    {
        (TimeMention? posted, DateOnly? published) = allPosted.Of(statement);
        TimeMention? saidAt = TimeReader.SaidAt(allTimes, statement, published);
        var times = ImmutableArray.CreateBuilder<TimeMention>();
        var quantities = ImmutableArray.CreateBuilder<Quantity>();
        var conditions = ImmutableArray.CreateBuilder<Condition>();
        var hedges = ImmutableArray.CreateBuilder<Hedge>();
        if (PreposedCondition.Of(text, statement) is { } preposed) conditions.Add(preposed);
        foreach (Span content in statement.Content)
        {
            (WordSequence words, List<TimeExpression> expressions) = allTimes.Around(content);
            times.AddRange(TimeReader.Read(words, expressions, content, published, saidAt));
            quantities.AddRange(QuantityReader.Read(words, expressions, content));
            conditions.AddRange(ConditionReader.Read(words, content));
            hedges.AddRange(HedgeReader.Read(text, content));
        }

        return new ResolvedStatement(
            statement, speaker.Speaker, speaker.Mention, saidAt,
            times.ToImmutable(), quantities.ToImmutable(), conditions.ToImmutable(), hedges.ToImmutable())
        {
            Posted = posted,
        };
    }
}
