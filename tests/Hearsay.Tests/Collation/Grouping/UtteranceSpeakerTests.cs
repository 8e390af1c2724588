using Hearsay.Collation;
using Hearsay.Collation.Grouping;
using Hearsay.Collation.Segments;
using Hearsay.Mentions;
using Hearsay.Statements;

namespace Hearsay.Tests.Collation.Grouping;

/// <summary>Who heads an utterance, of all whom its passages name; those with one number are taken for one.</summary>
public class UtteranceSpeakerTests
{
    [Theory]
    [InlineData("1 Mara Venn; 1 Venn", "Mara Venn, Venn")] // The longer name,
    [InlineData("1 Venn; 1 Venn; 1 Mara Venn", "Venn, Mara Venn")] // unless more use the shorter.
    [InlineData("1 Odo Lind; 2 Mara Venn; 2 Venn", "Mara Venn, Venn")] // Whom most name.
    [InlineData("1 Odo Lind; 1 Odo Lind; 2 Mara Venn; 2 Venn; 2 Mara", "Mara Venn, Mara, Venn")]
    [InlineData("1 Mara Venn; 2 Odo Linden; 2 Odo Linden", "Odo Linden")]
    [InlineData("1 the Harbour Board; 1 the Harbour Board; 2 Venn", "Venn")] // A person before a body,
    [InlineData("1 ? an official of the board; 2 the Board", "the Board")] // and anyone before somebody unknown.
    [InlineData("1 Abe Venn; 1 Abe Lind", "Abe Lind, Abe Venn")]
    [InlineData("1 Mara Venn (mayor); 1 Venn (head of the board); 1 Venn", "Venn, Mara Venn (head of the board, mayor)")]
    [InlineData("1 Mara Venn; 1 Mara Venn (mayor); 2 Odo Lind (captain)", "Mara Venn (mayor)")]
    public void An_utterance_is_headed_by_whom_most_name_with_all_names(string speakers, string expected)
    {
        StoryPassage[] passages = [.. speakers.Split("; ").Select(PassageOf)];
        Speaker found = UtteranceSpeaker.Of(passages, (a, b) => a.Speaker == b.Speaker);
        string roles = found.Roles.IsEmpty ? "" : $" ({string.Join(", ", found.Roles)})";
        Assert.Equal(expected, string.Join(", ", found.Aliases.Prepend(found.Name)) + roles);
    }

    [Fact]
    public void What_a_body_speaks_for_is_told_by_whoever_knows()
    {
        StoryPassage[] passages = [PassageOf("1 the Blue House"), PassageOf("1 the House"), PassageOf("2 the Board")];
        passages[1] = Speaking(passages[1], "France");
        passages[2] = Speaking(passages[2], "Norway");
        Assert.Equal("France", UtteranceSpeaker.Of(passages, (a, b) => a.Speaker == b.Speaker).SpeaksFor);
        passages[0] = Speaking(passages[0], "Chile");
        Assert.Equal("Chile", UtteranceSpeaker.Of(passages, (a, b) => a.Speaker == b.Speaker).SpeaksFor);
    }

    [Fact]
    public void Two_equal_passages_of_a_witness_have_two_ids_that_only_their_words_make()
    {
        ReadArticle a = new Told("a")
            .Say("Mara Venn | said | the dam holds").Say("Odo Lind | said | the dam holds").Build();
        PassageIds ids = new(), again = new();
        string first = ids.Next(a, a.Statements[0]), second = ids.Next(a, a.Statements[0]);
        string ofOther = ids.Next(a, a.Statements[1]);
        string[] all = [ofOther, first, second];
        Assert.Equal(3, all.Distinct().Count());
        Assert.Equal(all, new[] { 1, 0, 0 }.Select(statement => again.Next(a, a.Statements[statement])));
        Assert.Matches("^[0-9a-f]{12}$", first);
        Assert.Equal(PassageIds.OfUtterance([first, second]), PassageIds.OfUtterance([second, first]));
        Assert.NotEqual(PassageIds.OfUtterance([first, second]), PassageIds.OfUtterance([first]));
    }

    private static StoryPassage PassageOf(string words)
    {
        var statement = new Statement([], [], [], default, Act.Said, default, []);
        var resolved = new ResolvedStatement(statement, Told.SpeakerOf(words[2..]), null, null, [], [], [], []);
        return new StoryPassage(new Passage("", 0, resolved), Worded.Of(""), words[0], []);
    }

    private static StoryPassage Speaking(StoryPassage passage, string state)
    {
        ResolvedStatement statement = passage.Passage.Statement;
        return passage with
        {
            Passage = passage.Passage with
            {
                Statement = statement with { Speaker = statement.Speaker with { SpeaksFor = state } },
            },
        };
    }
}
