using Hearsay.Collation;
using Hearsay.Mentions;

namespace Hearsay.Tests.Collation;

/// <summary>Of which utterances Hearsay is sure: the witness with the least in common with the others decides, by the
/// mean of its relations.</summary>
public class SureUtteranceTests
{
    /// <summary>The first has much in common with both others, which have less in common with each other.</summary>
    private static readonly ReadArticle[] Witnesses =
    [
        Read("a", "that the eastern ferry sails to Aldermoor on Sunday with forty crates of salt"),
        Read("b", "that the eastern ferry sails to Aldermoor on Sunday with its captain"),
        Read("c", "that the eastern ferry sails on Sunday with forty crates of salt"),
    ];

    [Fact]
    public void The_mean_of_the_weakest_witness_must_reach_the_bound()
    {
        double weakest = Means().Min();
        Assert.True(Collate(weakest - 0.0001).IsSure);
        Assert.False(Collate(weakest + 0.0001).IsSure);
    }

    [Fact]
    public void One_weak_relation_does_not_decide_where_the_means_are_high()
    {
        double[] confidences = Confidences();
        Assert.True(confidences.Min() < Means().Min());
        Utterance utterance = Collate((confidences.Min() + Means().Min()) / 2);
        Assert.True(utterance.IsSure);
        Assert.Contains(utterance.Relations, relation => !relation.IsSure);
    }

    [Fact]
    public void The_other_witnesses_do_not_make_up_for_the_weakest()
    {
        double all = Confidences().Average();
        Assert.True(Means().Min() < all);
        Assert.False(Collate((Means().Min() + all) / 2).IsSure);
    }

    [Fact]
    public void One_witness_alone_is_sure() =>
        Assert.True(Assert.Single(With(1).Collate([Witnesses[0]]).Utterances).IsSure);

    private static double[] Confidences() =>
        [.. Collate(0).Relations.Select(relation => relation.Confidence!.Value)];

    /// <summary>Of the relations of each witness.</summary>
    private static double[] Means()
    {
        Utterance utterance = Collate(0);
        return [.. utterance.Witnesses.Select(witness => utterance.Relations
            .Where(relation => relation.A.Witness == witness || relation.B.Witness == witness)
            .Average(relation => relation.Confidence!.Value))];
    }

    private static Utterance Collate(double bound) => Assert.Single(With(bound).Collate(Witnesses).Utterances);

    private static Collator With(double bound) => new(new Thresholds().With("group.sure", bound));

    private static ReadArticle Read(string id, string content) =>
        new Told(id).Say($"Mara Venn | said | {content}").Build();
}
