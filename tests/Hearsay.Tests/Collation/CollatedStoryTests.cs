using Hearsay.Collation;
using Hearsay.Mentions;
using Hearsay.Statements;
using Hearsay.Text;

namespace Hearsay.Tests.Collation;

/// <summary>What the records of a collation say of themselves.</summary>
public class CollatedStoryTests
{
    private static readonly Passage First = PassageOf("1", 2), Second = PassageOf("2", 0), Third = PassageOf("3", 2);

    [Theory]
    [InlineData("= 5 5", true)]
    [InlineData("= 5 9, ~ 5 5", true)] // Half of the shorter is close,
    [InlineData("= 5 9, ~ 6 6", false)] // less is not.
    [InlineData("= 5 5, + 0 40", true)] // The shorter is the measure,
    [InlineData("= 5 5, - 40 0", true)]
    [InlineData("~ 5 5", false)]
    [InlineData("+ 0 5", false)] // and where one has nothing, nothing is close.
    [InlineData("", false)]
    public void Wordings_are_close_where_half_of_the_shorter_stands_in_the_longer(string apparatus, bool isClose) =>
        Assert.Equal(isClose, new Relation(First, Second, [], [.. VariantsOf(apparatus)]).IsClose);

    [Fact]
    public void A_relation_is_turned_with_all_that_it_holds()
    {
        Relation relation = new(First, Second, [new LengthDifference(true)], [.. VariantsOf("= 3 4, + 0 2, - 6 0")]);
        Relation turned = relation.Turned();
        Assert.Equal((Second, First), (turned.A, turned.B));
        Assert.Equal(RelationLabel.Truncated, Assert.Single(turned.Labels));
        Assert.Equal(VariantsOf("= 4 3, - 2 0, + 0 6"), turned.Apparatus);
        Assert.Equal(relation, turned.Turned());
    }

    [Fact]
    public void Two_passages_stand_to_each_other_as_seen_from_the_one()
    {
        Relation relation = new(First, Second, [new LengthDifference(true)], []);
        Utterance utterance = new("u", Told.SpeakerOf("Mara Venn"), [First, Second, Third], [relation]);
        Assert.Equal(relation, utterance.Between(First, Second));
        Assert.Equal(relation.Turned(), utterance.Between(Second, First));
        Assert.Null(utterance.Between(First, Third));
        Assert.Null(utterance.Between(Third, Second));
        Assert.Equal(new[] { 0, 2 }, utterance.Witnesses);
    }

    private static IEnumerable<Variant> VariantsOf(string apparatus) =>
        apparatus.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(one => one.Split(' '))
            .Select(cells => new Variant(
                cells[0] switch
                {
                    "=" => VariantKind.Agreement,
                    "~" => VariantKind.Substitution,
                    "+" => VariantKind.Addition,
                    _ => VariantKind.Omission,
                },
                SpanOf(cells[1]), SpanOf(cells[2])));

    private static Span? SpanOf(string length) => length == "0" ? null : new Span(0, int.Parse(length));

    private static Passage PassageOf(string id, int witness) => new(id, witness, new ResolvedStatement(
        new Statement([], [], [], default, Act.Said, default, []), Told.SpeakerOf("Mara Venn"),
        null, null, [], [], [], []));
}
