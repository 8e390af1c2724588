using System.Globalization;

namespace Hearsay.Inference;

/// <summary>A logistic model over named features: one weight a feature, the first is the bias. Immutable.</summary>
/// <param name="names">Of the features, in the order in which they are given.</param>
/// <param name="weights">One a name.</param>
internal sealed class LogisticModel(IReadOnlyList<string> names, double[] weights)
{
    /// <summary>The model of a table, a feature TAB weight a line. A feature that the table lacks counts nothing, so
    /// that training can add one.</summary>
    /// <exception cref="FormatException">A weight is no number.</exception>
    public static LogisticModel Read(IReadOnlyList<string> names, IEnumerable<string[]> rows)
    {
        Dictionary<string, double> weights = rows.ToDictionary(
            row => row[0], row => double.Parse(row[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);
        return new LogisticModel(names, [.. names.Select(name => weights.GetValueOrDefault(name))]);
    }

    /// <summary>The logarithm of the odds.</summary>
    public double LogOdds(ReadOnlySpan<double> features)
    {
        double sum = 0;
        for (int i = 0; i < features.Length; i++) sum += weights[i] * features[i];
        return sum;
    }

    /// <summary>The probability of given log odds, in (0, 1).</summary>
    public static double Probability(double logOdds) => 1 / (1 + Math.Exp(-logOdds));

    /// <summary>The log odds of a probability that is taken for no surer than <paramref name="bound"/>.</summary>
    public static double LogOddsOf(double probability, double bound)
    {
        double bounded = Math.Clamp(probability, 1 - bound, bound);
        return Math.Log(bounded / (1 - bounded));
    }

    /// <summary>The weights as a table, which is what is read.</summary>
    /// <param name="title">What they are for, and which command writes them.</param>
    public string Write(string title) => string.Concat(names.Zip(weights, static (name, weight) =>
            FormattableString.Invariant($"{name}\t{weight:F4}\n"))
        .Prepend($"# {title}\n"));
}
