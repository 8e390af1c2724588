using System.Text;
using Hearsay.Collation;
using Hearsay.Collation.Matching;
using Hearsay.Training.Corpora;
using Hearsay.Training.Evaluation.Synopsis;

namespace Hearsay.Training.Pairs;

/// <summary>Learns from judged stories how likely two passages report one utterance.</summary>
internal static class PairTraining
{
    /// <summary>The stories that are learnt from, and those that are only looked at.</summary>
    internal const string Gold = "stories/synopsis.train.jsonl.gz", Development = "stories/synopsis.dev.jsonl.gz";

    /// <summary>Of the square of each weight: chosen on the training stories, each left out in turn.</summary>
    private const double Penalty = 2;

    /// <summary>Reads all stories of a file.</summary>
    internal static List<PairStory> Read(string path)
    {
        var pipeline = new HearsayPipeline();
        Dictionary<string, StoryText> texts = SynopsisStory.ReadTexts(path);
        return [.. SynopsisStory.Read(path).Select(
            story => PairStory.Of(story, SynopsisSystem.Read(pipeline, story, texts)))];
    }

    /// <summary>A model that learnt from all stories but those that are left out.</summary>
    internal static PairModel Fit(IEnumerable<PairStory> stories) => new(Weights(stories));

    /// <summary>Collates stories, each by a model that learnt from all others.</summary>
    internal static SynopsisScore CrossValidate(IReadOnlyList<PairStory> stories, Thresholds thresholds) =>
        SynopsisScorer.Score(stories.Select(story => (
            story.Gold,
            SynopsisSystem.Of(new Collator(thresholds, Fit(stories.Where(other => other != story)))
                .Collate(story.Witnesses)))));

    internal static SynopsisScore Score(
        IReadOnlyList<PairStory> stories, PairModel model, Thresholds thresholds) =>
        SynopsisScorer.Score(stories.Select(story => (
            story.Gold, SynopsisSystem.Of(new Collator(thresholds, model).Collate(story.Witnesses)))));

    /// <summary>Trains the model that ships and writes it.</summary>
    /// <param name="output">Folder of the models.</param>
    public static void Run(GoldData data, string output, TextWriter progress)
    {
        List<PairStory> train = Read(data.PathOf(Gold)), dev = Read(data.PathOf(Development));
        double[] weights = Weights(train);
        int all = train.Sum(story => story.Cases.Count), right = train.Sum(story => story.Cases.Count(one => one.IsRight));
        progress.WriteLine($"{all} pairs of {train.Count} stories, {right} of them one utterance");
        foreach ((string name, double weight) in PairFeatures.Names.Zip(weights))
            progress.WriteLine(FormattableString.Invariant($"  {name} {weight:F3}"));
        if (Environment.GetEnvironmentVariable("PAIR_ABL") is not null)
        {
            double Ap(HashSet<int> off, double penalty)
            {
                var scored = new List<(double, bool)>();
                double[] Mask(double[] f) => [.. f.Select((v, i) => off.Contains(i) ? 0 : v)];
                foreach (PairStory story in train)
                {
                    double[] w = LogisticRegression.Fit([.. train.Where(o => o != story).SelectMany(o => o.Cases).Select(c => (Mask(c.Features), c.IsRight, c.Weight))], penalty);
                    var m = new PairModel(w);
                    scored.AddRange(story.Cases.Select(c => (m.LogOdds(Mask(c.Features)), c.IsRight)));
                }
                var sorted = scored.OrderByDescending(x => x.Item1).ToList(); double hit = 0, sum = 0;
                for (int i = 0; i < sorted.Count; i++) if (sorted[i].Item2) { hit++; sum += hit / (i + 1); }
                return sum / hit;
            }
            foreach (string set in Environment.GetEnvironmentVariable("PAIR_ABL")!.Split(';')) { HashSet<int> off = [.. set.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(n => Array.IndexOf(PairFeatures.Names, n))]; progress.WriteLine($"AP {Ap(off, 1):F4} without {set}"); }
            return;
        }

        var thresholds = new Thresholds();
        foreach (double margin in new[] { -1.5, -1.25, -1, -0.75, -0.5, -0.25, 0, 0.5, 1 })
        {
            Thresholds given = thresholds.With("group.margin", margin);
            string L(SynopsisScore s) => FormattableString.Invariant($"P {s.Precision:F3} R {s.Recall:F3} groups {Evaluation.Measure.Share(s.GroupsRight, s.Groups):F3}/{Evaluation.Measure.Share(s.GroupsWrong, s.Groups):F3} traps {s.Sprung}");
            progress.WriteLine($"margin {margin}: train {L(CrossValidate(train, given))} | dev {L(Score(dev, new PairModel(weights), given))}");
        }

        var model = new StringBuilder("# Weights of a pair of passages: feature TAB weight. Written by hearsay train pairs from synopsis.train.\n");
        foreach ((string name, double weight) in PairFeatures.Names.Zip(weights))
            model.Append(FormattableString.Invariant($"{name}\t{weight:F4}\n"));
        TrainingFiles.Replace(Path.Combine(output, PairModel.File), model.ToString());
    }

    private static double[] Weights(IEnumerable<PairStory> stories) =>
        LogisticRegression.Fit([.. stories.SelectMany(story => story.Cases)], Penalty);
}
