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

/// <summary>Why a statement is set aside: what keeps it from being something that somebody said and that could be
/// compared.</summary>
public enum AsideReason
{
    /// <summary>What was spoken about, not what was said: "who criticised the plan".</summary>
    Topic,

    /// <summary>What was done or is wanted: "signed the bill".</summary>
    Deed,

    /// <summary>What somebody is taken to think: "opposes the plan".</summary>
    Belief,

    /// <summary>What was not said: "did not say whether", "declined to comment".</summary>
    Silence,

    /// <summary>Nobody is named for it: what the author infers.</summary>
    Unattributed,

    /// <summary>For no reason that could be named; the weights of the model say so.</summary>
    Doubtful,
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
    private readonly double? _confidence, _substance;

    /// <summary>How likely it is that this is a statement with this source and this content, from 0 to 1, calibrated on
    /// held-out data; null where nothing calibrated it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is set to a number outside 0 to 1, or to none.</exception>
    public double? Confidence
    {
        get => _confidence;
        init => _confidence = Checked(value);
    }

    /// <summary>How likely it is that somebody states something here, from 0 to 1: topics ("who criticised the plan"),
    /// deeds, silence ("did not say") and what nobody is named for lie low. Calibrated on judged stories; null where
    /// nothing told.</summary>
    /// <inheritdoc cref="Confidence" path="/exception"/>
    public double? Substance
    {
        get => _substance;
        init => _substance = Checked(value);
    }

    /// <summary>Why a comparison sets it aside unless it is asked for everything; null where it does not.</summary>
    public AsideReason? Aside { get; init; }

    /// <summary>What kind of link relays it, for a statement inside another's content ("Orlov said" in "the Herald
    /// reported
    /// that Orlov said …"); null for all others.</summary>
    public HopKind? RelayedBy { get; init; }

    /// <summary>From the first to the last character of source, cue and content.</summary>
    public Span Extent => Statements.Extent.Of(Source.AsSpan(), Cue.AsSpan(), Content.AsSpan());

    private static double? Checked(double? probability) => probability is null or (>= 0 and <= 1)
        ? probability
        : throw new ArgumentOutOfRangeException(
            nameof(probability), probability, "A probability lies between 0 and 1.");
}
