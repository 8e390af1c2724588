using Hearsay.Collation.Alignment;
using Hearsay.Collation.Wordings;

namespace Hearsay.Collation.Differences;

/// <summary>Says how the words of two passages differ.</summary>
internal sealed class WordingLabels(Thresholds thresholds)
{
    /// <summary>One or two of same-wording, reworded, truncated, expanded and wording-conflict.</summary>
    public IEnumerable<RelationLabel> Of(WordComparison comparison)
    {
        if (IsSame(comparison)) return [RelationLabel.SameWording];
        bool bothQuote = comparison.A.QuotedCount > 0 && comparison.B.QuotedCount > 0;
        if (!bothQuote) return [.. OfParaphrase(comparison)];
        WordComparison quotations = comparison.OfQuotations();
        bool isDirect = ReferenceEquals(quotations, comparison);
        RelationLabel? quoted = OfQuotations(quotations);
        if (quoted is null) return [RelationLabel.Reworded];
        return !isDirect && SaysMoreOutsideQuotes(comparison) ? [quoted.Value, RelationLabel.Reworded] : [quoted.Value];
    }

    private bool IsSame(WordComparison comparison) =>
        comparison.CoverageOfA >= thresholds.SameCoverage && comparison.CoverageOfB >= thresholds.SameCoverage
        && !comparison.HasSubstitution;

    /// <summary>Null where the two quote different parts.</summary>
    private RelationLabel? OfQuotations(WordComparison quotations)
    {
        if (IsSame(quotations)) return RelationLabel.SameWording;
        bool isCut = !quotations.HasSubstitution;
        if (isCut && quotations.CoverageOfB >= thresholds.ContainedCoverage) return RelationLabel.Truncated;
        if (isCut && quotations.CoverageOfA >= thresholds.ContainedCoverage) return RelationLabel.Expanded;
        bool isDirect = quotations.A.QuotedCount > thresholds.FragmentWords
            && quotations.B.QuotedCount > thresholds.FragmentWords;
        bool meet = Math.Max(quotations.CoverageOfA, quotations.CoverageOfB) >= thresholds.ConflictCoverage;
        return meet && isDirect ? RelationLabel.WordingConflict : null;
    }

    private IEnumerable<RelationLabel> OfParaphrase(WordComparison comparison)
    {
        bool isCut = !comparison.HasSubstitution;
        bool hasAllOfA = isCut && comparison.CoverageOfA >= thresholds.ContainedCoverage;
        bool hasAllOfB = isCut && comparison.CoverageOfB >= thresholds.ContainedCoverage;
        if (!hasAllOfA && !hasAllOfB) yield return RelationLabel.Reworded;
        double longer = Weight(comparison.B) / Math.Max(Weight(comparison.A), 1e-9);
        if (hasAllOfB || longer <= 1 / thresholds.LongerRatio) yield return RelationLabel.Truncated;
        else if (hasAllOfA || longer >= thresholds.LongerRatio) yield return RelationLabel.Expanded;
    }

    /// <summary>True where a side that quotes in part puts the rest in words that the other lacks.</summary>
    private bool SaysMoreOutsideQuotes(WordComparison comparison) =>
        Unmatched(comparison.A, comparison.B, comparison.Matches.Select(match => match.A)) >= thresholds.RewordedWords
        || Unmatched(comparison.B, comparison.A, comparison.Matches.Select(match => match.B)) >= thresholds.RewordedWords;

    private static int Unmatched(Wording wording, Wording other, IEnumerable<int> matched)
    {
        HashSet<int> indexes = [.. matched];
        HashSet<string> stems = [.. other.Words.Select(word => word.Stem)];
        return wording.Words.Where((word, index) =>
            !word.IsQuoted && !word.IsFunction && !indexes.Contains(index) && !stems.Contains(word.Stem)).Count();
    }

    private static double Weight(Wording wording) => wording.Words.Sum(word => word.Rarity);
}
