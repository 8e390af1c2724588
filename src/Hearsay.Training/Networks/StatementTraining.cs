using System.Globalization;
using Hearsay.Analysis;
using Hearsay.Inference.Networks;
using Hearsay.Inference.Tagging;
using Hearsay.Languages;
using Hearsay.Statements;
using Hearsay.Statements.Network;
using Hearsay.Training.Corpora;
using Hearsay.Training.Evaluation;

namespace Hearsay.Training.Networks;

/// <summary>The whole way from the corpora to the statement network: examples, teachers, the network that learns from
/// gold labels and from what the teachers see (knowledge distillation, Hinton et al. 2015), link weights.</summary>
internal sealed class StatementTraining
{
    /// <summary>Seeds of the teachers, beside that of the network.</summary>
    private static readonly int[] TeacherSeeds = [11, 12];

    /// <summary>The fold of ten by document that no network learns from: what tunes and calibrates its use.</summary>
    internal const int HeldOutFold = 0;

    private readonly GoldData _data;
    private readonly string _work;
    private readonly long _seed;
    private readonly Action<string> _progress;
    private readonly TextAnalyzer _analyzer = new(LanguagePack.English, PerceptronTagger.LoadEmbedded());
    private readonly VectorTable _vectors = VectorTable.LoadEmbedded();

    /// <param name="work">Folder for everything in between; what is there already is not made again.</param>
    /// <param name="progress">Told what goes on, a line at a time.</param>
    public StatementTraining(GoldData data, string work, long seed, Action<string> progress)
    {
        (_data, _work, _seed, _progress) = (data, work, seed, progress);
    }

    private string Train => Path.Combine(_work, "train");

    private string Dev => Path.Combine(_work, "dev");

    private string Samples => Path.Combine(_work, "samples");

    private string Vectors => Path.Combine(_work, "vectors");

