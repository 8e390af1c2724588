using Hearsay.Collation.Alignment;
using Hearsay.Collation.Wordings;

namespace Hearsay.Collation.Differences;

/// <summary>Says how the words of two passages differ.</summary>
internal sealed class WordingDifferences(Thresholds thresholds)
{
    /// <summary>None where the wording is the same.</summary>
    public IEnumerable<Difference> Of(WordComparison comparison)
    {
        if (IsSame(comparison)) return [];
        bool bothQuote = comparison.A.QuotedCount > 0 && comparison.B.QuotedCount > 0;
        if (!bothQuote) return OfParaphrase(comparison);
        WordComparison quotations = comparison.OfQuotations();
        bool isDirect = ReferenceEquals(quotations, comparison);
        bool isOutside = !isDirect && SaysMoreOutsideQuotes(comparison);
        return OfQuotations(quotations) is { } quoted
            ? [.. quoted, .. isOutside ? [new Rewording(IsOutsideQuotations: true)] : Array.Empty<Difference>()]
            : [new Rewording(IsOutsideQuotations: false)];
    }

    private bool IsSame(WordComparison comparison) =>
        comparison.CoverageOfA >= thresholds.SameCoverage && comparison.CoverageOfB >= thresholds.SameCoverage
        && !comparison.HasSubstitution;

    /// <summary>Null where the two quote different parts.</summary>
    private Difference[]? OfQuotations(WordComparison quotations)
    {
        if (IsSame(quotations)) return [];
        bool isCut = !quotations.HasSubstitution;
        if (isCut && quotations.CoverageOfB >= thresholds.ContainedCoverage) return [new LengthDifference(false)];
        if (isCut && quotations.CoverageOfA >= thresholds.ContainedCoverage) return [new LengthDifference(true)];
        bool isDirect = quotations.A.QuotedCount > thresholds.FragmentWords
            && quotations.B.QuotedCount > thresholds.FragmentWords;
        bool meet = Math.Max(quotations.CoverageOfA, quotations.CoverageOfB) >= thresholds.ConflictCoverage;
        WordingConflict[] conflicts = meet && isDirect ? [.. QuotedConflicts.In(quotations)] : [];
        if (conflicts.Length > 0) return conflicts;
        if (quotations.CoverageOfB >= thresholds.ContainedCoverage) return [new LengthDifference(false)];
        if (quotations.CoverageOfA >= thresholds.ContainedCoverage) return [new LengthDifference(true)];
        return null;
    }

    private IEnumerable<Difference> OfParaphrase(WordComparison comparison)
    {
        bool isCut = !comparison.HasSubstitution;
        bool hasAllOfA = isCut && comparison.CoverageOfA >= thresholds.ContainedCoverage;
        bool hasAllOfB = isCut && comparison.CoverageOfB >= thresholds.ContainedCoverage;
        if (!hasAllOfA && !hasAllOfB) yield return new Rewording(IsOutsideQuotations: false);
        double longer = Weight(comparison.B) / Math.Max(Weight(comparison.A), 1e-9);
        if (hasAllOfB || longer <= 1 / thresholds.LongerRatio) yield return new LengthDifference(false);
        else if (hasAllOfA || longer >= thresholds.LongerRatio) yield return new LengthDifference(true);
    }

    /// <summary>True where a side that quotes in part puts the rest in words that the other lacks.</summary>
    private bool SaysMoreOutsideQuotes(WordComparison comparison) =>
        Unmatched(comparison.A, comparison.B, comparison.Matches.Select(match => match.A)) >= thresholds.RewordedWords
        || Unmatched(comparison.B, comparison.A,
        comparison.Matches.Select(match => match.B)) >= thresholds.RewordedWords;

    private static int Unmatched(Wording wording, Wording other, IEnumerable<int> matched)
    {
        HashSet<int> indexes = [.. matched];
        HashSet<string> stems = [.. other.Words.Select(word => word.Stem)];
        return wording.Words.Where((word, index) =>
            !word.IsQuoted && !word.IsFunction && !indexes.Contains(index) && !stems.Contains(word.Stem)).Count();
    }

    private static double Weight(Wording wording) => wording.Words.Sum(word => word.Rarity);
}
