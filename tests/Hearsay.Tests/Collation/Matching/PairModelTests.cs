using Hearsay.Collation.Matching;
using Hearsay.Inference;
using Hearsay.Inference.Boosting;

namespace Hearsay.Tests.Collation.Matching;

public class PairModelTests
{
    private const int Strength = 1, Run = 4;

    [Theory]
    [InlineData(0, 0, (1 + -3) / 2.0)]
    [InlineData(1, 0, (1 + 2 + -3) / 2.0)] // The weights alone tell strength,
    [InlineData(0, 1, (1 + 4) / 2.0)] // the trees alone a run.
    [InlineData(1, 1, (1 + 2 + 4) / 2.0)]
    public void The_odds_are_the_mean_of_what_the_weights_and_the_trees_say(double strength, double run, double odds) =>
        Assert.Equal(odds, Model().LogOdds(Row(strength, run)), 5);

    [Fact]
    public void A_model_is_read_back_as_it_was_written()
    {
        string[] lines = [.. Model().Write().Split('\n', StringSplitOptions.RemoveEmptyEntries)];
        Assert.StartsWith("# ", lines[0], StringComparison.Ordinal);
        PairModel read = PairModel.Read(lines.Skip(1).Select(line => line.Split('\t')));
        Assert.Equal(Model().Write(), read.Write());
        Assert.Equal(Model().LogOdds(Row(1, 1)), read.LogOdds(Row(1, 1)), 5);
    }

    [Fact]
    public void The_model_that_ships_has_weights_and_trees()
    {
        double[] row = Row(0.5, 0.5), other = Row(0.9, 0.9);
        Assert.NotEqual(PairModel.Shipped.LogOdds(row), PairModel.Shipped.LogOdds(other));
        Assert.Contains("\ntree\t", PairModel.Shipped.Write(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("strength weighty")]
    [InlineData("tree run 0.5 run 0.5 run 0.5 -3 -3 4")] // Three leaves where there are four.
    public void A_damaged_table_is_refused(string line) =>
        Assert.Throws<FormatException>(() => PairModel.Read([line.Split(' ')]));

    private static double[] Row(double strength, double run)
    {
        var row = new double[PairFeatures.Names.Length];
        (row[0], row[Strength], row[Run]) = (1, strength, run);
        return row;
    }

    private static PairModel Model()
    {
        Assert.Equal(("strength", "run"), (PairFeatures.Names[Strength], PairFeatures.Names[Run]));
        var weights = new double[PairFeatures.Names.Length];
        (weights[0], weights[Strength]) = (1, 2);
        BoostedTrees trees = new(PairModel.TreeDepth, [Run, Run, Run], [0.5f, 0.5f, 0.5f], [-2, -2, 5, 5], -1);
        return new PairModel(new LogisticModel(PairFeatures.Names, weights), trees);
    }
}
