using Hearsay.Languages.Names;
using Hearsay.Mentions.Times;
using Hearsay.Statements;
using Hearsay.Text;

namespace Hearsay.Mentions;

/// <summary>What kind of thing speaks.</summary>
public enum SpeakerKind
{
    Person,

    /// <summary>An office, government, company, court, party: "the Kremlin", "Kyiv" where it speaks for a
    /// government.</summary>
    Body,

    /// <summary>Several people, named or not: "officials", "two witnesses".</summary>
    Group,

    /// <summary>A poll, a report, a letter.</summary>
    Document,

    /// <summary>A newspaper, agency, station or site that reports, or several: "CNN", "local media".</summary>
    Media,

    /// <summary>One person whom the article describes and does not name: "a senior official".</summary>
    Unnamed,

    /// <summary>Someone the article does not let us name.</summary>
    Unresolved,
}

/// <summary>Whoever stands behind a source span.</summary>
/// <param name="Name">The fullest name that the article gives ("Volodymyr Zelensky"); for an unresolved speaker the
/// words of the mention itself.</param>
/// <param name="Aliases">Every other name and spelling that the article uses for the same speaker.</param>
/// <param name="Roles">Descriptions the article gives: "French president", "Kremlin spokesperson".</param>
/// <param name="SpeaksFor">For a body, the state it speaks for ("Russia" for the Kremlin and Moscow), where
/// known.</param>
public sealed record Speaker(
    string Name,
    SpeakerKind Kind,
    Sequence<string> Aliases,
    Sequence<string> Roles,
    string? SpeaksFor = null)
{
    /// <summary>One for all mentions of the speaker in all witnesses of a story, and no other's; null for a speaker
    /// that is unresolved or that no story was read for.</summary>
    public string? Id { get; init; }

    /// <summary>False for somebody whom the article describes at most.</summary>
    internal bool IsNamed => Kind is not (SpeakerKind.Unresolved or SpeakerKind.Unnamed);

    /// <summary>Of a person, where a title or a description tells it.</summary>
    internal Gender Gender { get; init; }

    /// <summary>Others of the article who bear a person's surname.</summary>
    internal Sequence<Speaker> Namesakes { get; init; } = [];
}

/// <summary>An expression of time.</summary>
/// <param name="Span">The expression as written.</param>
/// <param name="From">First day, inclusive; null where the expression cannot be resolved (no publication date).</param>
/// <param name="To">Last day, inclusive.</param>
public sealed record TimeMention(Span Span, DateOnly? From, DateOnly? To)
{
    public bool IsResolved => From is not null;

    /// <summary>ISO 8601: "2025-09-05", "2025-08" for a whole month, "2025" for a whole year, "from/to" else; null
    /// where unresolved.</summary>
    public string? Value => this switch
    {
        { From: not { } } or { To: not { } } => null,
        { From: { } from, To: { } to } when from == to => $"{from:yyyy-MM-dd}",
        { From: { Day: 1, Month: 1 } from, To: { Day: 31, Month: 12 } to } when from.Year == to.Year => $"{from:yyyy}",
        { From: { Day: 1 } from, To: { } to } when to == DayRange.Month(from).To => $"{from:yyyy-MM}",
        { From: { } from, To: { } to } => $"{from:yyyy-MM-dd}/{to:yyyy-MM-dd}",
    };
}

/// <summary>A number with what it counts.</summary>
/// <param name="Span">Number and bound words: "more than 500", "twenty-six".</param>
/// <param name="Minimum">Least value; null where unbounded below ("fewer than 10").</param>
/// <param name="Maximum">Greatest value; null where unbounded above ("more than 500").</param>
/// <param name="IsStrict">True where a bound itself is excluded: "more than 500".</param>
/// <param name="IsApproximate">"about", "some", "nearly".</param>
/// <param name="Unit">What is counted, as a lower-case singular noun ("country", "year", "percent"), where
/// known.</param>
public sealed record Quantity(
    Span Span, decimal? Minimum, decimal? Maximum, bool IsStrict, bool IsApproximate, string? Unit);

/// <summary>A condition on the content: "only after a ceasefire is reached".</summary>
public sealed record Condition(Span Span);

/// <summary>A word that weakens the content: "may", "reportedly", "about to".</summary>
public sealed record Hedge(Span Span);

/// <summary>A statement with everything in it resolved that could be.</summary>
/// <param name="SpeakerMention">The words that led to the speaker: the source span, or the mention it refers back
/// to.</param>
/// <param name="SaidAt">When it was said, where the sentence tells.</param>
/// <param name="Times">Times inside the content.</param>
/// <param name="Quantities">Quantities inside the content.</param>
public sealed record ResolvedStatement(
    Statement Statement,
    Speaker Speaker,
    Span? SpeakerMention,
    TimeMention? SaidAt,
    Sequence<TimeMention> Times,
    Sequence<Quantity> Quantities,
    Sequence<Condition> Conditions,
    Sequence<Hedge> Hedges)
{
    /// <summary>How the content is put, as cue and content together tell: what is asserted under a condition is not
    /// simply asserted.</summary>
    public Modality Modality =>
        Statement.Modality is Modality.Asserted && !Conditions.IsEmpty ? Modality.Conditional : Statement.Modality;

    /// <summary>When the post, or the entry of a live page, that it stands in went out; null where it stands in
    /// none that is dated.</summary>
    public TimeMention? Posted { get; init; }

    /// <summary>Every span that it names.</summary>
    internal IEnumerable<Span> Spans =>
    [
        .. Statement.Source, .. Statement.Cue, .. Statement.Content,
        .. Statement.Chain.Select(hop => hop.Span),
        .. Times.Select(time => time.Span),
        .. Quantities.Select(quantity => quantity.Span),
        .. Conditions.Select(condition => condition.Span),
        .. Hedges.Select(hedge => hedge.Span),
        .. new[] { SpeakerMention, SaidAt?.Span, Posted?.Span }.OfType<Span>(),
    ];
}
