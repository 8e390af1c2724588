using Hearsay.Training.Boosting;

namespace Hearsay.Tests.Training.Boosting;

/// <summary>Where the edges of a feature's ranges lie. A thousand rows have nothing, and ten have 1 to 10.</summary>
public class BinnedColumnsTests
{
    private const int Columns = 2, Empty = 1000, Last = Empty + 9;

    private static readonly float[] Matrix =
        [.. Enumerable.Range(0, Empty + 10).SelectMany(row => new float[] { Math.Max(0, row - Empty + 1), row })];

    [Fact]
    public void Edges_spread_over_values_tell_the_few_rows_at_the_far_end_apart()
    {
        var columns = new BinnedColumns(Matrix, Columns, BinEdges.OfValues);
        Assert.Equal(11, columns.BinCount(0));
        Assert.Equal([0, 1, 2, 10], new[] { 0, Empty, Empty + 1, Last }.Select(row => columns[0][row]));
        Assert.Equal([0.5f, 9.5f], new[] { columns.Edge(0, 0), columns.Edge(0, 9) });
    }

    [Fact]
    public void Edges_spread_over_rows_tell_only_something_from_nothing()
    {
        var columns = new BinnedColumns(Matrix, Columns);
        Assert.Equal(2, columns.BinCount(0));
        Assert.Equal([0, 1, 1], new[] { 0, Empty, Last }.Select(row => columns[0][row]));
    }

    [Theory]
    [InlineData(BinEdges.OfRows)]
    [InlineData(BinEdges.OfValues)]
    public void Rows_that_all_differ_are_cut_into_ranges_of_as_many(object spread)
    {
        var columns = new BinnedColumns(Matrix, Columns, (BinEdges)spread);
        Assert.Equal((Empty + 10, Columns, BinnedColumns.Bins), (columns.Rows, columns.Count, columns.BinCount(1)));
        Assert.Equal(columns[1].Order(), columns[1]);
        Assert.All(columns[1].CountBy(bin => bin), bin => Assert.InRange(bin.Value, 15, 17));
    }
}
