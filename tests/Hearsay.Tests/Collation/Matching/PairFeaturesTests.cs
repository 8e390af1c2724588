using Hearsay.Collation;
using Hearsay.Collation.Grouping;
using Hearsay.Collation.Matching;
using Hearsay.Inference;
using Hearsay.Inference.Boosting;

namespace Hearsay.Tests.Collation.Matching;

/// <summary>What is told of two passages, feature by feature.</summary>
public class PairFeaturesTests
{
    private const string Venn = "Mara Venn (mayor)", Said = " | said | ";

    [Theory]
    [InlineData("the dam holds", "the dam holds well", "number-shared", 0)]
    [InlineData("26 boats left", "all 26 boats are gone", "number-shared", 1)]
    [InlineData("5 boats left", "all 5 boats are gone", "number-shared", 0)] // Small numbers are chance.
    [InlineData("“the dam holds”", "the dam holds well", "one-quotes", 1)]
    [InlineData("“the dam holds”", "“the dam holds well”", "one-quotes", 0)]
    [InlineData("the “folly” dam holds", "the dam holds well", "lacks-quoted", 1)]
    [InlineData("the “folly” dam holds", "the folly dam holds well", "lacks-quoted", 0)]
    [InlineData("the dam holds", "the dam wall breaks", "act-differs", 0)]
    public void A_pair_of_one_speaker(string a, string b, string feature, double value) =>
        Assert.Equal(value, Feature(Venn, a, Venn, b, feature), 3);

    [Theory]
    [InlineData("a b c d e f g h i k", "x a b c d e f g h i k", 1)] // Ten words are as good as twenty.
    [InlineData("dam ferry mill", "dam rain wall", 0.289)] // One: log 2 / log 11.
    [InlineData("dam ferry mill", "ferry mill dam", 0.458)] // Two: log 3 / log 11.
    public void A_run_of_words_tells_by_the_logarithm_of_its_length(string a, string b, double value) =>
        Assert.Equal(value, Feature(Venn, a, Venn, b, "run"), 3);

    [Theory]
    [InlineData(Venn, "same")]
    [InlineData("? the mayor", "same")]
    [InlineData("Odo Lind", "different")]
    [InlineData("? an official", "")]
    public void Speakers_are_one_linked_strangers_or_unknown(string other, string only)
    {
        string[] kinds = ["same", "linked", "unrelated", "different"];
        string[] found = [.. kinds.Where(kind => Feature(Venn, "the dam holds", other, "the dam holds well", kind) == 1)];
        Assert.Equal(only, string.Join(' ', found));
    }

    [Fact]
    public void A_sentence_gains_what_others_of_the_same_two_statements_are_closer()
    {
        (StoryGraph graph, PairFeatures features) = Story(
            $"{Venn}{Said}“The ferry sails at noon and the mill is sold. The harbour dam wall breaks tonight.”",
            $"{Venn}{Said}“The old ferry sails at noon and the mill is sold. Nobody saw the harbour clock tonight.”");
        Assert.Equal(4, graph.Nodes.Length);
        double[] besides = [.. features.Candidates
            .OrderByDescending(pair => features.EvidenceOf(pair.A, pair.B).Strength)
            .Select(pair => features.Of(pair.A, pair.B)[Index("beside")])];
        Assert.True(besides is [0, > 0.4, ..]); // The closest, and "harbour … tonight".
    }

    [Theory]
    [InlineData(Venn, "26 boats left", Venn, "40 boats left", true)]
    [InlineData(Venn, "26 boats left", Venn, "26 boats left", false)]
    [InlineData(Venn, "26 boats left", Venn, "40 carts left", false)]
    [InlineData(Venn, "26 boats left", "? an official", "40 boats left", false)]
    public void One_speaker_may_count_one_thing_twice(
        string speakerA, string a, string speakerB, string b, bool isOther)
    {
        (_, PairFeatures features) = Story($"{speakerA}{Said}{a}", $"{speakerB}{Said}also {b}");
        Assert.Equal(isOther, features.CountOther(0, 1));
    }

    [Fact]
    public void Whichever_is_named_first_is_the_same()
    {
        (_, PairFeatures features) = Story(
            $"{Venn}{Said}the “folly” dam holds 26 boats", $"the Harbour Board{Said}all 26 ships are behind the dam");
        Assert.Equal(features.Of(0, 1), features.Of(1, 0));
    }

    [Fact]
    public void Every_feature_has_a_name_and_a_weight()
    {
        (_, PairFeatures features) = Story($"{Venn}{Said}the dam holds", $"{Venn}{Said}the dam breaks");
        Assert.Equal(PairFeatures.Names.Length, features.Of(0, 1).Length);
        Assert.Equal(PairFeatures.Names.Length, PairFeatures.Names.Distinct().Count());
        Assert.All(PairFeatures.Names, name => Assert.Contains($"\n{name}\t", PairModel.Shipped.Write()));
    }

    [Theory]
    [InlineData("“a b c d e f g h”", true)]
    [InlineData("“a b c d e f g”", false)]
    public void Two_people_are_one_misattributed_where_they_share_eight_quoted_words(string words, bool may)
    {
        (_, PairFeatures features) = Story($"{Venn}{Said}{words}", $"Odo Lind{Said}{words}");
        var weights = new LogisticModel(PairFeatures.Names, [16, .. new double[PairFeatures.Names.Length - 1]]);
        var model = new PairModel(weights, new BoostedTrees(0, [], [], [], 0));
        var scorer = new PairScorer(features, model, new Thresholds());
        Assert.Equal(may, scorer.LogOdds(0, 1) > 0);
    }

    private static double Feature(string speakerA, string a, string speakerB, string b, string name)
    {
        (_, PairFeatures features) = Story($"{speakerA}{Said}{a}", $"{speakerB}{Said}{b}");
        return features.Of(0, 1)[Index(name)];
    }

    private static int Index(string name) => Array.IndexOf(PairFeatures.Names, name);

    private static (StoryGraph Graph, PairFeatures Features) Story(string a, string b) =>
        new Collator().Graph([new Told("a").Say(a).Build(), new Told("b").Say(b).Build()]);
}
