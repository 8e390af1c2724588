using System.Globalization;
using Hearsay.Language;
using Hearsay.Language.Inference;
using Hearsay.Language.Inference.Networks;
using Hearsay.Language.Names;
using Hearsay.Training.Corpora;
using Hearsay.Training.Evaluation;
using Hearsay.Training.Networks;

namespace Hearsay.Training.Names;

/// <summary>The whole way from the corpora of names to <c>names.bin</c>, <c>gazetteer.bin</c> and their manifest.</summary>
public sealed class NameTraining
{
    /// <summary>Of ten documents so many are learnt from as running text, cut into words by the program, the others in the words
    /// of their file.</summary>
    private const int RunningOfTen = 4;

    private readonly GoldData _data;
    private readonly string _work;
    private readonly long _seed;
    private readonly Action<string> _progress;
    private readonly PerceptronTagger _tagger = PerceptronTagger.LoadEmbedded();
    private readonly VectorTable _vectors = VectorTable.LoadEmbedded();

    /// <param name="work">Folder for examples and checkpoints; a run that was cut off goes on from there.</param>
    /// <param name="progress">Told what goes on, a line at a time.</param>
    public NameTraining(GoldData data, string work, long seed, Action<string> progress)
    {
        (_data, _work, _seed, _progress) = (data, work, seed, progress);
    }

    private string Train => Path.Combine(_work, "train");

    private string Dev => Path.Combine(_work, "dev");

    private string Vectors => Path.Combine(_work, "vectors");

    /// <summary>Everything that is needed and not there.</summary>
    public static IEnumerable<string> Missing(GoldData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return NameCorpora.All.Select(corpus => corpus.File).Concat(NameEvaluation.DevelopmentFiles).Append(GazetteerBuilder.Table)
            .Where(file => !data.Has(file)).Select(data.PathOf);
    }

    /// <summary>Trains, scores and writes the models.</summary>
    /// <param name="output">Folder of the models.</param>
    public void Run(string output)
    {
        byte[] lists = ModelFile.Wrap(
            GazetteerBuilder.Read(_data.PathOf(GazetteerBuilder.Table)).Payload(), Gazetteer.Magic, Gazetteer.FormatVersion);
        Gazetteer gazetteer = Gazetteer.Load(new MemoryStream(lists), "gazetteer.bin");
        Export(gazetteer);
        var shared = new Dictionary<string, VectorTable> { [VectorTable.StandardName] = _vectors };
        byte[] model = NetworkPacker.Pack(TrainNetwork(), shared);
        SequenceNetwork network = SequenceNetwork.Load(new MemoryStream(model), "names.bin", shared);
        var recognizer = new NameRecognizer(network, new NameFeatures(_vectors, gazetteer));
        IReadOnlyList<NameScore> scores =
            NameEvaluation.Run(NameEvaluation.DevelopmentFiles.Select(_data.PathOf), _tagger, recognizer.Recognize);
        var table = new StringWriter();
        NameEvaluation.WriteText(table, scores);
        _progress(table.ToString());
        Directory.CreateDirectory(output);
        File.WriteAllBytes(Path.Combine(output, "names.bin"), model);
        File.WriteAllBytes(Path.Combine(output, "gazetteer.bin"), lists);
        File.WriteAllText(Path.Combine(output, "names.json"), NameManifest.Write(model, lists, _data, _seed, scores));
        _progress($"{model.Length} bytes written to {Path.Combine(output, "names.bin")}, {lists.Length} to gazetteer.bin");
    }

    /// <summary>Writes the examples.</summary>
    private void Export(Gazetteer gazetteer)
    {
        VectorTraining.WriteFloats(_vectors, Vectors);
        var features = new NameFeatures(_vectors, gazetteer);
        var train = new NameExamples(features);
        foreach ((NameCorpus corpus, NamedDocument document) in TrainingDocuments()) train.Add(document, corpus.Number);
        train.Examples.Write(Train);
        var dev = new NameExamples(features);
        foreach (string file in NameEvaluation.DevelopmentFiles)
        {
            foreach (NamedDocument document in NamedDocument.Read(_data.PathOf(file), _tagger)) dev.Add(document, NameFeatures.News);
        }

        dev.Examples.Write(Dev);
        _progress($"{train.Examples.TokenCount} tokens to learn from, {dev.Examples.TokenCount} to look at");
    }

    private IEnumerable<(NameCorpus Corpus, NamedDocument Document)> TrainingDocuments()
    {
        var random = new SeededRandom(_seed);
        var analyzer = new TextAnalyzer(_tagger);
        foreach (NameCorpus corpus in NameCorpora.All)
        {
            foreach (NamedSentence[] sentences in NamedDocument.Cut(NameCorpusReader.Read(_data.PathOf(corpus.File))))
            {
                IReadOnlyList<NamedSentence> document = Headlines.Add(sentences, random);
                yield return (corpus, random.Below(10) < RunningOfTen
                    ? NamedDocument.OfRunningText(document, analyzer)
                    : NamedDocument.OfWords(document, _tagger));
            }
        }
    }

    /// <returns>Folder of the trainer's output.</returns>
    private string TrainNetwork()
    {
        string folder = Path.Combine(_work, "network");
        new PythonTrainer(_progress).Run(
        [
            "--examples", Train, "--dev", Dev, "--vectors", Vectors, "--out", folder, "--task", "names",
            "--seed", _seed.ToString(CultureInfo.InvariantCulture), "--layers", "1", "--hidden", "64", "--epochs", "6",
            "--batch-tokens", "2000", "--column-dropout", "0.15",
        ]);
        return folder;
    }
}
