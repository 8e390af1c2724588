using System.Text;
using Hearsay.Collation;
using Hearsay.Mentions;
using Hearsay.Pages;
using Hearsay.Records;
using Hearsay.Text;

namespace Hearsay.Training.Evaluation.Synopsis;

/// <summary>One side of a relation, or a passage: which article, which characters.</summary>
internal sealed record SystemPassage(string Article, IReadOnlyList<CodePointRange> Content);

/// <summary>What a system says of two passages of one utterance.</summary>
/// <param name="Confidence">How likely the system calls it that they are one; null where it does not say.</param>
internal sealed record SystemRelation(
    SystemPassage A, SystemPassage B, IReadOnlyList<string> Labels, double? Confidence);

/// <summary>An utterance as a system gives it.</summary>
/// <param name="IsSure">False where the system itself has doubts.</param>
internal sealed record SystemUtterance(
    IReadOnlyList<SystemPassage> Passages, IReadOnlyList<SystemRelation> Relations, bool IsSure);

/// <summary>This program as a system to be scored on stories.</summary>
internal static class SynopsisSystem
{
    /// <summary>Reads the articles of a story unchanged, as <c>hearsay compare --raw</c> does.</summary>
    public static IReadOnlyList<ReadArticle> Read(
        HearsayPipeline pipeline, SynopsisStory story, IReadOnlyDictionary<string, StoryText> texts) =>
        [.. story.Articles.Select(id => Read(pipeline, texts[id])).OfType<ReadArticle>()];

    /// <summary>A collation's utterances, with places in code points.</summary>
    public static IReadOnlyList<SystemUtterance> Of(CollatedStory story) =>
        [.. story.Utterances.Select(utterance => new SystemUtterance(
            [.. utterance.Passages.Select(passage => Of(story, passage))],
            [.. utterance.Relations.Select(relation => new SystemRelation(
                Of(story, relation.A), Of(story, relation.B),
                [.. relation.Labels.Select(SchemaWords.Of)], relation.Confidence))],
            utterance.IsSure))];

    private static ReadArticle? Read(HearsayPipeline pipeline, StoryText text)
    {
        DateOnly? day = DateOnly.TryParse(text.Published, out DateOnly published) ? published : null;
        var page = new Page(
            text.Id, text.Id, Encoding.UTF8.GetBytes(text.Text), new PageMetadata(null, null, day, null));
        return pipeline.Clean(page, raw: true).Article is { } article ? pipeline.Read(article) : null;
    }

    private static SystemPassage Of(CollatedStory story, Passage passage)
    {
        SourceText text = story.Witnesses[passage.Witness].Article.Text;
        return new SystemPassage(
            story.Witnesses[passage.Witness].Article.Id,
            [.. passage.Statement.Statement.Content.Select(text.ToCodePoints)]);
    }
}
