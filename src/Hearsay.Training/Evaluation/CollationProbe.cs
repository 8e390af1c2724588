using Hearsay.Collation;
using Hearsay.Text;

namespace Hearsay.Training.Evaluation;

/// <summary>Collations in the form that the alignment scorer reads.</summary>
internal static class CollationProbe
{
    /// <summary>Collates the gold's own passages: how well utterances are built, whatever the stages before
    /// do.</summary>
    public static StoryAlignment OfGoldPassages(GoldStory story, Collator collator)
    {
        ArgumentNullException.ThrowIfNull(story);
        ArgumentNullException.ThrowIfNull(collator);
        return Of(story.Event, collator.Collate(GoldReadArticles.From(story)));
    }

    /// <summary>A collation's utterances as passages of articles, in code points.</summary>
    public static StoryAlignment Of(string id, CollatedStory story)
    {
        ArgumentNullException.ThrowIfNull(story);
        return new StoryAlignment(id, [.. story.Utterances.Select(utterance => ToAlignment(story, utterance))], [], []);
    }

    private static AlignedUtterance ToAlignment(CollatedStory story, Utterance utterance) =>
        new([.. utterance.Passages.Select(passage => ToAlignment(story, passage))], []);

    private static AlignedPassage ToAlignment(CollatedStory story, Passage passage)
    {
        SourceText text = story.Witnesses[passage.Witness].Article.Text;
        return new AlignedPassage(
            story.Witnesses[passage.Witness].Article.Id,
            [.. passage.Statement.Statement.Content.Select(text.ToCodePoints)]);
    }
}
