using Hearsay.Analysis;
using Hearsay.Mentions;
using Hearsay.Mentions.Quantities;

namespace Hearsay.Tests.Mentions;

public class QuantityReaderTests
{
    public static TheoryData<string, string, string> Quantities => MentionSpec.Rows("specs/quantities/english.tsv");

    public static TheoryData<string, string, string> Comparisons =>
        MentionSpec.Rows("specs/quantities/comparisons.tsv");

    [Theory]
    [MemberData(nameof(Quantities))]
    public void A_quantity_is_read_as_the_table_says(string value, string expected, string none)
    {
        Assert.Empty(none);
        AnalyzedText text = MentionSpec.Analyze(value);
        var found = QuantityReader.Read(text, MentionSpec.All(text))
            .Select(quantity => MentionSpec.Show(text, quantity));
        Assert.Equal(expected, string.Join("; ", found));
    }

    [Theory]
    [MemberData(nameof(Comparisons))]
    public void Two_quantities_stand_to_each_other_as_the_table_says(string first, string second, string relation)
    {
        Quantity a = ReadOne(first), b = ReadOne(second);
        Assert.Equal(relation, Relate(a, b));
        Assert.Equal(relation, Relate(b, a));
    }

    private static Quantity ReadOne(string value)
    {
        AnalyzedText text = MentionSpec.Analyze(value);
        return Assert.Single(QuantityReader.Read(text, MentionSpec.All(text)));
    }

    private static string Relate(Quantity a, Quantity b) =>
        QuantityComparer.SameValue(a, b) ? "same"
        : QuantityComparer.Compatible(a, b) ? "compatible"
        : QuantityComparer.Conflict(a, b) ? "conflict"
        : "unrelated";
}
