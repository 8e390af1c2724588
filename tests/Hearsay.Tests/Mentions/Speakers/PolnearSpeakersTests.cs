using Hearsay.Tests.Training;
using Hearsay.Training.Evaluation;
using Hearsay.Training.Evaluation.Speakers;

namespace Hearsay.Tests.Mentions.Speakers;

/// <summary>Holds the resolver to hand-labelled sources of real articles, where these are at hand: what
/// <c>hearsay eval speakers</c> prints.</summary>
public class PolnearSpeakersTests
{
    private const string Dev = "attribution/polnear.dev.jsonl.gz";
    private const double LeastRight = 0.90;
    private const double MostWrong = 0.06;

    [GoldDataFact(Dev)]
    public void Labelled_sources_of_real_articles_find_their_speakers()
    {
        SpeakerScore score = SpeakerEvaluation.Score(
            AttributionFile.Read(Reference.Data.PathOf(Dev)),
            SpeakerLabel.Read(Checkout.PathOf(SpeakerEvaluation.Labels)));
        SpeakerCounts total = score.Total;
        Assert.Equal(256, total.All);
        Assert.True(total.Accuracy >= LeastRight, $"{total.Right} of {total.All} right");
        Assert.True(total.Wrong <= MostWrong * total.All, $"{total.Wrong} of {total.All} wrong");
    }
}
