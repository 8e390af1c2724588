using Hearsay.Inference;
using Hearsay.Text;

namespace Hearsay.Collation.Matching;

/// <summary>How likely two passages report one utterance, by <see cref="PairFeatures"/>; fitted by <c>hearsay train
/// pairs</c>.</summary>
internal static class PairModel
{
    internal const string File = "pairs.tsv";

    internal const string Title =
        "Weights of the pairs of passages: feature TAB weight. Written by hearsay train pairs.";

    private static readonly Lazy<LogisticModel> TheShipped =
        new(() => LogisticModel.Read(PairFeatures.Names, WordTable.Rows("models/" + File)));

    public static LogisticModel Shipped => TheShipped.Value;
}
