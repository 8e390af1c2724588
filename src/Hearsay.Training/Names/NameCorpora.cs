namespace Hearsay.Training.Names;

/// <summary>A corpus that the name network learns from.</summary>
/// <param name="Number">Its id among the features: corpora differ in what they take for a name.</param>
internal sealed record NameCorpus(int Number, string File, string Name, string Licence);

/// <summary>The corpora that the name network learns from.</summary>
internal static class NameCorpora
{
    /// <summary>WNUT 2017 is left out: it does not mark organisations, so that they would be learnt as no names. The first is the one that the network imitates in use.</summary>
    internal static readonly NameCorpus[] All =
    [
        new(0, "language/ner/wwn-train.tsv.gz", "Worldwide Newswire, train", "none stated (a research release)"),
        new(1, "language/ner/uner_ewt-train.tsv.gz", "Universal NER over the English Web Treebank, train", "CC BY-SA 4.0"),
        new(2, "language/ner/masc-train.tsv.gz", "Manually Annotated Sub-Corpus", "free for any use"),
    ];
}
