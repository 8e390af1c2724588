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

/// <summary>A statement that is not compared, because it says nothing, or hardly anything, that could be.</summary>
public sealed record AsidePassage(Passage Passage, AsideReason Reason);

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
public sealed record Variant(VariantKind Kind, Span? A, Span? B)
{
    /// <summary>The same, seen from the second witness.</summary>
    public Variant Turned() => new(
        Kind switch
        {
            VariantKind.Addition => VariantKind.Omission,
            VariantKind.Omission => VariantKind.Addition,
            _ => Kind,
        },
        B, A);
}

/// <summary>Two passages compared word by word.</summary>
/// <param name="A">Passage of the first witness.</param>
/// <param name="B">Passage of the second; all else describes it relative to <paramref name="A"/>.</param>
/// <param name="Differences">What differs, with the words that show it.</param>
/// <param name="Apparatus">The content's words in order.</param>
public sealed record Relation(
    Passage A, Passage B, Sequence<Difference> Differences, Sequence<Variant> Apparatus)
{
    /// <summary>Below this share of common characters two wordings are so far apart that marking every other word would
    /// mark nearly all.</summary>
    private const double CloseShare = 0.5;

    /// <summary>How likely the two passages report one utterance, from 0 to 1, by a model of judged stories
    /// (docs/decisions/0016 says how far it can be taken); null where nothing told.</summary>
    public double? Confidence { get; init; }

    /// <summary>False where the two are only perhaps one utterance: then a reader decides.</summary>
    public bool IsSure { get; init; } = true;

    /// <summary>What the differences come to, in the order of <see cref="RelationLabel"/>; at least one.</summary>
    public Sequence<RelationLabel> Labels
    {
        get
        {
            var labels = new SortedSet<RelationLabel>(Differences.Select(one => one.Label).OfType<RelationLabel>());
            bool isSame = !Differences.Any(one =>
                one is LengthDifference or WordingConflict or Rewording { IsOutsideQuotations: false });
            if (isSame) labels.Add(RelationLabel.SameWording);
            return [.. labels];
        }
    }

    /// <summary>True where most of the shorter wording stands in the longer one, so that the differing words are worth
    /// marking.</summary>
    public bool IsClose
    {
        get
        {
            int common = Apparatus.Where(one => one.Kind == VariantKind.Agreement).Sum(one => Length(one.A));
            int shorter = Math.Min(Apparatus.Sum(one => Length(one.A)), Apparatus.Sum(one => Length(one.B)));
            return shorter > 0 && common >= CloseShare * shorter;
        }
    }

    /// <summary>The same, seen from the second passage.</summary>
    public Relation Turned() => this with
    {
        A = B,
        B = A,
        Differences = [.. Differences.Select(one => one.Turned())],
        Apparatus = [.. Apparatus.Select(one => one.Turned())],
    };

    private static int Length(Span? span) => span?.Length ?? 0;
}

/// <summary>One thing said on one occasion, with every passage that reports it, in witness order.</summary>
/// <param name="Id">Stable: derived from the ids of its passages.</param>
/// <param name="Relations">One for every pair of witnesses that carry it, by their closest passages.</param>
public sealed record Utterance(
    string Id, Speaker Speaker, Sequence<Passage> Passages, Sequence<Relation> Relations)
{
    /// <summary>How likely its passages belong together, from 0 to 1: the mean of its relations; null where one witness
    /// alone carries it.</summary>
    public double? Confidence => Relations.Average(relation => relation.Confidence);

    /// <summary>False where the passages are only perhaps one utterance: then a reader decides.</summary>
    public bool IsSure { get; init; } = true;

    /// <summary>Indexes of the witnesses that carry it, ascending.</summary>
    public Sequence<int> Witnesses => [.. Passages.Select(passage => passage.Witness).Distinct().Order()];

    /// <summary>How two passages stand to each other, seen from <paramref name="from"/>; null where they were not
    /// compared.</summary>
    public Relation? Between(Passage from, Passage to)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        foreach (Relation relation in Relations)
        {
            if (relation.A.Id == from.Id && relation.B.Id == to.Id) return relation;
            if (relation.B.Id == from.Id && relation.A.Id == to.Id) return relation.Turned();
        }

        return null;
    }
}

/// <summary>A story collated: its witnesses and utterances, those carried by most witnesses first, then in the order of
/// the text.</summary>
public sealed record CollatedStory(Sequence<ReadArticle> Witnesses, Sequence<Utterance> Utterances)
{
    /// <summary>Statements that were not compared, in the order of the witnesses and of their texts.</summary>
    public Sequence<AsidePassage> Aside { get; init; } = [];

    /// <summary>Passages that could not be compared, each for a fault of Hearsay; they have no relation.</summary>
    public Sequence<InputError> Faults { get; init; } = [];
}
