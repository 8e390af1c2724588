using Hearsay.Collation.Matching;
using Hearsay.Collation.Wordings;

namespace Hearsay.Tests.Collation.Matching;

/// <summary>Which passages of a few are looked at together at all.</summary>
public class CandidatePairsTests
{
    private const string Twelve = "a b c d e f g h i j k l", Thirteen = Twelve + " m";

    [Theory]
    [InlineData("dam holds|dam breaks|ferry sails", "1-0")]
    [InlineData("dam holds|ferry sails|the_ mill", "")]
    [InlineData("dam ferry|dam mill|ferry mill", "1-0 2-0 2-1")]
    [InlineData("dam wall|dam mill|dam holds", "1-0 2-0 2-1")] // Of equals the earlier goes first.
    [InlineData("dam holds x|dam y z|dam holds", "1-0 2-0 2-1")] // Of others the one that shares more.
    [InlineData("dam y z|dam holds x|dam holds", "1-0 2-1 2-0")]
    [InlineData(Twelve + "|a n o p q r s t u v w x", "1-0")] // A twelfth of the shorter is enough,
    [InlineData(Thirteen + "|a n o p q r s t u v w x y", "")] // a thirteenth is not,
    [InlineData(Thirteen + "|a n o p", "1-0")] // and the shorter is the measure.
    [InlineData("a n o p|" + Thirteen, "1-0")]
    [InlineData("the_ a b c|the_ d e f", "")] // Grammar alone is no reason.
    public void Those_that_share_a_twelfth_of_the_shorter_are_compared(string words, string pairs)
    {
        var worded = new Worded();
        WeighedWording[] wordings = [.. words.Split('|').Select(worded.Weighed)];
        Assert.Equal(pairs, string.Join(' ', CandidatePairs.Find(wordings).Select(pair => $"{pair.A}-{pair.B}")));
    }

    [Fact]
    public void Of_many_the_three_hundred_that_share_most_are_compared()
    {
        var worded = new Worded();
        WeighedWording[] wordings = [.. Enumerable.Range(0, 400).Select(i =>
            worded.Weighed(i < 350 ? "dam a b c" : "dam holds"))];
        int[] last = [.. CandidatePairs.Find(wordings).Where(pair => pair.A == 399).Select(pair => pair.B)];
        Assert.Equal([.. Enumerable.Range(350, 49), .. Enumerable.Range(0, 251)], last);
    }

    [Fact]
    public void A_word_of_more_than_a_thousand_passages_looks_none_up()
    {
        var worded = new Worded();
        WeighedWording[] wordings = [.. Enumerable.Range(0, 1002).Select(i =>
            worded.Weighed(i is 0 or 1001 ? "dam mill" : "dam"))];
        (int A, int B)[] pairs = [.. CandidatePairs.Find(wordings)];
        Assert.Equal(300, pairs.Count(pair => pair.A == 1000));
        Assert.Equal((1001, 0), Assert.Single(pairs, pair => pair.A == 1001));
    }
}
