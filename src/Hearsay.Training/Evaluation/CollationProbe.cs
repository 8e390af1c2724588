using Hearsay.Collation;

namespace Hearsay.Training.Evaluation;

/// <summary>Scores a collation against stories labelled by hand.</summary>
public static class CollationProbe
{
    /// <summary>Collates the gold's own passages: how well utterances are built, whatever the stages before do.</summary>
    public static AlignmentScore ScoreGoldPassages(GoldStory story, Collator collator)
    {
        ArgumentNullException.ThrowIfNull(collator);
        return Score(story, collator.Collate(GoldReadArticles.From(story)));
    }

    /// <summary>Scores a collation of a story's articles, whose ids are those of the gold.</summary>
    public static AlignmentScore Score(GoldStory story, CollatedStory collated)
    {
        ArgumentNullException.ThrowIfNull(collated);
        return new AlignmentScorer(story).Score(collated.Utterances.Select(utterance => PassagesOf(collated, utterance)));
    }

    private static List<SystemPassage> PassagesOf(CollatedStory story, Utterance utterance) =>
    [
        .. utterance.Passages.Select(passage => new SystemPassage(
            story.Witnesses[passage.Witness].Article.Id, passage.Statement.Statement.Content)),
    ];
}
