using Hearsay.Collation;
using Hearsay.Reports.Compare.Terminal;
using Hearsay.Reports.Terminal;

namespace Hearsay.Tests.Reports;

public class CompareTerminalTests
{
    [Theory]
    [InlineData(40)]
    [InlineData(80)]
    [InlineData(120)]
    public void A_story_of_three_is_set_as_the_golden_page_shows(int width) =>
        Golden.Check($"reports/bridge.{width}.txt", Print(Stories.Bridge().Build(), new TerminalOptions(width)));

    [Fact]
    public void Two_unrelated_articles_are_said_to_share_nothing() =>
        Golden.Check("reports/unrelated.80.txt", Print(Stories.Unrelated().Build(), new TerminalOptions(80)));

    [Fact]
    public void One_article_alone_is_told_as_what_it_says() =>
        Golden.Check("reports/alone.80.txt", Print(
            new StoryBuilder()
                .Speaker("a", "Mira Voss", role: "transport minister")
                .Witness("post", "{s a:Mira Voss} {c a:said} {q a:the bridge is shut}.")
                .Build(),
            default));

    [Fact]
    public void An_article_without_statements_is_said_to_have_none() =>
        Assert.Contains("No statement was found", Print(new StoryBuilder().Witness("post", "Rain.").Build(), default));

    [Fact]
    public void An_article_in_a_language_not_read_yet_is_marked_so() => Assert.Contains(
        "in a language that is not read yet",
        Print(new StoryBuilder().Witness("post", "Regen.", isServed: false).Build(), default));

    [Theory]
    [InlineData(40)]
    [InlineData(57)]
    [InlineData(113)]
    [InlineData(200)]
    public void No_line_is_wider_than_the_page_also_with_wide_characters(int width)
    {
        CollatedStory story = new StoryBuilder()
            .Speaker("a", "王小明和很多很多很多人在很长很长的桥上")
            .Witness("一二三", "{s a:王小明} {c a:said} {q a:“橋は春まで閉鎖されますと大臣は述べました、再開は四月です👩‍👩‍👧‍👧🇳🇴🌉” " + new string('x', 300)
            + "}.")
            .Witness("two", "{s a:Wang} {c a:said} {q a:“橋は夏まで閉鎖されますと大臣は述べました”}.")
            .Build();
        Assert.All(
            Print(story, new TerminalOptions(width)).Split('\n'),
            line => Assert.InRange(DisplayWidth.Of(line), 0, width));
    }

    [Fact]
    public void Wide_characters_emoji_and_marks_are_measured_as_terminals_show_them()
    {
        Assert.Equal(4, DisplayWidth.Of("橋は"));
        Assert.Equal(2, DisplayWidth.Of("👩‍👩‍👧‍👧"));
        Assert.Equal(2, DisplayWidth.Of("🇳🇴"));
        Assert.Equal(4, DisplayWidth.Of("ca\u0301fé"));
        Assert.Equal(2, DisplayWidth.Of("❤\uFE0F"));
    }

    [Fact]
    public void What_strangers_wrote_can_neither_steer_the_terminal_nor_turn_the_line()
    {
        foreach (bool colour in new[] { false, true })
        {
            string report = Print(Stories.Hostile().Build(), new TerminalOptions(Colour: colour));
            Assert.DoesNotContain("\u001B[31m", report, StringComparison.Ordinal);
            Assert.DoesNotContain(report, unit => unit is '\0' or '\u202E' or '\u202C' or '\u2066');
        }

        string plain = Print(Stories.Hostile().Build(), default).Replace("*", "", StringComparison.Ordinal);
        Assert.Contains("[bold]markup[/]", plain, StringComparison.Ordinal);
        Assert.Contains("\"<img src=x onerror='alert(2)'>\" drawkcab and ␛[31mred␛[0m ␀", plain,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Colour_is_only_where_it_is_asked_for_and_marks_differences_without_asterisks()
    {
        CollatedStory story = Stories.Bridge().Build();
        string plain = Print(story, default), coloured = Print(story, new TerminalOptions(Colour: true));
        Assert.DoesNotContain('\u001B', plain);
        Assert.Contains("*thirty*", plain, StringComparison.Ordinal);
        Assert.Contains("\u001B[1;4;33mthirty\u001B[0m", coloured, StringComparison.Ordinal);
        Assert.DoesNotContain('*', coloured);
    }

    [Fact]
    public void A_hundred_articles_stay_readable_and_all_shows_the_rest()
    {
        StoryBuilder builder = new StoryBuilder().Speaker("shut", "Mira Voss");
        for (int i = 0; i < 100; i++)
        {
            builder.Speaker($"own{i}", $"Witness {i}").Speaker($"two{i}", $"Other {i}");
            builder.Witness($"paper{i}", $"""
                {"{s shut:Voss} {c shut:said}"} {$"{{q shut:“The bridge is shut {i % 9} ways”}}"}.
                {$"{{s own{i}:Somebody}} {{c own{i}:said}} {{q own{i}:thing {i}}}"}.
                {$"{{s two{i}:Another}} {{c two{i}:said}} {{q two{i}:thing two {i}}}"}.
                """);
        }

        CollatedStory story = builder.Build();
        string some = Print(story, default), all = Print(story, new TerminalOptions(All: true));
        Assert.Contains("CV", some, StringComparison.Ordinal);
        Assert.Contains("3 further wordings in", some, StringComparison.Ordinal);
        Assert.DoesNotContain("further wording", all, StringComparison.Ordinal);
        Assert.True(some.Length < all.Length);
    }

    private static string Print(CollatedStory story, TerminalOptions options)
    {
        var output = new StringWriter();
        CompareTerminal.Write(story, output, options);
        return output.ToString();
    }
}
