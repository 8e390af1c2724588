namespace Hearsay.Mentions.Quantities;

/// <summary>Compares quantities as intervals: what both may mean at once, and what cannot be.</summary>
public static class QuantityComparer
{
    /// <summary>How far a rough number ("about 500") may lie from the true one, as a share of it.</summary>
    private const decimal Roughness = 0.1m;

    /// <summary>True where both give the same bounds for the same unit: "26" and "twenty-six", but not "26" and "more
    /// than 20" (see <see cref="Compatible"/>), nor "500" and "about 500".</summary>
    public static bool SameValue(Quantity a, Quantity b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        return AreRelated(a, b) && a.Minimum == b.Minimum && a.Maximum == b.Maximum
            && a.IsStrict == b.IsStrict && a.IsApproximate == b.IsApproximate;
    }

    /// <summary>True where one number can satisfy both: "26" and "more than 20", "498" and "about 500".</summary>
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

    private static bool AreRelated(Quantity a, Quantity b) => string.Equals(a.Unit, b.Unit, StringComparison.Ordinal);

    private static bool Meet(Quantity a, Quantity b) => !LiesBelow(a, b) && !LiesBelow(b, a);

    /// <summary>True where all that <paramref name="a"/> allows is smaller than all that <paramref name="b"/> allows.</summary>
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
}
