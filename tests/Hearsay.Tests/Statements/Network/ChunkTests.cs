using Hearsay.Statements.Network;

namespace Hearsay.Tests.Statements.Network;

public class ChunkTests
{
    [Theory]
    [InlineData("O O O", "")]
    [InlineData("B-Cue", "Cue 7-8")]
    [InlineData("B-SourceBeforeCue I-SourceBeforeCue B-Cue B-ContentAfterCue I-ContentAfterCue O",
        "SourceBeforeCue 7-9, Cue 9-10, ContentAfterCue 10-12")]
    [InlineData("B-Cue B-Cue", "Cue 7-8, Cue 8-9")]
    [InlineData("O I-Cue I-Cue", "Cue 8-10")]
    [InlineData("B-Cue I-ContentAlone I-ContentAlone", "Cue 7-8, ContentAlone 8-10")]
    public void Chunks_are_read_from_labels(string labels, string expected)
    {
        byte[] ids = [.. labels.Split(' ').Select(name => (byte)Array.IndexOf(StatementLabels.Names, name))];
        Assert.Equal(expected,
            string.Join(", ", Chunk.Read(ids, 7).Select(chunk => $"{chunk.Role} {chunk.First}-{chunk.End}")));
    }

    [Fact]
    public void Every_role_has_a_begin_and_an_inside_label()
    {
        foreach (ChunkRole role in Enum.GetValues<ChunkRole>())
        {
            Assert.Equal($"B-{role}", StatementLabels.Names[StatementLabels.Begin(role)]);
            Assert.Equal($"I-{role}", StatementLabels.Names[StatementLabels.Inside(role)]);
            Assert.Equal(role, StatementLabels.RoleOf(StatementLabels.Begin(role)));
            Assert.Equal(role, StatementLabels.RoleOf(StatementLabels.Inside(role)));
        }
    }
}
