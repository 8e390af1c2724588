using Hearsay.Mentions;
using Hearsay.Statements;
using Hearsay.Text;

namespace Hearsay.Collation;

/// <summary>One thing in which the second of two passages differs from the first, with the words on either side that
/// show it. Spans stand in the texts of the two witnesses; a side that is null has nothing of the kind. The set is
/// closed.</summary>
public abstract record Difference
{
    private protected Difference()
    {
    }

    /// <summary>The label that it is a reason for; null for what is worth telling and no difference in what was
    /// said.</summary>
    public abstract RelationLabel? Label { get; }

    /// <summary>The words that show it in the text of the first witness and of the second; null on a side that has
    /// none.</summary>
    public abstract (Span? A, Span? B) Places { get; }

    /// <summary>The same, seen from the second passage.</summary>
    public abstract Difference Turned();
}

/// <summary>It is said in other words.</summary>
/// <param name="IsOutsideQuotations">True where both quote, and only the words around their quotations are
/// others.</param>
internal sealed record Rewording(bool IsOutsideQuotations) : Difference
{
    public override RelationLabel? Label => RelationLabel.Reworded;

    public override (Span? A, Span? B) Places => (null, null);

    public override Difference Turned() => this;
}

/// <summary>One says more: the other is cut short. What it lacks stands in the apparatus.</summary>
/// <param name="IsSecondLonger">True where the second passage says more.</param>
internal sealed record LengthDifference(bool IsSecondLonger) : Difference
{
    public override RelationLabel? Label => IsSecondLonger ? RelationLabel.Expanded : RelationLabel.Truncated;

    public override (Span? A, Span? B) Places => (null, null);

    public override Difference Turned() => new LengthDifference(!IsSecondLonger);
}

/// <summary>Both claim to quote the same words, and quote others here.</summary>
/// <param name="A">What the first quotes in this place.</param>
/// <param name="B">What the second does.</param>
internal sealed record WordingConflict(Span? A, Span? B) : Difference
{
    public override RelationLabel? Label => RelationLabel.WordingConflict;

    public override (Span? A, Span? B) Places => (A, B);

    public override Difference Turned() => new WordingConflict(B, A);
}

/// <summary>Two numbers of one thing that cannot both be right.</summary>
/// <param name="A">The first passage's number.</param>
/// <param name="B">The second's.</param>
internal sealed record NumberDifference(Quantity A, Quantity B) : Difference
{
    public override RelationLabel? Label => RelationLabel.NumberConflict;

    public override (Span? A, Span? B) Places => (A.Span, B.Span);

    public override Difference Turned() => new NumberDifference(B, A);
}

/// <summary>One number written in two ways: "26", "twenty-six".</summary>
/// <inheritdoc cref="NumberDifference"/>
internal sealed record NumberForm(Quantity A, Quantity B) : Difference
{
    public override RelationLabel? Label => null;

    public override (Span? A, Span? B) Places => (A.Span, B.Span);

    public override Difference Turned() => new NumberForm(B, A);
}

/// <summary>Two times of which the first passage's has no day in common with any of the second's.</summary>
/// <param name="A">The first passage's time.</param>
/// <param name="B">The second's.</param>
/// <param name="IsOfSaying">True for the times at which it was said, false for times in what was said.</param>
internal sealed record TimeDifference(TimeMention A, TimeMention B, bool IsOfSaying) : Difference
{
    public override RelationLabel? Label => RelationLabel.TimeConflict;

    public override (Span? A, Span? B) Places => (A.Span, B.Span);

    public override Difference Turned() => new TimeDifference(B, A, IsOfSaying);
}

/// <summary>A condition that one passage has, where the other has none.</summary>
/// <param name="A">The first passage's; null where the second has it.</param>
/// <param name="B">The second's; null where the first has it.</param>
internal sealed record ConditionDifference(Condition? A, Condition? B) : Difference
{
    public override RelationLabel? Label => RelationLabel.ConditionOrHedgeDropped;

    public override (Span? A, Span? B) Places => (A?.Span, B?.Span);

    public override Difference Turned() => new ConditionDifference(B, A);
}

/// <summary>A word that weakens one passage, where nothing weakens the other.</summary>
/// <inheritdoc cref="ConditionDifference"/>
internal sealed record HedgeDifference(Hedge? A, Hedge? B) : Difference
{
    public override RelationLabel? Label => RelationLabel.ConditionOrHedgeDropped;

    public override (Span? A, Span? B) Places => (A?.Span, B?.Span);

    public override Difference Turned() => new HedgeDifference(B, A);
}

/// <summary>How it is put: asserted in one, denied, asked or demanded in the other.</summary>
/// <param name="A">How the first passage puts it.</param>
/// <param name="B">How the second does.</param>
internal sealed record ModalityDifference(Put A, Put B) : Difference
{
    public override RelationLabel? Label => RelationLabel.ModalityDiffers;

    public override (Span? A, Span? B) Places => (A.Cue, B.Cue);

    public override Difference Turned() => new ModalityDifference(B, A);
}

/// <summary>What the source did, and how it is put.</summary>
/// <param name="Cue">The words that say so; null where the passage has none.</param>
internal sealed record Put(Act Act, Modality Modality, Span? Cue);

/// <summary>Another source is named.</summary>
/// <param name="A">Whom the first passage names.</param>
/// <param name="B">Whom the second does.</param>
internal sealed record SpeakerDifference(Naming A, Naming B) : Difference
{
    public override RelationLabel? Label => RelationLabel.AttributionDiffers;

    public override (Span? A, Span? B) Places => (A.Mention, B.Mention);

    public override Difference Turned() => new SpeakerDifference(B, A);
}

/// <summary>How a passage names its speaker.</summary>
/// <param name="Name">The fullest name that the article gives.</param>
/// <param name="Mention">The words that led to the speaker; null where there are none.</param>
internal sealed record Naming(string Name, SpeakerKind Kind, Span? Mention);

/// <summary>It came by way of an intermediary who does not stand in this place of the other's chain.</summary>
/// <param name="A">The first passage's intermediary; null where its chain has nobody here.</param>
/// <param name="B">The second's; null where its chain has nobody here.</param>
internal sealed record ChainDifference(Hop? A, Hop? B) : Difference
{
    public override RelationLabel? Label => RelationLabel.AttributionDiffers;

    public override (Span? A, Span? B) Places => (A?.Span, B?.Span);

    public override Difference Turned() => new ChainDifference(B, A);
}

/// <summary>A word by which one outlet keeps its distance from the report ("reportedly"), where the other does
/// not.</summary>
/// <inheritdoc cref="ConditionDifference"/>
internal sealed record DistanceDifference(Span? A, Span? B) : Difference
{
    public override RelationLabel? Label => RelationLabel.AttributionDiffers;

    public override (Span? A, Span? B) Places => (A, B);

    public override Difference Turned() => new DistanceDifference(B, A);
}
