using System.Buffers;
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
    /// <summary>Where one counts a thing of which the other gives only counts out of its range, and where a number
    /// stands in place of another, or of the same number of something else.</summary>
    public static IEnumerable<NumberDifference> InNumbers(
        ResolvedStatement a, ResolvedStatement b, WordComparison comparison, ImmutableArray<Variant> apparatus) =>
        InCounts(a.Quantities, b.Quantities)
            .Concat(comparison.Matches.SelectMany(match =>
                InUnits(a, comparison.A.Words[match.A], b, comparison.B.Words[match.B])))
            .Concat(apparatus.Where(variant => variant.Kind == VariantKind.Substitution)
                .SelectMany(variant => InPlace(
                    a, WordsIn(comparison.A, variant.A!.Value), b, WordsIn(comparison.B, variant.B!.Value))))
            .Distinct();

    /// <summary>Numbers of one value that the two write otherwise.</summary>
    public static IEnumerable<NumberForm> InForm(
        ResolvedStatement a, SourceText textA, ResolvedStatement b, SourceText textB)
    {
        foreach (Quantity one in a.Quantities)
        {
            Quantity? two = b.Quantities.FirstOrDefault(other => QuantityComparer.SameValue(one, other));
            if (two is not null && !textA.Slice(one.Span)
                .Equals(textB.Slice(two.Span), StringComparison.OrdinalIgnoreCase))
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

    private static IEnumerable<NumberDifference> InUnits(
        ResolvedStatement a, WordingWord wordA, ResolvedStatement b, WordingWord wordB)
    {
        if (wordA.IsNumber && QuantityAt(a, wordA) is { } quantityA && QuantityAt(b, wordB) is { } quantityB
            && QuantityComparer.DifferInUnit(quantityA, quantityB))
            yield return new NumberDifference(quantityA, quantityB);
    }

    /// <summary>Cardinals differ from cardinals, ordinals from ordinals, and "none" from any number but
    /// zero.</summary>
    private static IEnumerable<NumberDifference> InPlace(
        ResolvedStatement a, WordingWord[] wordsA, ResolvedStatement b, WordingWord[] wordsB) =>
    [
        .. InPlace(Numbers(a, wordsA, areOrdinals: false), Numbers(b, wordsB, areOrdinals: false)),
        .. InPlace(Numbers(a, wordsA, areOrdinals: true), Numbers(b, wordsB, areOrdinals: true)),
        .. InPlace(NoneOf(wordsA, wordsB), Numbers(b, wordsB, areOrdinals: false)),
        .. InPlace(Numbers(a, wordsA, areOrdinals: false), NoneOf(wordsB, wordsA)),
    ];

    private static WordingWord[] WordsIn(Wording wording, Span within) =>
        [.. wording.Words.Where(word => within.Contains(word.Span))];

    /// <summary>The "nobody" that stands alone against "two people", and the "no" against "two".</summary>
    private static Quantity[] NoneOf(WordingWord[] words, WordingWord[] others)
    {
        WordingWord[] absent = [.. words.Where(word => word.Absence != Absence.None)];
        if (absent.Length != 1 || words.Any(word => !word.IsFunction && word.Absence == Absence.None)) return [];
        int counted = others.Count(word => !word.IsNumber && !word.IsFunction);
        return counted <= (absent[0].Absence == Absence.OfPersons ? 1 : 0)
            ? [new Quantity(absent[0].Span, 0, 0, IsStrict: false, IsApproximate: false, Unit: null)]
            : [];
    }

    private static IEnumerable<NumberDifference> InPlace(Quantity[] a, Quantity[] b)
    {
        bool?[] agreements = [.. a.SelectMany(one => b.Select(other => QuantityComparer.AgreeInPlace(one, other)))];
        int count = agreements.Contains(false) && !agreements.Contains(true) ? Math.Max(a.Length, b.Length) : 0;
        return Enumerable.Range(0, count).Select(i => new NumberDifference(
            a[Math.Min(i, a.Length - 1)], b[Math.Min(i, b.Length - 1)]));
    }

    /// <summary>What is counted, or numbered, by some words, other than days.</summary>
    private static Quantity[] Numbers(ResolvedStatement statement, WordingWord[] words, bool areOrdinals) =>
    [
        .. words
            .Where(word => word.IsNumber && word.IsOrdinal == areOrdinals
                && !statement.Times.Any(time => time.Span.Overlaps(word.Span)))
            .Select(word => QuantityAt(statement, word) ?? Bare(word)).Distinct(),
    ];

    private static Quantity? QuantityAt(ResolvedStatement statement, WordingWord word) =>
        statement.Quantities.FirstOrDefault(quantity => quantity.Span.Overlaps(word.Span));

    private static readonly SearchValues<char> Figures = SearchValues.Create("0123456789.");

    /// <summary>A number that names, orders or tells the clock ("Article 5", "5th"), by its leading digits.</summary>
    private static Quantity Bare(WordingWord word)
    {
        ReadOnlySpan<char> digits = word.Key;
        if (digits.IndexOfAnyExcept(Figures) is >= 0 and var end) digits = digits[..end];
        decimal? value = decimal.TryParse(digits, NumberStyles.Number, CultureInfo.InvariantCulture, out decimal read)
            ? read
            : null;
        return new Quantity(word.Span, value, value, IsStrict: false, IsApproximate: false, Unit: null);
    }

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
}
