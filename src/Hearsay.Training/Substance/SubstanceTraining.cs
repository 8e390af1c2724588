using System.Text;
using Hearsay.Inference;
using Hearsay.Statements.Substance;
using Hearsay.Training.Corpora;
using Hearsay.Training.Evaluation;
using Hearsay.Training.Evaluation.Synopsis;
using Hearsay.Training.Pairs;

namespace Hearsay.Training.Substance;

/// <summary>Learns from judged stories how likely it is that somebody states something with an attribution.</summary>
internal static class SubstanceTraining
{
    /// <summary>Of the square of each weight.</summary>
    private const double Penalty = 1;

    /// <summary>Shares of the right statements that are to be kept, for the table that is shown.</summary>
    private static readonly double[] Shares = [0.99, 0.97, 0.95, 0.94, 0.93, 0.92, 0.9];

    /// <summary>Trains the model that ships and writes it with its manifest.</summary>
    /// <param name="output">Folder of the models.</param>
    /// <param name="progress">Told what goes on, a line at a time.</param>
    public static void Run(GoldData data, string output, Action<string> progress)
    {
        List<SubstanceExamples> train = Read(data.PathOf(PairTraining.Gold));
        List<SubstanceExamples> dev = Read(data.PathOf(PairTraining.Development));
        LogisticModel model = Fit(train);
        List<Judged> left = [.. train.SelectMany(story => Judge(story, Fit(train.Where(other => other != story))))];
        List<Judged> apart = [.. dev.SelectMany(story => Judge(story, model))];
        progress($"{left.Count} statements of {train.Count} stories, "
            + $"{left.Count(one => !one.IsStatement)} of them none");
        progress("kept: floor, share of false entries; "
            + "the training stories, each left out in turn; the development stories");
        foreach (double share in Shares) progress($"{Row(left, share)}; {Row(apart, share)}");
        Manifest(left, apart).Save(output, Encoding.UTF8.GetBytes(model.Write(SubstanceReader.Title)), data);
    }

    private static List<SubstanceExamples> Read(string path)
    {
        var pipeline = new HearsayPipeline();
        Dictionary<string, StoryText> texts = SynopsisStory.ReadTexts(path);
        return [.. SynopsisStory.Read(path).Select(
            story => SubstanceExamples.Of(story, SynopsisSystem.Read(pipeline, story, texts)))];
    }

    private static LogisticModel Fit(IEnumerable<SubstanceExamples> stories) => new(
        SubstanceFeatures.Names, LogisticRegression.Fit(
        [.. stories.SelectMany(story => story.Cases).Select(one => (one.Features, one.IsStatement))], Penalty));

    /// <summary>A judged statement with what a model says of it.</summary>
    private readonly record struct Judged(double Substance, bool IsStatement, bool IsGood);

    private static IEnumerable<Judged> Judge(SubstanceExamples story, LogisticModel model) => story.Cases.Select(one =>
        new Judged(LogisticModel.Probability(model.LogOdds(one.Features)), one.IsStatement, one.IsGood));

    private static string Row(List<Judged> judged, double share)
    {
        double[] good = [.. judged.Where(one => one.IsGood).Select(one => one.Substance).Order()];
        double floor = good[(int)((1 - share) * good.Length)];
        return FormattableString.Invariant($"{share:F2}: {floor:F3} {FalseShare(judged, floor):F3}");
    }

    private static double FalseShare(List<Judged> judged, double floor) => Measure.Share(
        judged.Count(one => one.Substance >= floor && !one.IsStatement), judged.Count(one => one.Substance >= floor));

    private static ModelManifest Manifest(List<Judged> left, List<Judged> apart) => new(
        SubstanceReader.File, "whether somebody states something with an attribution", "logistic regression", 1,
        "hearsay train substance",
        [PairTraining.Corpus],
        [
            ("synopsis.train, each story left out in turn", Figures(left)),
            ("synopsis.dev", Figures(apart)),
        ]);

    /// <summary>At the floor that ships.</summary>
    private static IReadOnlyList<(string, double)> Figures(List<Judged> judged) =>
    [
        ("false entries", FalseShare(judged, SubstanceReader.Floor)),
        ("right ones kept", Measure.Share(
            judged.Count(one => one.IsGood && one.Substance >= SubstanceReader.Floor),
            judged.Count(one => one.IsGood))),
    ];
}
