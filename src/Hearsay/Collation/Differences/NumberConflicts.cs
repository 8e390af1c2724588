using System.Collections.Immutable;
using System.Globalization;
using Hearsay.Analysis;
using Hearsay.Collation.Alignment;
using Hearsay.Collation.Wordings;
using Hearsay.Mentions;
using Hearsay.Mentions.Quantities;
using Hearsay.Text;
using Word = Hearsay.Collation.Wordings.Word;

namespace Hearsay.Collation.Differences;

/// <summary>Finds numbers and days of two passages that cannot both be right.</summary>
internal static class NumberConflicts
{
    /// <summary>True where one counts a thing of which the other gives only counts out of its range, or where a number
    /// stands in place of another, or of the same number of something else.</summary>
    public static bool InNumbers(
        ResolvedStatement a, ResolvedStatement b, WordComparison comparison, ImmutableArray<Variant> apparatus) =>
        HaveConflictingCounts(a.Quantities, b.Quantities)
        || comparison.Matches.Any(match =>
            HaveOtherUnits(a, comparison.A.Words[match.A], b, comparison.B.Words[match.B]))
        || apparatus.Any(variant => variant.Kind == VariantKind.Substitution
            && AreOthers(Numbers(a, comparison.A, variant.A!.Value), Numbers(b, comparison.B, variant.B!.Value)));

    /// <summary>True where both tell days inside the content, or on which it was said, and no two of them
    /// meet.</summary>
    public static bool InTimes(ResolvedStatement a, ResolvedStatement b) =>
        NeverMeet(a.Times, b.Times) || NeverMeet(Listed(a.SaidAt), Listed(b.SaidAt));

    private static bool HaveConflictingCounts(ImmutableArray<Quantity> a, ImmutableArray<Quantity> b) =>
        a.Any(quantity => quantity.Unit is not null
            && b.Any(other => QuantityComparer.Conflict(quantity, other))
            && !b.Any(other => QuantityComparer.Compatible(quantity, other)));

    private static bool HaveOtherUnits(ResolvedStatement a, Word wordA, ResolvedStatement b, Word wordB) =>
        wordA.IsNumber && QuantityAt(a, wordA) is { } quantityA && QuantityAt(b, wordB) is { } quantityB
        && QuantityComparer.DifferInUnit(quantityA, quantityB);

    /// <summary>What is counted within a span, other than days.</summary>
    private static Quantity[] Numbers(ResolvedStatement statement, Wording wording, Span within) =>
    [
        .. wording.Words
            .Where(word => word.IsNumber && within.Contains(word.Span)
                && !statement.Times.Any(time => time.Span.Overlaps(word.Span)))
            .Select(word => QuantityAt(statement, word) ?? Bare(word)).Distinct(),
    ];

    private static Quantity? QuantityAt(ResolvedStatement statement, Word word) =>
        statement.Quantities.FirstOrDefault(quantity => quantity.Span.Overlaps(word.Span));

    /// <summary>A number that names, orders or tells the clock ("Article 5", "5th"), by its leading digits.</summary>
    private static Quantity Bare(Word word)
    {
        ReadOnlySpan<char> digits = word.Key;
        if (digits.IndexOfAnyExcept("0123456789.") is >= 0 and var end) digits = digits[..end];
        decimal? value = decimal.TryParse(digits, NumberStyles.Number, CultureInfo.InvariantCulture, out decimal read)
            ? read
            : null;
        return new Quantity(word.Span, value, value, IsStrict: false, IsApproximate: false, Unit: null);
    }

    private static bool AreOthers(Quantity[] a, Quantity[] b)
    {
        bool?[] agreements = [.. a.SelectMany(one => b.Select(other => QuantityComparer.AgreeInPlace(one, other)))];
        return agreements.Contains(false) && !agreements.Contains(true);
    }

    private static bool NeverMeet(ImmutableArray<TimeMention> a, ImmutableArray<TimeMention> b)
    {
        TimeMention[] knownA = [.. a.Where(time => time.IsResolved)], knownB = [.. b.Where(time => time.IsResolved)];
        return knownA.Length > 0 && knownB.Length > 0
            && !knownA.Any(one => knownB.Any(other => one.From <= other.To && other.From <= one.To));
    }

    private static ImmutableArray<TimeMention> Listed(TimeMention? time) => time is null ? [] : [time];
}
