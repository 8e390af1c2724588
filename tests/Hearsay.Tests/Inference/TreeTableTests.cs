using Hearsay.Inference.Boosting;

namespace Hearsay.Tests.Inference;

public class TreeTableTests
{
    private static readonly string[] Names = ["bias", "length", "same"];

    [Fact]
    public void Trees_are_read_back_as_they_were_written()
    {
        BoostedTrees trees = new(1, [1, 2], [2.5f, 0.5f], [-0.25f, 0.75f, 0.5f, -1], -2);
        string[] lines = [.. TreeTable.Rows(Names, trees)];
        Assert.Equal(
            ["start\t-2.0000", "tree\tlength\t2.5000\t-0.2500\t0.7500", "tree\tsame\t0.5000\t0.5000\t-1.0000"], lines);

        BoostedTrees read = TreeTable.Read(Names, 1, lines.Select(line => line.Split('\t')));
        Assert.Equal(-2 + 0.75f + 0.5f, read.Score([1, 3, 0]));
        Assert.Equal(-2 - 0.25f - 1, read.Score([1, 2, 1]));
    }

    [Theory]
    [InlineData("tree length 2.5 -0.25")] // A leaf is missing,
    [InlineData("tree width 2.5 -0.25 0.75")] // there is no such feature,
    [InlineData("tree length wide -0.25 0.75")] // and no such number,
    [InlineData("tree length 2.5 -0.25 0.75 0.5")] // one leaf too many,
    [InlineData("tree")] // no tree at all,
    [InlineData("start")] // and no log odds to start with.
    public void A_damaged_line_is_refused(string line) =>
        Assert.Throws<FormatException>(() => TreeTable.Read(Names, 1, [line.Split(' ')]));
}
