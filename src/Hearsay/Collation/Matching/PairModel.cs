using System.Globalization;
using Hearsay.Text;

namespace Hearsay.Collation.Matching;

/// <summary>How likely two passages report one utterance: a logistic model over <see cref="PairFeatures"/>, fitted by
/// <c>hearsay train pairs</c>. Immutable.</summary>
internal sealed class PairModel
{
    internal const string File = "pairs.tsv";

    private static readonly Lazy<PairModel> TheShipped = new(() => Read(WordTable.Rows("models/" + File)));

    private readonly double[] _weights;

    /// <param name="weights">One a name of <see cref="PairFeatures.Names"/>.</param>
    internal PairModel(double[] weights) => _weights = weights;

    public static PairModel Shipped => TheShipped.Value;

    /// <summary>The logarithm of the odds.</summary>
    public double LogOdds(double[] features)
    {
        double sum = 0;
        for (int i = 0; i < features.Length; i++) sum += _weights[i] * features[i];
        return sum;
    }

    /// <summary>The probability, in (0, 1).</summary>
    public static double Probability(double logOdds) => 1 / (1 + Math.Exp(-logOdds));

    /// <summary>The weights as a table, which is what is read.</summary>
    internal string Write() => string.Concat(PairFeatures.Names.Zip(_weights, static (name, weight) =>
            FormattableString.Invariant($"{name}\t{weight:F4}\n"))
        .Prepend("# Weights of the pairs of passages: feature TAB weight. Written by hearsay train pairs.\n"));

    /// <summary>A feature that the rows lack counts nothing, so that training can add one.</summary>
    private static PairModel Read(IEnumerable<string[]> rows)
    {
        Dictionary<string, double> weights = rows.ToDictionary(
            row => row[0], row => double.Parse(row[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);
        return new PairModel([.. PairFeatures.Names.Select(name => weights.GetValueOrDefault(name))]);
    }
}
