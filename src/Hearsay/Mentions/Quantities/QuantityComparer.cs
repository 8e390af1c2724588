using Hearsay.Languages.Numbers;

namespace Hearsay.Mentions.Quantities;

/// <summary>Compares quantities as intervals: what both may mean at once, and what cannot be. The one place that knows
/// what value, unit, bounds, "about" and rounding make of each other.</summary>
internal static class QuantityComparer
{
    /// <summary>How far a rough number ("about 500") may lie from the true one, as a share of it.</summary>
    private const decimal Roughness = 0.1m;

    /// <summary>Smaller whole numbers are counts, which news writes out to the last: 120 and 118 are two.</summary>
    private const decimal LeastRounded = 10_000;

    /// <summary>True where both give the same bounds for the same unit: "26" and "twenty-six", but not "26" and "more
    /// than 20" (see <see cref="Compatible"/>), nor "500" and "about 500".</summary>
    public static bool SameValue(Quantity a, Quantity b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        return AreRelated(a, b) && HaveSameBounds(a, b);
    }

    /// <summary>True where one number can satisfy both: "26" and "more than 20", "498" and "about 500", "9.21 million"
    /// and "9.2 million", which is rounded from it.</summary>
    public static bool Compatible(Quantity a, Quantity b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        return AreRelated(a, b) && Meet(a, b);
    }

    /// <summary>True where both count the same and no number can satisfy both: "26 countries" and "30 countries".
    /// Quantities of unlike or half-known units neither agree nor conflict.</summary>
    public static bool Conflict(Quantity a, Quantity b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        return AreRelated(a, b) && !Meet(a, b);
    }

    /// <summary>Whether two quantities that stand in the same place of two texts can both be right, whatever noun each
    /// counts: "14 people" and "14 protesters", "90 minutes" and "1.5 hours". Null where they are not of a kind: "12
    /// relatives" and "$600", and sums in two currencies.</summary>
    internal static bool? AgreeInPlace(Quantity a, Quantity b)
    {
        if (a.Unit is null || b.Unit is null || AreRelated(a, b)) return Meet(a, b);
        if (UnitSizes.DimensionOf(a.Unit) != UnitSizes.DimensionOf(b.Unit)) return null;
        if (UnitSizes.DimensionOf(a.Unit) is null) return Meet(a, b);
        return UnitSizes.SizeOf(a.Unit) is { } sizeA && UnitSizes.SizeOf(b.Unit) is { } sizeB
            ? Meet(Convert(a, sizeA), Convert(b, sizeB))
            : null;
    }

    /// <summary>True where both give one figure in two units that measure the same: "$5 million" and "€5 million",
    /// "three weeks" and "three months".</summary>
    internal static bool DifferInUnit(Quantity a, Quantity b) =>
        a.Unit is not null && b.Unit is not null && !AreRelated(a, b) && HaveSameBounds(a, b)
        && UnitSizes.DimensionOf(a.Unit) is { } dimension && dimension == UnitSizes.DimensionOf(b.Unit)
        && !UnitSizes.ShareSign(a.Unit, b.Unit);

    private static bool AreRelated(Quantity a, Quantity b) => string.Equals(a.Unit, b.Unit, StringComparison.Ordinal);

    private static bool HaveSameBounds(Quantity a, Quantity b) => a.Minimum == b.Minimum && a.Maximum == b.Maximum
        && a.IsStrict == b.IsStrict && a.IsApproximate == b.IsApproximate;

    /// <summary>A figure turned into another unit is rounded by custom: 50 miles for 80 kilometres.</summary>
    private static Quantity Convert(Quantity quantity, decimal size) => quantity with
    {
        Minimum = Multiply(quantity.Minimum, size),
        Maximum = Multiply(quantity.Maximum, size),
        IsApproximate = true,
    };

    private static decimal? Multiply(decimal? value, decimal size) =>
        value is { } known && Math.Abs(known) < decimal.MaxValue / Math.Max(size, 1) ? known * size : null;

    private static bool Meet(Quantity a, Quantity b) =>
        (!LiesBelow(a, b) && !LiesBelow(b, a)) || IsRounded(a, b) || IsRounded(b, a);

    /// <summary>True where all that <paramref name="a"/> allows is smaller than all that <paramref name="b"/>
    /// allows.</summary>
    private static bool LiesBelow(Quantity a, Quantity b)
    {
        if (a.Maximum is not { } most || b.Minimum is not { } least) return false;
        if (a.IsApproximate) most = Widen(most, 1);
        if (b.IsApproximate) least = Widen(least, -1);
        // A strict bound is excluded; of an interval with two ends (never strict) neither is.
        bool isOpen = a.IsStrict || b.IsStrict;
        return isOpen ? most <= least : most < least;
    }

    private static decimal Widen(decimal value, int sign)
    {
        decimal slack = Math.Abs(value) * Roughness;
        return sign > 0 ? (value < decimal.MaxValue - slack ? value + slack : decimal.MaxValue) : value - slack;
    }

    /// <summary>True where <paramref name="coarse"/> is <paramref name="fine"/> rounded to two digits or more: 9.2 of
    /// 9.21, but not 9 of 9.21, which may as well be another number.</summary>
    private static bool IsRounded(Quantity coarse, Quantity fine)
    {
        if (coarse.Minimum is not { } value || value != coarse.Maximum) return false;
        if (fine.Minimum is not { } exact || exact != fine.Maximum || value == 0 || exact == 0) return false;
        decimal place = LastPlace(value), finePlace = LastPlace(exact);
        return finePlace < place && Math.Abs(value) >= 10 * place && Math.Abs(value - exact) < place / 2
            && (finePlace < 1 || Math.Abs(value) >= LeastRounded);
    }

    /// <summary>The value of the last digit that is no zero's place: 100,000 for 9.2 million, 0.1 for 9.2.</summary>
    private static decimal LastPlace(decimal value)
    {
        decimal place = 1;
        while (value % place != 0) place /= 10;
        while (place < MostPlace && value % (place * 10) == 0) place *= 10;
        return place;
    }

    private const decimal MostPlace = 1_000_000_000_000_000_000;
}
