using System.Collections.Immutable;
using Hearsay.Mentions;
using Hearsay.Records;
using Hearsay.Reports.View;
using Hearsay.Statements;
using Hearsay.Text;

namespace Hearsay.Reports.Html;

/// <summary>One span to be marked in an article's text.</summary>
/// <param name="Class">Its class in the style sheet.</param>
/// <param name="Utterance">Number of the utterance or statement it belongs to.</param>
/// <param name="Note">What a pointing device shows, or null.</param>
internal sealed record TextMark(Span Span, string Class, int Utterance, string? Note = null);

/// <summary>What of a statement is marked in the text.</summary>
internal static class StatementMarks
{
    /// <param name="said">Class of the content, beside that of its kind.</param>
    public static IEnumerable<TextMark> Of(ResolvedStatement resolved, int number, string said, string speaker)
    {
        Statement statement = resolved.Statement;
        return
        [
            .. Marks(statement.Content, $"{said} {SchemaWords.Of(statement.Kind)}"),
            .. Marks(statement.Source, "source", speaker),
            .. Marks(statement.Cue, "cue"),
            .. statement.Chain.Select(hop => new TextMark(hop.Span, "hop", number, SchemaWords.Of(hop.Kind))),
            .. resolved.Conditions.Select(one => new TextMark(one.Span, "condition", number, "condition")),
            .. resolved.Hedges.Select(one => new TextMark(one.Span, "hedge", number, "hedge")),
            .. Times(resolved).Select(time => new TextMark(time.Span, "when", number, Dates.Of(time))),
        ];
        IEnumerable<TextMark> Marks(ImmutableArray<Span> spans, string name, string? note = null) =>
            spans.Select(span => new TextMark(span, name, number, note));
    }

    private static IEnumerable<TimeMention> Times(ResolvedStatement resolved) =>
        resolved.SaidAt is { } saidAt ? resolved.Times.Prepend(saidAt) : resolved.Times;
}
