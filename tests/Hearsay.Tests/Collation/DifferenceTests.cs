using Hearsay.Collation;
using Hearsay.Mentions;
using Hearsay.Statements;
using Hearsay.Text;

namespace Hearsay.Tests.Collation;

/// <summary>Differences are data: equal by value, turned without loss, and the labels follow from them.</summary>
public class DifferenceTests
{
    private static readonly Span Here = new(0, 3), There = new(4, 9);

    private static readonly Difference[] All =
    [
        new Rewording(true), new LengthDifference(true), new WordingConflict(Here, null),
        new NumberDifference(Count(Here, 26), Count(There, 30)),
        new NumberForm(Count(Here, 26), Count(There, 26)),
        new TimeDifference(Day(Here, 5), Day(There, 6), IsOfSaying: true),
        new ConditionDifference(new Condition(Here), null), new HedgeDifference(null, new Hedge(There)),
        new ModalityDifference(new Put(Act.Said, Modality.Asserted, Here), new Put(Act.Said, Modality.Denied, null)),
        new SpeakerDifference(
            new Naming("Mara Venn", SpeakerKind.Person, Here), new Naming("Harbour Board", SpeakerKind.Body, null)),
        new ChainDifference(new Hop(Here, HopKind.StateMedia), null), new DistanceDifference(null, There),
    ];

    [Fact]
    public void Turned_twice_each_is_the_same_and_turned_once_the_sides_are_changed()
    {
        Assert.All(All, one => Assert.Equal(one, one.Turned().Turned()));
        Assert.All(All.Where(one => one is not Rewording), one => Assert.NotEqual(one, one.Turned()));
    }

    [Fact]
    public void Labels_follow_from_the_differences()
    {
        Assert.Equal([RelationLabel.SameWording], LabelsOf());
        Assert.Equal([RelationLabel.SameWording, RelationLabel.Reworded], LabelsOf(new Rewording(true)));
        Assert.Equal([RelationLabel.Reworded], LabelsOf(new Rewording(false)));
        Assert.Equal([RelationLabel.SameWording], LabelsOf(All[4]));
        Assert.Equal([RelationLabel.Reworded, RelationLabel.Truncated],
            LabelsOf(new LengthDifference(false), new Rewording(false)));
    }

    private static RelationLabel[] LabelsOf(params Difference[] differences) =>
        [.. new Relation(null!, null!, [.. differences], []).Labels];

    private static Quantity Count(Span span, decimal value) => new(span, value, value, false, false, "boat");

    private static TimeMention Day(Span span, int day) =>
        new(span, new DateOnly(2025, 9, day), new DateOnly(2025, 9, day));
}
