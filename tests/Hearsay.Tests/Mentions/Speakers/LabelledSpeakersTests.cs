using Hearsay.Tests.Training;
using Hearsay.Training.Evaluation;
using Hearsay.Training.Evaluation.Speakers;

namespace Hearsay.Tests.Mentions.Speakers;

/// <summary>Holds the resolver to hand-labelled sources of real articles, where these are at hand.</summary>
public class LabelledSpeakersTests
{
    private const string Dev = "attribution/polnear.dev.jsonl.gz";
    private const string Train = "attribution/polnear.train.jsonl.gz";
    private const string Wikinews = "attribution/gumnews.train.jsonl.gz";

    [GoldDataFact(Dev)]
    public void Labelled_sources_of_political_news_find_their_speakers() => Hold("polnear-dev.tsv", Dev, 0.90, 0.06);

    [GoldDataFact(Train)]
    public void Sources_drawn_from_other_articles_find_their_speakers() => Hold("polnear-train.tsv", Train, 0.85, 0.08);

    [GoldDataFact(Wikinews)]
    public void Sources_of_another_outlet_and_genre_find_their_speakers() =>
        Hold("gumnews-train.tsv", Wikinews, 0.79, 0.08);

    private static void Hold(string labelFile, string goldFile, double leastRight, double mostWrong)
    {
        SpeakerCounts counts = SpeakerEvaluation.Score(
            AttributionFile.Read(Reference.Data.PathOf(goldFile)),
            SpeakerLabel.Read(Checkout.PathOf($"specs/speakers/{labelFile}"))).Total;
        Assert.True(counts.Accuracy >= leastRight, $"{counts.Right} of {counts.All} right");
        Assert.True(counts.Wrong <= mostWrong * counts.All, $"{counts.Wrong} of {counts.All} wrong");
    }
}
