using System.Collections.Immutable;
using Hearsay.Collation.Alignment;
using Hearsay.Collation.Wordings;
using Hearsay.Mentions;
using Hearsay.Mentions.Quantities;
using Hearsay.Text;

namespace Hearsay.Collation.Differences;

/// <summary>Finds numbers and days of two passages that cannot both be right.</summary>
internal static class NumberConflicts
{
    /// <summary>True where one counts a thing of which the other gives only counts out of its range, or where a number
    /// stands in place of another.</summary>
    public static bool InNumbers(
        ResolvedStatement a, ResolvedStatement b, WordComparison comparison, ImmutableArray<Variant> apparatus) =>
        HaveConflictingCounts(a.Quantities, b.Quantities)
        || apparatus.Any(variant => variant.Kind == VariantKind.Substitution
            && IsOtherNumber(Numbers(comparison.A, variant.A!.Value, a.Times), Numbers(comparison.B, variant.B!.Value, b.Times)));

    /// <summary>True where both tell days inside the content, or on which it was said, and no two of them meet.</summary>
    public static bool InTimes(ResolvedStatement a, ResolvedStatement b) =>
        NeverMeet(a.Times, b.Times) || NeverMeet(Listed(a.SaidAt), Listed(b.SaidAt));

    private static bool HaveConflictingCounts(ImmutableArray<Quantity> a, ImmutableArray<Quantity> b) =>
        a.Any(quantity => quantity.Unit is not null
            && b.Any(other => QuantityComparer.Conflict(quantity, other))
            && !b.Any(other => QuantityComparer.Compatible(quantity, other)));

    private static HashSet<string> Numbers(Wording wording, Span within, ImmutableArray<TimeMention> times) =>
    [
        .. wording.Words
            .Where(word => word.IsNumber && within.Contains(word.Span) && !times.Any(time => time.Span.Overlaps(word.Span)))
            .Select(word => word.Key),
    ];

    private static bool IsOtherNumber(HashSet<string> a, HashSet<string> b) =>
        a.Count > 0 && b.Count > 0 && !a.Overlaps(b);

    private static bool NeverMeet(ImmutableArray<TimeMention> a, ImmutableArray<TimeMention> b)
    {
        TimeMention[] knownA = [.. a.Where(time => time.IsResolved)], knownB = [.. b.Where(time => time.IsResolved)];
        return knownA.Length > 0 && knownB.Length > 0
            && !knownA.Any(one => knownB.Any(other => one.From <= other.To && other.From <= one.To));
    }

    private static ImmutableArray<TimeMention> Listed(TimeMention? time) => time is null ? [] : [time];
}
