using System.Text;
using Hearsay.Collation;
using Hearsay.Mentions;
using Hearsay.Pages;
using Hearsay.Records;

namespace Hearsay.Tests.Compare;

/// <summary>Equal things written otherwise, and unequal things written alike, from two small pages to the relations
/// between them.</summary>
public class JudgementTests
{
    /// <summary>What stands for two speakers in the column of labels.</summary>
    private const string TwoSpeakers = "two speakers";

    private static readonly HearsayPipeline Pipeline = new();

    private static readonly Dictionary<string, RelationLabel> Labels =
        Enum.GetValues<RelationLabel>().ToDictionary(SchemaWords.Of);

    private static readonly RelationLabel[] Conflicts =
    [
        RelationLabel.WordingConflict, RelationLabel.NumberConflict, RelationLabel.TimeConflict,
        RelationLabel.ConditionOrHedgeDropped, RelationLabel.ModalityDiffers, RelationLabel.AttributionDiffers,
    ];

    public static TheoryData<int> EqualLines => Judgement.LinesOf("equal.tsv");

    public static TheoryData<int> UnequalLines => Judgement.LinesOf("unequal.tsv");

    [Theory]
    [MemberData(nameof(EqualLines))]
    public void Equal_things_written_otherwise_are_no_conflict(int line) =>
        Check(Judgement.At("equal.tsv", line), FaultOfEqual);

    [Theory]
    [MemberData(nameof(UnequalLines))]
    public void Unequal_things_written_alike_are_told_apart(int line) =>
        Check(Judgement.At("unequal.tsv", line), FaultOfUnequal);

    private static void Check(Judgement row, Func<Judgement, CollatedStory, string?> faultOf)
    {
        CollatedStory story = Pipeline.Collate(
            [Read("a", row.A, row.PublishedA), Read("b", row.B, row.PublishedB)]);
        string? fault = Unread(story) ?? faultOf(row, story);
        if (row.KnownFault is null) Assert.True(fault is null, $"{row.A} / {row.B}: {fault}");
        else Assert.True(fault is not null, $"{row.A} / {row.B}: is right now; take its mark away: {row.KnownFault}");
    }

    private static string? Unread(CollatedStory story) =>
        story.Witnesses.All(witness => witness.Statements.Length > 0) ? null : "no statement is found";

    private static string? FaultOfEqual(Judgement row, CollatedStory story)
    {
        if (!story.Utterances.All(IsShared)) return "the passages are not one utterance";
        RelationLabel[] labels = LabelsOf(story), conflicts = [.. labels.Intersect(Conflicts)];
        if (conflicts.Length > 0) return string.Join(", ", conflicts.Select(SchemaWords.Of));
        return row.Expected is null || labels.Contains(Labels[row.Expected]) ? null : $"no {row.Expected}";
    }

    private static string? FaultOfUnequal(Judgement row, CollatedStory story)
    {
        bool holds = row.Expected == TwoSpeakers
            ? story.Utterances.SelectMany(utterance => utterance.Relations)
                .All(relation => relation.Labels.Contains(RelationLabel.AttributionDiffers))
            : LabelsOf(story).Contains(Labels[row.Expected!]);
        return holds ? null : $"no {row.Expected}: {string.Join(", ", LabelsOf(story).Select(SchemaWords.Of))}";
    }

    private static bool IsShared(Utterance utterance) => utterance.Witnesses.Length == 2;

    private static RelationLabel[] LabelsOf(CollatedStory story) =>
    [
        .. story.Utterances.SelectMany(utterance => utterance.Relations)
            .SelectMany(relation => relation.Labels).Distinct(),
    ];

    /// <summary>The passage between a headline and two paragraphs that attribute nothing.</summary>
    private static ReadArticle Read(string id, string passage, DateOnly? published)
    {
        string text = $"""
            Long evening in the old custom house

            The hall was full to the doors on a wet evening, and the windows stood open to the quay.

            {passage.Replace(" ¶ ", "\n\n", StringComparison.Ordinal)}

            Outside, the rain went on until the last lamps along the quay were put out.
            """;
        var page = new Page(id, $"{id}.txt", Encoding.UTF8.GetBytes(text), new PageMetadata(id, null, published, null));
        return Pipeline.Read(Pipeline.Clean(page).Article!);
    }
}
