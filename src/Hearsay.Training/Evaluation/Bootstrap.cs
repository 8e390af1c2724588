namespace Hearsay.Training.Evaluation;

/// <summary>Percentile bootstrap (Efron 1979).</summary>
internal static class Bootstrap
{
    /// <summary>The middle 95 % of a figure over samples drawn with replacement; (0, 0) where there is nothing to draw
    /// or <paramref name="samples"/> is 0.</summary>
    internal static (double Low, double High) Interval<T>(
        IReadOnlyList<T> items, int samples, long seed, Func<T[], double> figure)
    {
        if (items.Count == 0 || samples == 0) return default;
        var random = new SeededRandom(seed);
        var drawn = new T[items.Count];
        var values = new List<double>(samples);
        for (int i = 0; i < samples; i++)
        {
            for (int n = 0; n < drawn.Length; n++) drawn[n] = items[random.Below(items.Count)];
            values.Add(figure(drawn));
        }

        return Middle(values);
    }

    /// <summary>The values at 2.5 % and 97.5 %.</summary>
    internal static (double Low, double High) Middle(List<double> values)
    {
        values.Sort();
        return (values[(int)(0.025 * values.Count)], values[Math.Max(0, (int)(0.975 * values.Count) - 1)]);
    }
}
