using System.Collections.Immutable;
using System.Globalization;
using Hearsay.Collation.Alignment;
using Hearsay.Collation.Wordings;
using Hearsay.Mentions;
using Hearsay.Mentions.Quantities;
using Hearsay.Text;

namespace Hearsay.Collation.Differences;

/// <summary>Finds numbers and days of two passages that cannot both be right.</summary>
internal static class NumberConflicts
{
    /// <summary>Where one counts a thing of which the other gives only counts out of its range, and where a number stands
    /// in place of another.</summary>
    public static IEnumerable<NumberDifference> InNumbers(
        ResolvedStatement a, ResolvedStatement b, WordComparison comparison, ImmutableArray<Variant> apparatus) =>
        InCounts(a.Quantities, b.Quantities)
            .Concat(apparatus.Where(variant => variant.Kind == VariantKind.Substitution)
                .SelectMany(variant => InPlace(
                    Numbers(comparison.A, variant.A!.Value, a), Numbers(comparison.B, variant.B!.Value, b))))
            .Distinct();

    /// <summary>Numbers of one value that the two write otherwise.</summary>
    public static IEnumerable<NumberForm> InForm(
        ResolvedStatement a, SourceText textA, ResolvedStatement b, SourceText textB)
    {
        foreach (Quantity one in a.Quantities)
        {
            Quantity? two = b.Quantities.FirstOrDefault(other => HaveSameBounds(one, other));
            if (two is not null && !textA.Slice(one.Span).Equals(textB.Slice(two.Span), StringComparison.OrdinalIgnoreCase))
                yield return new NumberForm(one, two);
        }
    }

    /// <summary>Days inside the content, or on which it was said, of which no two meet.</summary>
    public static IEnumerable<TimeDifference> InTimes(ResolvedStatement a, ResolvedStatement b) =>
        ThatNeverMeet(a.Times, b.Times, isOfSaying: false)
            .Concat(ThatNeverMeet(Listed(a.SaidAt), Listed(b.SaidAt), isOfSaying: true));

    private static IEnumerable<NumberDifference> InCounts(ImmutableArray<Quantity> a, ImmutableArray<Quantity> b) =>
        a.Where(one => one.Unit is not null && !b.Any(other => QuantityComparer.Compatible(one, other)))
            .SelectMany(one => b.Where(other => QuantityComparer.Conflict(one, other))
                .Select(other => new NumberDifference(one, other)));

    private static IEnumerable<NumberDifference> InPlace(List<PlacedNumber> a, List<PlacedNumber> b) =>
        a.Count == 0 || b.Count == 0 || a.Exists(one => b.Exists(other => other.Key == one.Key))
            ? []
            : Enumerable.Range(0, Math.Max(a.Count, b.Count)).Select(i => new NumberDifference(
                a[Math.Min(i, a.Count - 1)].Quantity, b[Math.Min(i, b.Count - 1)].Quantity));

    /// <summary>The numbers among the words of a stretch, times apart.</summary>
    private static List<PlacedNumber> Numbers(Wording wording, Span within, ResolvedStatement statement) =>
    [
        .. wording.Words
            .Where(word => word.IsNumber && within.Contains(word.Span)
                && !statement.Times.Any(time => time.Span.Overlaps(word.Span)))
            .Select(word => new PlacedNumber(word.Key, QuantityAt(word, statement))),
    ];

    private static Quantity QuantityAt(WordingWord word, ResolvedStatement statement) =>
        statement.Quantities.FirstOrDefault(one => one.Span.Contains(word.Span)) ?? BareNumber(word);

    private static Quantity BareNumber(WordingWord word)
    {
        bool isKnown = decimal.TryParse(word.Key, NumberStyles.Number, CultureInfo.InvariantCulture, out decimal value);
        return new Quantity(word.Span, isKnown ? value : null, isKnown ? value : null, false, false, null);
    }

    private static bool HaveSameBounds(Quantity a, Quantity b) =>
        a.Minimum == b.Minimum && a.Maximum == b.Maximum && a.IsStrict == b.IsStrict;

    /// <summary>Every time of the one beside one of the other, in their order; none where two of them meet.</summary>
    private static IEnumerable<TimeDifference> ThatNeverMeet(
        ImmutableArray<TimeMention> a, ImmutableArray<TimeMention> b, bool isOfSaying)
    {
        TimeMention[] knownA = [.. a.Where(time => time.IsResolved)], knownB = [.. b.Where(time => time.IsResolved)];
        bool neverMeet = knownA.Length > 0 && knownB.Length > 0
            && !knownA.Any(one => knownB.Any(other => one.From <= other.To && other.From <= one.To));
        int count = neverMeet ? Math.Max(knownA.Length, knownB.Length) : 0;
        return Enumerable.Range(0, count).Select(i => new TimeDifference(
            knownA[Math.Min(i, knownA.Length - 1)], knownB[Math.Min(i, knownB.Length - 1)], isOfSaying));
    }

    private static ImmutableArray<TimeMention> Listed(TimeMention? time) => time is null ? [] : [time];

    private readonly record struct PlacedNumber(string Key, Quantity Quantity);
}
