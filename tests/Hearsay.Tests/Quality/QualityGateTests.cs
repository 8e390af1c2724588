using Hearsay.Collation.Matching;
using Hearsay.Inference.Tagging;
using Hearsay.Tests.Articles;
using Hearsay.Tests.Training;
using Hearsay.Training.Evaluation;
using Hearsay.Training.Evaluation.Extraction;
using Hearsay.Training.Evaluation.Synopsis;
using Hearsay.Training.Pairs;
using Hearsay.Training.Tagging;

namespace Hearsay.Tests.Quality;

/// <summary>Scores must not fall below <c>quality/baseline.json</c>. To raise the floors, run these tests with
/// HEARSAY_UPDATE_BASELINE=1; to let one fall, give the reason in HEARSAY_LOWER_BASELINE, too.</summary>
public class QualityGateTests
{
    private const string Dev = "attribution/polnear.dev.jsonl.gz";
    private const string Stories = "stories/alignment.open.jsonl.gz";
    private const string Articles = "stories/alignment.open.articles.jsonl.gz";
    private const string ScrapedLines = "articles/l3s-blocks.jsonl.gz";
    private const string EwtDev = "language/ud/en_ewt-dev.conllu.gz";
    private const string GumDev = "language/ud/en_gum_open-dev.conllu.gz";

    [Fact]
    public void Samples() => Hold(
        "samples",
        QualityBaseline.Hashes(SampleQuality.Files.Select(file => (file, Checkout.PathOf(file)))),
        SampleQuality.Measure(new HearsayPipeline()));

    [GoldDataFact(Dev)]
    public void Statements_on_polnear_dev()
    {
        var system = new StatementSystem();
        IReadOnlyList<AttributedDocument> gold = AttributionFile.Read(Reference.Data.PathOf(Dev));
        AttributionScore score = AttributionScorer.Score(
            gold, [.. gold.Select(system.Read)], new AttributionOptions(Outermost: true));
        var scores = score.Lines.ToDictionary(line => line.Name, line => line.Measure.F1);
        scores["speaker overlap"] = score.Total["d.ov"] / score.Total["d.srcfound"];
        scores["speaker exact"] = score.Total["d.ex"] / score.Total["d.srcfound"];
        foreach ((string line, double floor) in RegexFloor.Figures())
            Assert.True(scores[line] > floor, $"{line} is {scores[line]:F3}, the regex floor {floor:F3}");
        Hold("polnear.dev", HashesOf(Dev), scores);
    }

    [GoldDataFact(Stories, Articles)]
    public void Collation_on_alignment_open()
    {
        using StreamReader labels = Hearsay.Training.Corpora.GoldData.OpenText(Reference.Data.PathOf(Stories));
        using StreamReader articles = Hearsay.Training.Corpora.GoldData.OpenText(Reference.Data.PathOf(Articles));
        var system = new StatementSystem();
        StoryAlignment[] collated = [.. GoldStory.Read(labels, articles).Select(system.Collate)];
        StoryCounts total = AlignmentScorer.Score(StoryAlignment.Read(Reference.Data.PathOf(Stories)), collated).Total;
        Hold("alignment.open", HashesOf(Stories, Articles), new Dictionary<string, double>
        {
            ["pair precision"] = total.Pairwise.Precision,
            ["pair recall"] = total.Pairwise.Recall,
            ["passage recall"] = total.PassageRecall,
            ["hard negatives kept apart"] = 1 - ((double)total.Violations.Count / total.HardNegatives),
        });
    }

    [GoldDataFact(PairTraining.Development, "stories/synopsis.dev.articles.jsonl.gz")]
    public void Comparisons_on_synopsis_dev()
    {
        SynopsisScore score = PairTraining.Score(
            PairTraining.Read(Reference.Data.PathOf(PairTraining.Development)), _ => PairModel.Shipped);
        Hold("synopsis.dev", HashesOf(PairTraining.Development, "stories/synopsis.dev.articles.jsonl.gz"),
            new Dictionary<string, double>
            {
                ["pairs, precision"] = score.Precision,
                ["pairs, recall"] = score.Recall,
                ["sure pairs, precision"] = Measure.Share(score.SureRight, score.SurePairs),
                ["groups right"] = Measure.Share(score.GroupsRight, score.Groups),
                ["groups not wrong"] = 1 - Measure.Share(score.GroupsWrong, score.Groups),
                ["right statements kept"] = Measure.Share(score.Kept, score.Good),
            });
    }

    [GoldDataFact(EwtDev, GumDev)]
    public void Parts_of_speech_on_the_dev_treebanks()
    {
        var scores = new Dictionary<string, double>();
        foreach (TaggerEvaluation score in TaggerEvaluation.Run(PerceptronTagger.LoadEmbedded(), Reference.Data))
        {
            scores[score.Corpus] = score.Plain.Percent / 100;
            scores[score.Corpus + ", title case"] = score.Title.Percent / 100;
        }

        Hold("tagger", HashesOf(EwtDev, GumDev), scores);
    }

    [GoldDataFact(ScrapedLines)]
    public void Scraped_text_on_l3s_blocks()
    {
        var evaluation = new ExtractionEvaluation(Reference.Data, "", resamples: 0, crossValidates: false);
        evaluation.Run("l3s-blocks", system: null, _ => { });
        Hold("l3s-blocks", HashesOf(ScrapedLines), new Dictionary<string,
            double>
        { ["words"] = Assert.Single(evaluation.Scores).Measure.F1 });
    }

    [ArticleDataFact("trafilatura", "trafilatura-eval")]
    [Slow]
    public void Metadata_on_the_gold_pages()
    {
        var evaluation = new MetadataEvaluation();
        evaluation.Run(Reference.Data, ArticleData.Pages);
        var scores = new Dictionary<string, double>();
        foreach ((string set, MetadataScore score) in evaluation.Scores)
        {
            scores[set + ", title"] = score.Title.Exact;
            scores[set + ", author"] = score.Author.Exact;
            scores[set + ", date"] = score.Date.Exact;
        }

        Hold("metadata", HashesOf("articles/trafilatura-eval.tar.xz", "articles/wcxb-articles.tar.xz"), scores);
    }

    private static SortedDictionary<string, string> HashesOf(params string[] files) =>
        QualityBaseline.Hashes(files.Select(file => (file, Reference.Data.PathOf(file))));

    private static void Hold(
        string set, IReadOnlyDictionary<string, string> data, IReadOnlyDictionary<string, double> scores)
    {
        string path = Checkout.PathOf("quality/baseline.json");
        QualityBaseline baseline = QualityBaseline.Parse(File.ReadAllText(path));
        if (Environment.GetEnvironmentVariable(QualityBaseline.UpdateVariable) == "1")
        {
            string? reason = Environment.GetEnvironmentVariable(QualityBaseline.LowerVariable);
            baseline.Update(set, data, scores, string.IsNullOrWhiteSpace(reason) ? null : reason);
            File.WriteAllText(path, baseline.ToJson());
        }

        IReadOnlyList<string> failures = baseline.Failures(set, data, scores);
        Assert.True(failures.Count == 0, string.Join('\n', failures));
    }
}
