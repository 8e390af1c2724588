using System.Collections.Immutable;
using Hearsay.Collation;
using Hearsay.Text;

namespace Hearsay.Reports.View;

/// <summary>A relation seen from the wording that the others are compared with.</summary>
/// <param name="Labels">What <paramref name="Other"/> is, relative to <paramref name="Base"/>.</param>
internal sealed record Comparison(
    Passage Base, Passage Other, ImmutableArray<RelationLabel> Labels, ImmutableArray<Variant> Apparatus)
{
    /// <summary>Below this share of common characters two wordings are so far apart that marking every other word would
    /// mark nearly all.</summary>
    private const double CloseShare = 0.5;

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

    /// <summary>The differing words on the base's side.</summary>
    public IEnumerable<Span> DifferingInBase => Differing(one => one.A);

    /// <summary>The differing words on the other's side.</summary>
    public IEnumerable<Span> DifferingInOther => Differing(one => one.B);

    /// <summary>The relation between two passages, seen from <paramref name="from"/>; null where they were not
    /// compared.</summary>
    public static Comparison? Find(Utterance utterance, Passage from, Passage to)
    {
        foreach (Relation relation in utterance.Relations)
        {
            if (relation.A.Id == from.Id && relation.B.Id == to.Id)
                return new Comparison(from, to, relation.Labels, relation.Apparatus);
            if (relation.B.Id == from.Id && relation.A.Id == to.Id)
                return new Comparison(from, to, [.. relation.Labels.Select(Turn)], [.. relation.Apparatus.Select(Turn)]);
        }

        return null;
    }

    public bool Has(RelationLabel label) => Labels.Contains(label);

    private IEnumerable<Span> Differing(Func<Variant, Span?> side) =>
        IsClose ? Apparatus.Where(one => one.Kind != VariantKind.Agreement).Select(side).OfType<Span>() : [];

    private static RelationLabel Turn(RelationLabel label) => label switch
    {
        RelationLabel.Truncated => RelationLabel.Expanded,
        RelationLabel.Expanded => RelationLabel.Truncated,
        _ => label,
    };

    private static Variant Turn(Variant variant) => variant.Kind switch
    {
        VariantKind.Addition => new Variant(VariantKind.Omission, variant.B, variant.A),
        VariantKind.Omission => new Variant(VariantKind.Addition, variant.B, variant.A),
        _ => new Variant(variant.Kind, variant.B, variant.A),
    };

    private static int Length(Span? span) => span?.Length ?? 0;
}
