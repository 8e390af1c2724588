using Hearsay.Inference.Tagging;

namespace Hearsay.Training.Tagging;

/// <summary>The manifest of the tagger.</summary>
internal static class TaggerManifest
{
    internal static ModelManifest Of(long seed, IEnumerable<TaggerEvaluation> scores) => new(
        "tagger.bin",
        "universal part-of-speech tags, English",
        "averaged perceptron, greedy from left to right",
        PerceptronTagger.FormatVersion,
        $"hearsay train tagger --seed {seed}",
        [
            new TrainingCorpus("Universal Dependencies English Web Treebank, train", "CC BY-SA 4.0",
                "language/ud/en_ewt-train.conllu.gz"),
            new TrainingCorpus("Universal Dependencies GUM, train, without its non-commercial genres",
            "CC BY 4.0 and other open licences",
                "language/ud/en_gum_open-train.conllu.gz"),
        ],
        [.. scores.Select(score => (score.Corpus, (IReadOnlyList<(string, double)>)
        [
            ("uposAccuracy", Percent(score.Plain)),
            ("uposAccuracyCurlyQuotes", Percent(score.Curly)),
            ("uposAccuracyTitleCase", Percent(score.Title)),
            ("uposAccuracyHyphensJoined", Percent(score.Joined)),
        ]))]);

    private static double Percent(TaggerScore score) => Math.Round(score.Percent, 2);
}
