using System.Globalization;
using Hearsay.Language;
using Hearsay.Language.Inference;
using Hearsay.Language.Names;
using Hearsay.Training.Corpora;
using Hearsay.Training.Evaluation;
using Hearsay.Training.Networks;

namespace Hearsay.Training.Names;

/// <summary>The way from the corpora of names to the trained network: examples, then the trainer.</summary>
public sealed class NameTraining
{
    /// <summary>Of ten documents so many are learnt from as running text, cut into words by the program, the others in the words
    /// of their file.</summary>
    private const int RunningOfTen = 4;

    private const int SentencesOfDocument = 25;

    private readonly GoldData _data;
    private readonly IWordRows _rows;
    private readonly string _vectors, _work;
    private readonly long _seed;
    private readonly Action<string> _progress;
    private readonly PerceptronTagger _tagger = PerceptronTagger.LoadEmbedded();

    private NameTraining(GoldData data, string vectors, string work, long seed, Action<string> progress)
    {
        (_data, _vectors, _work, _seed, _progress) = (data, vectors, work, seed, progress);
        _rows = new WordList(File.ReadLines(Path.Combine(vectors, "words.txt")));
    }

    private string Train => Path.Combine(_work, "train");

    private string Dev => Path.Combine(_work, "dev");

    /// <param name="vectors">Folder of the shared word vectors as the trainer reads them.</param>
    /// <param name="work">Folder for examples and checkpoints; a run that was cut off goes on from there.</param>
    public static void Run(GoldData data, string vectors, string work, long seed, bool exportOnly, Action<string> progress)
    {
        var training = new NameTraining(data, vectors, work, seed, progress);
        training.Export();
        if (!exportOnly) training.TrainNetwork();
    }

    /// <summary>Everything that is needed and not there.</summary>
    public static IEnumerable<string> Missing(GoldData data) =>
        NameCorpora.All.Select(corpus => corpus.File).Concat(NameEvaluation.DevelopmentFiles).Append(GazetteerBuilder.Table)
            .Where(file => !data.Has(file)).Select(data.PathOf);

    /// <summary>Writes the examples.</summary>
    internal void Export()
    {
        var features = new NameFeatures(_rows, GazetteerBuilder.Read(_data.PathOf(GazetteerBuilder.Table)));
        var train = new NameExamples(features);
        var random = new SeededRandom(_seed);
        var analyzer = new TextAnalyzer(_tagger);
        foreach (NameCorpus corpus in NameCorpora.All)
        {
            foreach (NamedSentence[] sentences in NameCorpusReader.Read(_data.PathOf(corpus.File)).Chunk(SentencesOfDocument))
            {
                IReadOnlyList<NamedSentence> document = Headlines.Add(sentences, random);
                train.Add(
                    random.Below(10) < RunningOfTen
                        ? NamedDocument.OfRunningText(document, analyzer)
                        : NamedDocument.OfWords(document, _tagger),
                    corpus.Number);
            }
        }

        train.Examples.Write(Train);
        var dev = new NameExamples(features);
        foreach (string file in NameEvaluation.DevelopmentFiles)
            foreach (NamedDocument document in NamedDocument.Read(_data.PathOf(file), _tagger)) dev.Add(document, NameFeatures.News);
        dev.Examples.Write(Dev);
        _progress($"{train.Examples.TokenCount} tokens to learn from, {dev.Examples.TokenCount} to look at");
    }

    /// <summary>Trains the network.</summary>
    /// <returns>Folder of the trainer's output.</returns>
    internal string TrainNetwork()
    {
        string folder = Path.Combine(_work, "network");
        new PythonTrainer(_progress).Run(
        [
            "--examples", Train, "--dev", Dev, "--vectors", _vectors, "--out", folder, "--task", "names",
            "--seed", _seed.ToString(CultureInfo.InvariantCulture), "--layers", "1", "--hidden", "64", "--epochs", "6",
            "--batch-tokens", "2000",
        ]);
        return folder;
    }
}
