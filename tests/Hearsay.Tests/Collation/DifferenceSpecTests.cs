using Hearsay.Collation;
using Hearsay.Text;

namespace Hearsay.Tests.Collation;

/// <summary>All that is told of two witnesses of one utterance, with the words that show it, as
/// specs/collation/differences.md has it.</summary>
public class DifferenceSpecTests
{
    private const string File = "differences.md";

    public static TheoryData<string> Cases => CollationSpec.Titles(File);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Differences_are_those_of_the_specification(string title)
    {
        CollationSpec spec = CollationSpec.Of(File, title);
        CollatedStory story = new Collator().Collate([WitnessOf(spec, "A:"), WitnessOf(spec, "B:")]);
        Utterance utterance = Assert.Single(story.Utterances);
        Relation relation = Assert.Single(utterance.Relations);

        List<string> found = [];
        if (relation.A.Witness == 1) found.Add("turned");
        if (utterance.Passages.Length > 2)
            found.Add($"passages {NumberOf(utterance, relation.A)} {NumberOf(utterance, relation.B)}");
        Func<Span?, string> a = TextOf(story, relation.A), b = TextOf(story, relation.B);
        found.AddRange(relation.Differences.Select(one => Show(one, a, b)));
        Assert.Equal(spec.After("="), found);
    }

    private static Hearsay.Mentions.ReadArticle WitnessOf(CollationSpec spec, string mark) =>
        spec.After(mark).Aggregate(new Told(mark), (told, passage) => told.Say(passage)).Build();

    /// <summary>Which passage of its witness it is, from 1.</summary>
    private static int NumberOf(Utterance utterance, Passage passage) => 1 + utterance.Passages
        .Where(one => one.Witness == passage.Witness).ToList().IndexOf(passage);

    private static Func<Span?, string> TextOf(CollatedStory story, Passage passage) => span =>
        span is { } some ? story.Witnesses[passage.Witness].Article.Text.Quote(some) : "-";

    private static string Show(Difference difference, Func<Span?, string> a, Func<Span?, string> b) => difference switch
    {
        Rewording one => one.IsOutsideQuotations ? "reworded around quotations" : "reworded",
        LengthDifference one => one.IsSecondLonger ? "longer" : "shorter",
        WordingConflict one => $"quotes {a(one.A)} ≠ {b(one.B)}",
        NumberDifference one => $"number {a(one.A.Span)} ≠ {b(one.B.Span)}",
        NumberForm one => $"same number {a(one.A.Span)} = {b(one.B.Span)}",
        TimeDifference one => $"{(one.IsOfSaying ? "said" : "time")} {a(one.A.Span)} ≠ {b(one.B.Span)}",
        ConditionDifference one => $"condition {a(one.A?.Span)} ≠ {b(one.B?.Span)}",
        HedgeDifference one => $"hedge {a(one.A?.Span)} ≠ {b(one.B?.Span)}",
        ModalityDifference one =>
            $"put {one.A.Modality}, {a(one.A.Cue)} ≠ {one.B.Modality}, {b(one.B.Cue)}",
        SpeakerDifference one => $"speaker {one.A.Name} ≠ {one.B.Name}",
        ChainDifference one => $"by {a(one.A?.Span)} ≠ {b(one.B?.Span)}",
        DistanceDifference one => $"distance {a(one.A)} ≠ {b(one.B)}",
        _ => throw new ArgumentOutOfRangeException(nameof(difference)),
    };
}
