using Hearsay.Text;

namespace Hearsay.Statements;

/// <summary>Direct when all the content stands in quote marks, mixed when a part does, indirect when none.</summary>
public enum StatementKind
{
    Direct,
    Indirect,
    Mixed,
}

/// <summary>Through whom a statement came.</summary>
public enum HopKind
{
    NewsOutlet,
    Broadcaster,
    WireAgency,
    StateMedia,
    SocialPlatform,
    Document,
    Person,
    Unnamed,
}

/// <summary>One link of an attribution chain between the speaker and this outlet.</summary>
public sealed record Hop(Span Span, HopKind Kind);

/// <summary>One attributed piece of an article.</summary>
/// <param name="Source">The words that name the source; empty where the sentence names none.</param>
/// <param name="Cue">The words that attribute: "said", "according to", the colon of a headline.</param>
/// <param name="Content">What is attributed, in text order; several spans where the cue interrupts it.</param>
/// <param name="Chain">The intermediaries, from the speaker's side to the reader's.</param>
public sealed record Statement(
    Sequence<Span> Source,
    Sequence<Span> Cue,
    Sequence<Span> Content,
    StatementKind Kind,
    Act Act,
    Modality Modality,
    Sequence<Hop> Chain)
{
    private readonly double? _confidence;

    /// <summary>How likely it is that this is a statement with this source and this content, from 0 to 1, calibrated on
    /// held-out data; null where nothing calibrated it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is set to a number outside 0 to 1, or to none.</exception>
    public double? Confidence
    {
        get => _confidence;
        init => _confidence = value is null or (>= 0 and <= 1)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A confidence lies between 0 and 1.");
    }

    /// <summary>What kind of link relays it, for a statement inside another's content ("Orlov said" in "the Herald
    /// reported
    /// that Orlov said …"); null for all others.</summary>
    public HopKind? RelayedBy { get; init; }

    /// <summary>From the first to the last character of source, cue and content.</summary>
    public Span Extent => Statements.Extent.Of(Source.AsSpan(), Cue.AsSpan(), Content.AsSpan());
}
