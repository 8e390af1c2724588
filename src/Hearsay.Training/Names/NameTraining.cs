using System.Globalization;
using Hearsay.Analysis;
using Hearsay.Analysis.Names;
using Hearsay.Inference;
using Hearsay.Inference.Networks;
using Hearsay.Inference.Tagging;
using Hearsay.Languages;
using Hearsay.Training.Corpora;
using Hearsay.Training.Evaluation;
using Hearsay.Training.Networks;

namespace Hearsay.Training.Names;

/// <summary>The whole way from the corpora of names to <c>names.bin</c>, <c>gazetteer.bin</c> and their manifests.</summary>
public sealed class NameTraining
{
    /// <summary>Of ten documents so many are learnt from as running text, cut into words by the program, the others in the words
    /// of their file.</summary>
    private const int RunningOfTen = 4;

    /// <summary>Seeds of the teachers, beside that of the network.</summary>
    private static readonly int[] TeacherSeeds = [11, 12];

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
            .Concat(StatementCorpora.Unlabelled.Select(entry => entry.File)).Where(file => !data.Has(file)).Select(data.PathOf);
    }

    /// <summary>Trains larger networks, whose opinions on all texts, those without labels too, the network learns from as well.
    /// Those that are there already are kept.</summary>
    public void TrainTeachers()
    {
        Export(Gazetteer.Load(new MemoryStream(Lists()), "gazetteer.bin"));
        Parallel.ForEach(
            TeacherSeeds.Where(seed => !File.Exists(Opinion(seed))),
            new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount },
            teacher => new PythonTrainer(line => _progress($"teacher {teacher}: {line}")).Run(
            [
                .. Common(Folder(teacher), teacher), "--layers", "2", "--hidden", "160", "--epochs", "7", "--dropout", "0.5",
                "--column-dropout", "0.25", "--decay", "0.05", "--predict", $"{Train}={Opinion(teacher)}",
            ]));
    }

    /// <summary>Trains, scores and writes the models.</summary>
    /// <param name="output">Folder of the models.</param>
    public void Run(string output)
    {
        byte[] lists = Lists();
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
        Write(output, NameManifest.OfNetwork(Command, scores), model);
        Write(output, NameManifest.OfLists(Command), lists);
    }

    private string Command => $"hearsay train names{(TeacherSeeds.Any(seed => File.Exists(Opinion(seed))) ? " --teachers" : "")} --seed {_seed}";

    private void Write(string output, ModelManifest manifest, byte[] model)
    {
        manifest.Save(output, model, _data);
        _progress($"{model.Length} bytes written to {Path.Combine(output, manifest.File)}");
    }

    private byte[] Lists() => ModelFile.Wrap(
        GazetteerBuilder.Read(_data.PathOf(GazetteerBuilder.Table)).Payload(), Gazetteer.Magic, Gazetteer.FormatVersion);

    /// <summary>Writes the examples.</summary>
    private void Export(Gazetteer gazetteer)
    {
        VectorTraining.WriteFloats(_vectors, Vectors);
        var features = new NameFeatures(_vectors, gazetteer);
        var train = new NameExamples(features);
        foreach ((NameCorpus corpus, NamedDocument document) in TrainingDocuments()) train.Add(document, corpus.Number);
        var analyzer = new TextAnalyzer(LanguagePack.English, _tagger);
        foreach (AttributedDocument document in StatementCorpora.ReadUnlabelled(_data))
            train.AddUnlabelled(analyzer.Analyze(document.Text!, TextAnalyzer.ParagraphsOf(document.Text!)));
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
        var analyzer = new TextAnalyzer(LanguagePack.English, _tagger);
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
        string[] opinions = [.. TeacherSeeds.Select(Opinion).Where(File.Exists)];
        string[] teaching = opinions.Length > 0 ? ["--teachers", .. opinions] : [];
        if (opinions.Length == 0) _progress("no teachers: the network learns from labels alone");
        new PythonTrainer(_progress).Run([.. Common(folder, _seed), "--layers", "2", "--hidden", "100", "--epochs", "10", "--dropout", "0.5", "--column-dropout", "0.25", "--decay", "0.05", .. teaching]);
        return folder;
    }

    private string Folder(int teacher) => Path.Combine(_work, $"teacher-{teacher}");

    private string Opinion(int teacher) => Path.Combine(Folder(teacher), "train.f32");

    private string[] Common(string folder, long seed) =>
    [
        "--examples", Train, "--dev", Dev, "--vectors", Vectors, "--out", folder, "--task", "names",
        "--batch-tokens", "2000", "--seed", seed.ToString(CultureInfo.InvariantCulture),
    ];
}
