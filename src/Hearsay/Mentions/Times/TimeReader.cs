using System.Collections.Immutable;
using Hearsay.Analysis;
using Hearsay.Languages.Forms;
using Hearsay.Statements;
using Hearsay.Text;

namespace Hearsay.Mentions.Times;

/// <summary>Finds expressions of time and resolves them against the publication date, after the customs of news
/// prose: a bare weekday lies in the week around publication, on the side that the verb of its clause tells. What the
/// words and the clause leave open stays unresolved; so does everything relative where the date is unknown.
/// Durations ("three and a half years") are quantities, not times. Thread-safe.</summary>
internal static class TimeReader
{
    /// <summary>The expressions inside <paramref name="within"/>, in text order, without their prepositions
    /// ("Thursday" of "after Thursday's summit").</summary>
    /// <param name="published">Publication day in the outlet's time zone; null where unknown.</param>
    /// <param name="said">The day of the saying, where known
    /// (<see cref="SaidAt(AnalyzedText, Statement, DateOnly?)"/>). Inside a quotation, times are counted from it, and
    /// "yesterday" or "two days ago" stays unresolved without it: the speaker's yesterday need not be the
    /// outlet's.</param>
    public static ImmutableArray<TimeMention> Read(
        AnalyzedText text, Span within, DateOnly? published, TimeMention? said = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        (WordSequence words, List<TimeExpression> times) = new TextTimes(text).Around(within);
        return Read(words, times, within, published, said);
    }

    /// <param name="words">Those around <paramref name="within"/>.</param>
    /// <param name="times">The expressions of time among them.</param>
    internal static ImmutableArray<TimeMention> Read(
        WordSequence words, List<TimeExpression> times, Span within, DateOnly? published, TimeMention? said)
    {
        DateOnly? saidDay = DayOf(said);
        var mentions = ImmutableArray.CreateBuilder<TimeMention>();
        foreach (TimeExpression time in times)
        {
            Span span = words.Cover(time.First, time.End);
            if (!within.Contains(span)) continue;
            DateOnly? day = published;
            if (IsQuoted(words.Analysis, span)) day = saidDay ?? (time.Value.IsDeictic ? null : published);
            mentions.Add(Resolve(words, time, span, day, saidDay));
        }

        return mentions.ToImmutable();
    }

    /// <summary>When the statement was made: the expression of time nearest to its cue, in the cue's sentence and
    /// outside content and quotations, that goes with the cue and no other verb ("said on Friday that", "On Tuesday,
    /// he said"). Null where the sentence does not tell.</summary>
    /// <param name="published">The day that relative expressions are counted from; null where it is not known.</param>
    public static TimeMention? SaidAt(AnalyzedText text, Statement statement, DateOnly? published)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(statement);
        return SaidAt(new TextTimes(text), statement, published);
    }

    /// <inheritdoc cref="SaidAt(AnalyzedText, Statement, DateOnly?)"/>
    internal static TimeMention? SaidAt(TextTimes allTimes, Statement statement, DateOnly? published)
    {
        if (statement.Cue.IsEmpty) return null;
        (WordSequence words, List<TimeExpression> times) = allTimes.Around(statement.Cue.Aggregate(Span.Cover));
        if (SayingTime.Find(words, times, statement) is not { } time) return null;
        Span span = words.Cover(time.First, time.End);
        return Resolve(words, time, span, published, said: null, SideOfSaying(words, statement));
    }

    /// <summary>What is reported has been said, unless the cue itself looks ahead ("will say on Friday").</summary>
    private static TimeSide SideOfSaying(WordSequence words, Statement statement)
    {
        int cue = words.IndexAt(statement.Cue[0].Start);
        for (int i = cue; i >= 0 && i >= cue - 2; i--)
            if (TenseReader.SignOf(words, i) == TenseSign.Future) return TimeSide.Future;
        return TimeSide.Past;
    }

    private static TimeMention Resolve(
        WordSequence words, TimeExpression time, Span span, DateOnly? day, DateOnly? said, TimeSide? side = null)
    {
        if (time.Value.IsRelative && day is null) return new TimeMention(span, null, null);
        TimeSide known = side
            ?? (time.Value.IsRelative ? TenseReader.SideOf(words, time.First, time.End) : TimeSide.Unknown);
        return time.Value.Resolve(new TimeAnchor(day ?? default, known, said)) is { } days
            ? new TimeMention(span, days.From, days.To)
            : new TimeMention(span, null, null);
    }

    private static DateOnly? DayOf(TimeMention? mention) => mention?.From == mention?.To ? mention?.From : null;

    /// <summary>True where <paramref name="span"/> stands in a quotation.</summary>
    internal static bool IsQuoted(AnalyzedText text, Span span) => text.QuotationAround(span) >= 0;
}
