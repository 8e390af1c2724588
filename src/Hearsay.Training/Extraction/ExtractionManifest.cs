using Hearsay.Articles.Extraction;
using Hearsay.Training.Corpora;
using Hearsay.Training.Evaluation.Extraction;

namespace Hearsay.Training.Extraction;

/// <summary>The manifest of the model of blocks.</summary>
internal static class ExtractionManifest
{
    /// <param name="scores">Cross-validated: every page read by a model that has not seen its site.</param>
    internal static ModelManifest Of(long seed, IEnumerable<ExtractionScore> scores) => new(
        "blocks.bin",
        "which blocks of an HTML page belong to its article",
        "gradient-boosted trees over a block's own features, and again over those and what the first say of its "
            + "surroundings",
        ExtractionModel.FormatVersion,
        $"hearsay train articles --seed {seed}",
        [
            new TrainingCorpus("trafilatura's evaluation pages",
                "Apache-2.0 (annotations); the pages are their publishers'", PageArchive.Trafilatura.File),
            new TrainingCorpus("WCXB, article pages, open part",
            "CC BY 4.0 (annotations); the pages are their publishers'", PageArchive.Wcxb.File),
        ],
        [.. scores.Select(score =>
        ($"{score.Set}, {score.Unit}, cross-validated by site", (IReadOnlyList<(string, double)>)
        [
            ("precision", score.Measure.Precision), ("recall", score.Measure.Recall), ("f1", score.Measure.F1),
        ]))]);
}
