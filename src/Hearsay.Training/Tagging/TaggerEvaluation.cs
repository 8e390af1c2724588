using Hearsay.Inference.Tagging;
using Hearsay.Training.Corpora;

namespace Hearsay.Training.Tagging;

/// <summary>Scores of a tagger on the dev files of the treebanks, as they are and in the dress of news pages.</summary>
/// <param name="Corpus">Name of the treebank file.</param>
/// <param name="Plain">Tags as in the file.</param>
/// <param name="Curly">With curly quote marks for straight ones.</param>
/// <param name="Title">In title case without the final stop.</param>
/// <param name="Joined">Sentences with hyphenated words, those words left whole.</param>
internal sealed record TaggerEvaluation(
    string Corpus, TaggerScore Plain, TaggerScore Curly, TaggerScore Title, TaggerScore Joined)
{
    /// <summary>The treebank files that the tagger is trained on.</summary>
    public static IReadOnlyList<string> TrainingFiles { get; } =
        ["language/ud/en_ewt-train.conllu.gz", "language/ud/en_gum_open-train.conllu.gz"];

    /// <summary>The treebank files that the tagger is scored on.</summary>
    public static IReadOnlyList<string> DevelopmentFiles { get; } =
        ["language/ud/en_ewt-dev.conllu.gz", "language/ud/en_gum_open-dev.conllu.gz"];

    /// <summary>Scores <paramref name="tagger"/> on each dev file.</summary>
    public static IEnumerable<TaggerEvaluation> Run(ITagger tagger, GoldData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        foreach (string file in DevelopmentFiles)
        {
            TreebankSentence[] gold = [.. ConlluReader.Read(data.PathOf(file))];
            TaggedSentence[] plain = [.. gold.Select(sentence => sentence.Tagged())];
            yield return new TaggerEvaluation(
                Path.GetFileName(file).Split('.')[0],
                TaggerScore.Of(tagger, plain),
                TaggerScore.Of(tagger, plain.Select(TrainingVariants.Curly)),
                TaggerScore.Of(tagger, plain.Select(TrainingVariants.TitleCase).Select(TrainingVariants.WithoutStop)),
                TaggerScore.Of(tagger, gold.Select(TrainingVariants.HyphensJoined).OfType<TaggedSentence>()));
        }
    }
}
