using Hearsay.Inference;
using Hearsay.Inference.Boosting;
using Hearsay.Text;

namespace Hearsay.Collation.Matching;

/// <summary>How likely two passages report one utterance, by <see cref="PairFeatures"/>: the mean of what a logistic
/// model and boosted trees say, of which the first is steady where the second is sharp. Fitted by <c>hearsay train
/// pairs</c>. Immutable.</summary>
internal sealed class PairModel(LogisticModel weights, BoostedTrees trees)
{
    internal const string File = "pairs.tsv";

    /// <summary>Levels of a tree.</summary>
    internal const int TreeDepth = 2;

    private const string Title =
        "Weights of the pairs of passages: feature TAB weight; then the trees, whose mean with the weights counts. "
        + "Written by hearsay train pairs.";

    private static readonly Lazy<PairModel> TheShipped = new(() => Read(WordTable.Rows("models/" + File)));

    public static PairModel Shipped => TheShipped.Value;

    /// <summary>The model of a table.</summary>
    /// <exception cref="FormatException">The table is damaged.</exception>
    public static PairModel Read(IEnumerable<string[]> rows)
    {
        ILookup<bool, string[]> parts = rows.ToLookup(TreeTable.IsRow);
        return new PairModel(
            LogisticModel.Read(PairFeatures.Names, parts[false]),
            TreeTable.Read(PairFeatures.Names, TreeDepth, parts[true]));
    }

    /// <summary>The logarithm of the odds that two passages with these features report one utterance.</summary>
    public double LogOdds(ReadOnlySpan<double> features)
    {
        Span<float> row = stackalloc float[features.Length];
        for (int i = 0; i < row.Length; i++) row[i] = (float)features[i];
        return (weights.LogOdds(features) + trees.Score(row)) / 2;
    }

    /// <summary>The table that is read.</summary>
    public string Write() =>
        weights.Write(Title) + string.Concat(TreeTable.Rows(PairFeatures.Names, trees).Select(row => row + "\n"));
}
