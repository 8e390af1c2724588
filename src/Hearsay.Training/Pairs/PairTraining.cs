using System.Text;
using Hearsay.Collation;
using Hearsay.Collation.Matching;
using Hearsay.Inference;
using Hearsay.Training.Boosting;
using Hearsay.Training.Corpora;
using Hearsay.Training.Evaluation.Synopsis;

namespace Hearsay.Training.Pairs;

/// <summary>Learns from judged stories how likely two passages report one utterance.</summary>
internal static class PairTraining
{
    /// <summary>The stories that are learnt from, and those that are only looked at.</summary>
    internal const string Gold = "stories/synopsis.train.jsonl.gz", Development = "stories/synopsis.dev.jsonl.gz";

    internal static readonly TrainingCorpus Corpus =
        new("Synopsis, train: labels of this project over publishers' texts", "labels ours", Gold);

    /// <summary>Of the square of each weight; .3 to 2 are alike when each training story is left out in turn.</summary>
    private const double Penalty = 1;

    /// <summary>What they bring is in docs/decisions/0018; deeper ones, and samples of the rows, brought no
    /// more.</summary>
    private static readonly TreeOptions Trees = new(
        Trees: 200, PairModel.TreeDepth, Rate: 0.1f, Rows: 1f, Columns: 1f, Ridge: 2, LeastWeight: 1f);

    /// <summary>Least average log odds of a group among which one is chosen.</summary>
    private static readonly double[] Margins = [-1.5, -1.25, -1.1, -1, -0.75, -0.5, -0.25, 0, 0.5, 1];

    /// <summary>Reads all stories of a file, with the texts that lie beside it.</summary>
    internal static IReadOnlyList<PairExamples> Read(string path)
    {
        var pipeline = new HearsayPipeline();
        Dictionary<string, StoryText> texts = SynopsisStory.ReadTexts(path);
        return [.. SynopsisStory.Read(path).Select(
            story => PairExamples.Of(story, SynopsisSystem.Read(pipeline, story, texts)))];
    }

    /// <summary>Scores stories as a model groups them.</summary>
    internal static SynopsisScore Score(
        IEnumerable<PairExamples> stories, Func<PairExamples, PairModel> modelFor, Thresholds? thresholds = null) =>
        SynopsisScorer.Score(stories.Select(story => (
            story.Gold,
            SynopsisSystem.Of(new Collator(thresholds ?? new Thresholds(), modelFor(story))
                .Collate(story.Witnesses)))));

    /// <summary>For each story a model that learnt from all others.</summary>
    internal static Dictionary<PairExamples, PairModel> FitToOthers(IReadOnlyList<PairExamples> stories) => stories
        .AsParallel().Select(story => (story, Fit(stories.Where(other => other != story)))).ToDictionary();

    /// <summary>Trains the model that ships and writes it with its manifest.</summary>
    /// <param name="output">Folder of the models.</param>
    /// <param name="progress">Told what goes on, a line at a time.</param>
    public static void Run(GoldData data, string output, Action<string> progress)
    {
        IReadOnlyList<PairExamples> train = Read(data.PathOf(Gold)), dev = Read(data.PathOf(Development));
        progress($"{train.Sum(story => story.Cases.Count)} pairs of {train.Count} stories, "
            + $"{train.Sum(story => story.Cases.Count(one => one.IsRight))} of them one utterance");
        PairModel model = Fit(train);
        Dictionary<PairExamples, PairModel> others = FitToOthers(train);
        SynopsisScore left = Score(train, story => others[story]), apart = Score(dev, _ => model);
        progress("group.margin: the training stories, each left out in turn; the development stories");
        foreach (double margin in Margins)
        {
            Thresholds given = new Thresholds().With("group.margin", margin);
            string row = $"{Row(Score(train, story => others[story], given))}; {Row(Score(dev, _ => model, given))}";
            progress(FormattableString.Invariant($"{margin,6:F2}: {row}"));
        }

        Manifest(left, apart).Save(output, Encoding.UTF8.GetBytes(model.Write()), data);
    }

    private static string Row(SynopsisScore score) => FormattableString.Invariant(
        $"P {score.Precision:F3} R {score.Recall:F3}, groups right {Evaluation.Measure.Share(score.GroupsRight, score.Groups):F3} wrong {Evaluation.Measure.Share(score.GroupsWrong, score.Groups):F3}, traps {score.Sprung}");

    private static PairModel Fit(IEnumerable<PairExamples> stories)
    {
        (double[] Features, bool IsRight)[] cases = [.. stories.SelectMany(story => story.Cases)];
        return new PairModel(
            new LogisticModel(PairFeatures.Names, LogisticRegression.Fit(cases, Penalty)),
            TreeTrainer.Train(
                new BinnedColumns([.. cases.SelectMany(one => one.Features.Select(value => (float)value))],
                    PairFeatures.Names.Length, BinEdges.OfValues),
                [.. cases.Select(one => one.IsRight ? 1f : 0)], [.. cases.Select(_ => 1f)], Trees, seed: 1));
    }

    private static ModelManifest Manifest(SynopsisScore left, SynopsisScore apart) => new(
        PairModel.File, "whether two passages of a story report one utterance", "logistic regression and boosted trees", 2,
        "hearsay train pairs",
        [Corpus],
        [
            ("synopsis.train, each story left out in turn", Figures(left)),
            ("synopsis.dev", Figures(apart)),
        ]);

    private static IReadOnlyList<(string, double)> Figures(SynopsisScore score) =>
    [
        ("pairs P", score.Precision), ("pairs R", score.Recall),
        ("groups right", Evaluation.Measure.Share(score.GroupsRight, score.Groups)),
        ("groups wrong", Evaluation.Measure.Share(score.GroupsWrong, score.Groups)),
    ];
}