    /// <summary>Trains the teachers; those that are there already are kept.</summary>
    public void TrainTeachers()
    {
        Export();
        Parallel.ForEach(
            TeacherSeeds.Where(teacher => !File.Exists(Opinion(teacher))),
            new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount },
            teacher => new PythonTrainer(line => _progress($"teacher {teacher}: {line}")).Run(
            [
                .. Common(Folder(teacher), teacher), "--hidden", "160", "--epochs", "12", "--dropout", "0.5",
                "--column-dropout", "0.25",
                "--decay", "0.05", "--predict", $"{Train}={Opinion(teacher)}",
            ]));
    }

    /// <summary>Trains everything that ships and writes it.</summary>
    /// <param name="output">Folder of the models.</param>
    public void Run(string output)
    {
        Export();
        string folder = TrainNetwork();
        byte[] model = NetworkPacker.Pack(folder, Shared);
        Directory.CreateDirectory(output);
        (ChunkLinker linker, StatementConfidence confidence) = Tune(model, output);
        IReadOnlyList<AttributedDocument> gold = AttributionFile.Read(_data.PathOf(StatementCorpora.Development));
        var reader = new StatementReader(new NetworkModels(Network(model), linker, confidence));
        var system = new StatementSystem(new HearsayPipeline(PerceptronTagger.LoadEmbedded(), reader));
        AttributionScore score =
            AttributionScorer.Score(gold, [.. gold.Select(system.Read)], new AttributionOptions(Outermost: true));
        foreach ((string name, Measure measure) in score.Lines)
            _progress($"polnear.dev, outermost: {name} {measure.F1:F3}");
        StatementManifest.Of(_seed, score).Save(output, model, _data);
    }

    private Dictionary<string, VectorTable> Shared => new() { [VectorTable.StandardName] = _vectors };

    /// <summary>Learns what stands on the network that is there: links and confidence.</summary>
    public void Tune(string output) => Tune(File.ReadAllBytes(Path.Combine(output, "statements.bin")), output);

    private StatementNetwork Network(byte[] model) =>
        new(SequenceNetwork.Load(new MemoryStream(model), "statements.bin", Shared), _vectors);

    private (ChunkLinker, StatementConfidence) Tune(byte[] model, string output)
    {
        var linker = new ChunkLinker(TrainLinks(Path.Combine(output, "links.tsv")));
        var confidence = new ConfidenceTrainer(_analyzer, Network(model), linker);
        foreach (AttributedDocument document in AttributionFile.Read(_data.PathOf(StatementCorpora.Gold)))
            if (StatementExamples.GroupOf(document.Id) % 10 == HeldOutFold) confidence.Add(document);
        double[] weights = confidence.Train();
        _progress(
            $"confidence: {confidence.Count.Right} of {confidence.Count.All} statements of the held-out fold are "
                + $"right");
        string[] head =
            ["# Weights of the confidence of a statement: feature TAB weight. Written by hearsay train statements from "
                + "the held-out fold."];
        File.WriteAllLines(Path.Combine(output, "confidence.tsv"),
            [.. head, .. StatementConfidence.Names.Zip(weights,
            (name, weight) => FormattableString.Invariant($"{name}\t{weight:F4}"))]);
        return (linker, new StatementConfidence(weights));
    }

    /// <summary>Writes the examples that all networks share.</summary>
    private void Export()
    {
        VectorTraining.WriteFloats(_vectors, Vectors);
        var train = new StatementExamples(_analyzer, _vectors);
        foreach (AttributedDocument document in AttributionFile.Read(_data.PathOf(StatementCorpora.Gold)))
            train.Add(document);
        foreach (AttributedDocument document in StatementCorpora.ReadUnlabelled(_data))
            train.Add(document, isLabelled: false);
        train.Examples.Write(Train);
        var dev = new StatementExamples(_analyzer, _vectors);
        foreach (AttributedDocument document in AttributionFile.Read(_data.PathOf(StatementCorpora.Development)))
            dev.Add(document);
        dev.Examples.Write(Dev);
        var samples = new StatementExamples(_analyzer, _vectors);
        foreach (AttributedDocument document in TrainerOpinions.Samples()) samples.Add(document, isLabelled: false);
        samples.Examples.Write(Samples);
        _progress($"{train.Examples.TokenCount} tokens to learn from, {dev.Examples.TokenCount} to look at");
    }

    /// <returns>Folder of the trainer's output.</returns>
    private string TrainNetwork()
    {
        string folder = Path.Combine(_work, "network");
        string[] opinions = [.. TeacherSeeds.Select(Opinion).Where(File.Exists)];
        string[] teaching = opinions.Length > 0 ? ["--teachers", .. opinions] : [];
        if (opinions.Length == 0) _progress("no teachers: run hearsay train teachers first for the network that ships");
        new PythonTrainer(_progress)
            .Run([.. Common(folder, _seed), "--hidden", "100", "--epochs", "16", .. teaching, "--predict",
            $"{Samples}={Path.Combine(folder, "samples.f32")}"]);
        TrainerOpinions.Write(Path.Combine(folder, "samples.f32"), _analyzer);
        return folder;
    }

    private float[] TrainLinks(string path)
    {
        var trainer = new LinkTrainer(_analyzer, new SeededRandom(_seed));
        foreach (AttributedDocument document in AttributionFile.Read(_data.PathOf(StatementCorpora.Gold)))
            trainer.Add(document);
        float[] weights = trainer.Train();
        _progress($"links: {trainer.Accuracy(weights):P2} of {trainer.Count} choices right, on what was learnt from");
        string[] head =
            ["# Weights of the links between chunks: feature TAB weight. Written by hearsay train statements from "
                + "polnear.train."];
        File.WriteAllLines(path,
            [.. head,
            .. LinkFeatures.Names.Zip(weights, (name, weight) => FormattableString.Invariant($"{name}\t{weight:F4}"))]);
        return weights;
    }

    private string Folder(int teacher) => Path.Combine(_work, $"teacher-{teacher}");

    private string Opinion(int teacher) => Path.Combine(Folder(teacher), "train.f32");

    private string[] Common(string folder, long seed) =>
    [
        "--examples", Train, "--dev", Dev, "--vectors", Vectors, "--out", folder, "--task", "statements",
        "--held-out", HeldOutFold.ToString(CultureInfo.InvariantCulture), "--seed",
        seed.ToString(CultureInfo.InvariantCulture),
    ];
}
