using System.Globalization;
using Hearsay.Language;
using Hearsay.Language.Inference;
using Hearsay.Training.Corpora;
using Hearsay.Training.Evaluation;

namespace Hearsay.Training.Networks;

/// <summary>The whole way from the corpora to the statement network: examples, teachers, the network that learns from gold
/// labels and from what the teachers see (knowledge distillation, Hinton et al. 2015), link weights.</summary>
internal sealed class StatementTraining(GoldData data, IWordRows rows, string vectors, string work, long seed, Action<string> progress)
{
    /// <summary>Seeds of the teachers, beside that of the network.</summary>
    internal static readonly int[] TeacherSeeds = [11, 12, 13];

    /// <summary>The fold of ten by document that no network learns from: what tunes and calibrates its use.</summary>
    internal const int HeldOutFold = 0;

    private readonly TextAnalyzer _analyzer = new(PerceptronTagger.LoadEmbedded());

    private string Train => Path.Combine(work, "train");

    private string Dev => Path.Combine(work, "dev");

    /// <summary>Writes the examples that all networks share.</summary>
    internal void Export()
    {
        var train = new StatementExamples(_analyzer, rows);
        foreach (AttributedDocument document in AttributionFile.Read(data.PathOf(StatementCorpora.Gold))) train.Add(document);
        foreach (AttributedDocument document in StatementCorpora.ReadUnlabelled(data)) train.Add(document, isLabelled: false);
        train.Examples.Write(Train);
        var dev = new StatementExamples(_analyzer, rows);
        foreach (AttributedDocument document in AttributionFile.Read(data.PathOf(StatementCorpora.Development))) dev.Add(document);
        dev.Examples.Write(Dev);
        progress($"{train.Examples.TokenCount} tokens to learn from, {dev.Examples.TokenCount} to look at");
    }

    /// <summary>Trains the teachers; those that are there already are kept.</summary>
    internal void TrainTeachers()
    {
        var python = new PythonTrainer(progress);
        foreach (int teacher in TeacherSeeds)
        {
            if (File.Exists(Opinion(teacher))) continue;
            progress($"teacher {teacher}");
            python.Run([.. Common(Folder(teacher), teacher), "--hidden", "200", "--epochs", "12", "--dropout", "0.5", "--predict", $"{Train}={Opinion(teacher)}"]);
        }
    }

    /// <summary>Trains the network that ships.</summary>
    /// <returns>Folder of the trainer's output.</returns>
    internal string TrainNetwork()
    {
        string folder = Path.Combine(work, "network");
        string[] opinions = [.. TeacherSeeds.Select(Opinion).Where(File.Exists)];
        string[] teaching = opinions.Length > 0 ? ["--teachers", .. opinions] : [];
        new PythonTrainer(progress).Run([.. Common(folder, seed), "--hidden", "100", "--epochs", "16", .. teaching]);
        return folder;
    }

    private string Folder(int teacher) => Path.Combine(work, $"teacher-{teacher}");

    private string Opinion(int teacher) => Path.Combine(Folder(teacher), "train.f32");

    private string[] Common(string folder, long networkSeed) =>
    [
        "--examples", Train, "--dev", Dev, "--vectors", vectors, "--out", folder, "--task", "statements",
        "--held-out", HeldOutFold.ToString(CultureInfo.InvariantCulture), "--seed", networkSeed.ToString(CultureInfo.InvariantCulture),
    ];
}
