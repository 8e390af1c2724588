using Hearsay.Collation;
using Hearsay.Mentions;
using Hearsay.Statements;
using Hearsay.Text;

namespace Hearsay.Tests.Collation;

/// <summary>Differences are data: equal by value, turned without loss, and the labels follow from them.</summary>
public class DifferenceTests
{
    private static readonly Span s_here = new(0, 3), s_there = new(4, 9);

    private static readonly Difference[] s_all =
    [
        new Rewording(true), new LengthDifference(true), new WordingConflict(s_here, null),
        new NumberDifference(Count(s_here, 26), Count(s_there, 30)),
        new NumberForm(Count(s_here, 26), Count(s_there, 26)),
        new TimeDifference(Day(s_here, 5), Day(s_there, 6), IsOfSaying: true),
        new ConditionDifference(new Condition(s_here), null), new HedgeDifference(null, new Hedge(s_there)),
        new ModalityDifference(new Put(Act.Said, Modality.Asserted, s_here), new Put(Act.Said, Modality.Denied, null)),
        new SpeakerDifference(
            new Naming("Mara Venn", SpeakerKind.Person, s_here), new Naming("Harbour Board", SpeakerKind.Body, null)),
        new ChainDifference(new Hop(s_here, HopKind.StateMedia), null), new DistanceDifference(null, s_there),
    ];

    [Fact]
    public void Turned_twice_each_is_the_same_and_turned_once_the_sides_are_changed()
    {
        Assert.All(s_all, one => Assert.Equal(one, one.Turned().Turned()));
        Assert.All(s_all.Where(one => one is not Rewording), one => Assert.NotEqual(one, one.Turned()));
    }

    [Fact]
    public void Labels_follow_from_the_differences()
    {
        Assert.Equal([RelationLabel.SameWording], LabelsOf());
        Assert.Equal([RelationLabel.SameWording, RelationLabel.Reworded], LabelsOf(new Rewording(true)));
        Assert.Equal([RelationLabel.Reworded], LabelsOf(new Rewording(false)));
        Assert.Equal([RelationLabel.SameWording], LabelsOf(s_all[4]));
        Assert.Equal([RelationLabel.Reworded, RelationLabel.Truncated],
            LabelsOf(new LengthDifference(false), new Rewording(false)));
    }

    private static RelationLabel[] LabelsOf(params Difference[] differences) =>
        [.. new Relation(null!, null!, [.. differences], []).Labels];

    private static Quantity Count(Span span, decimal value) => new(span, value, value, false, false, "boat");

    private static TimeMention Day(Span span, int day) =>
        new(span, new DateOnly(2025, 9, day), new DateOnly(2025, 9, day));
}
