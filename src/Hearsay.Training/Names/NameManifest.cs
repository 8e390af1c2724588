using Hearsay.Analysis.Names;
using Hearsay.Inference.Networks;
using Hearsay.Training.Evaluation;

namespace Hearsay.Training.Names;

/// <summary>The manifests of the recogniser's two files: its network, and the lists of names that are features of it.</summary>
internal static class NameManifest
{
    internal static ModelManifest OfNetwork(string command, IEnumerable<NameScore> scores) => new(
        "names.bin",
        "names of persons, organisations and places, English",
        "bidirectional LSTM and linear-chain CRF over word vectors, word forms and lists; int8; needs vectors.bin and gazetteer.bin",
        SequenceNetworkFile.FormatVersion,
        command,
        [.. NameCorpora.All.Select(corpus => new TrainingCorpus(corpus.Name, corpus.Licence, corpus.File))],
        [.. scores.Select(score => (score.Set, Measures(score.All)))]);

    internal static ModelManifest OfLists(string command) => new(
        "gazetteer.bin",
        "words of given names, surnames, cities and countries",
        "one bit a list for the hash of each word",
        Gazetteer.FormatVersion,
        command,
        [new TrainingCorpus("Lists of names, cities and countries", "MIT and CC BY, by list", GazetteerBuilder.Table)],
        []);

    private static IReadOnlyList<(string Name, double Value)> Measures(Measure measure) =>
        [("precision", measure.Precision), ("recall", measure.Recall), ("f1", measure.F1)];
}
