using Hearsay.Inference.Networks;
using Hearsay.Training.Evaluation;

namespace Hearsay.Training.Networks;

/// <summary>The manifest of the statement network.</summary>
internal static class StatementManifest
{
    internal static ModelManifest Of(long seed, AttributionScore score) => new(
        "statements.bin",
        "cues, sources and contents of attributed statements, English",
        "bidirectional LSTM and linear-chain CRF over word vectors, forms, tags and quotations; int8; distilled from "
            + "two larger ones; needs vectors.bin",
        SequenceNetworkFile.FormatVersion,
        $"hearsay train teachers && hearsay train statements --seed {seed}",
        [
            new TrainingCorpus("PolNeAR, train (Newell et al. 2018)", "none stated: publishers' texts",
                StatementCorpora.Gold),
            new TrainingCorpus("Gun Violence Archive articles, dev: texts alone, labelled by the teachers",
            "none stated: publishers' texts", StatementCorpora.Unlabelled[0].File),
            new TrainingCorpus("NeuS, train: texts alone, labelled by the teachers", "none stated: publishers' texts",
            StatementCorpora.Unlabelled[1].File),
            new TrainingCorpus("ECB+, train: texts alone, labelled by the teachers", "CC BY 3.0",
            StatementCorpora.Unlabelled[2].File),
        ],
        [("polnear.dev, outermost", [.. score.Lines.Select(line => (line.Name, line.Measure.F1))])]);
}
