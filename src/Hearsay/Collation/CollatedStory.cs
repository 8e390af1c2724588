using System.Collections.Immutable;
using Hearsay.Articles;
using Hearsay.Collation.Alignment;
using Hearsay.Mentions;
using Hearsay.Pages;
using Hearsay.Statements;
using Hearsay.Text;

namespace Hearsay.Collation;

/// <summary>What the second of two passages is, relative to the first.</summary>
public enum RelationLabel
{
    SameWording,
    Reworded,
    Truncated,
    Expanded,
    WordingConflict,
    NumberConflict,
    TimeConflict,
    ConditionOrHedgeDropped,
    ModalityDiffers,
    AttributionDiffers,
}

/// <summary>One statement as one witness carries it.</summary>
/// <param name="Id">Stable: derived from the witness's id and the statement's words.</param>
/// <param name="Witness">Index into <see cref="CollatedStory.Witnesses"/>.</param>
public sealed record Passage(string Id, int Witness, ResolvedStatement Statement);

/// <summary>How a run of words stands in two witnesses.</summary>
public enum VariantKind
{
    /// <summary>The same words, case, quote marks and spelling variants apart.</summary>
    Agreement,

    /// <summary>Other words in the same place.</summary>
    Substitution,

    /// <summary>Words that only the second has.</summary>
    Addition,

    /// <summary>Words that only the first has.</summary>
    Omission,
}

/// <summary>One entry of an apparatus. <paramref name="A"/> and <paramref name="B"/> are spans in the texts of the two
/// witnesses; null where that witness has nothing there.</summary>
public sealed record Variant(VariantKind Kind, Span? A, Span? B);

/// <summary>Two passages compared word by word.</summary>
/// <param name="A">Passage of the first witness.</param>
/// <param name="B">Passage of the second; the labels describe it relative to <paramref name="A"/>.</param>
/// <param name="Apparatus">The content's words in order.</param>
public sealed record Relation(
    Passage A, Passage B, Sequence<RelationLabel> Labels, Sequence<Variant> Apparatus);

/// <summary>One thing said on one occasion, with every passage that reports it, in witness order.</summary>
/// <param name="Id">Stable: derived from the ids of its passages.</param>
/// <param name="Relations">One for every pair of witnesses that carry it, by their closest passages.</param>
public sealed record Utterance(
    string Id, Speaker Speaker, Sequence<Passage> Passages, Sequence<Relation> Relations)
{
    /// <summary>Indexes of the witnesses that carry it, ascending.</summary>
    public Sequence<int> Witnesses => [.. Passages.Select(passage => passage.Witness).Distinct().Order()];
}

/// <summary>A story collated: its witnesses and utterances, those carried by most witnesses first, then in the order of
/// the text.</summary>
public sealed record CollatedStory(Sequence<ReadArticle> Witnesses, Sequence<Utterance> Utterances)
{
    /// <summary>Passages that could not be compared, each for a fault of Hearsay; they have no relation.</summary>
    public Sequence<InputError> Faults { get; init; } = [];
}
