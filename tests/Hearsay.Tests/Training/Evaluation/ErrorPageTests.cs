using System.Xml.Linq;
using Hearsay.Text;
using Hearsay.Training.Evaluation;
using Hearsay.Training.Evaluation.Errors;

namespace Hearsay.Tests.Training.Evaluation;

public class ErrorPageTests
{
    //                          0         1         2         3         4
    //                          01234567890123456789012345678901234567890123456789
    private const string Text = "Orla Finch said the old pier is safe. Odo Lind left.";

    private static readonly Attribution Gold = new([new(0, 10)], [new(11, 15)], [new(16, 36)], "indirect");

    [Theory]
    [InlineData(0, 10, 11, 15, 16, 36, "")]
    [InlineData(0, 4, 11, 15, 16, 36, "SourceCutDifferently")]
    [InlineData(38, 46, 11, 15, 16, 36, "WrongSource")]
    [InlineData(0, 10, 47, 51, 16, 36, "WrongCue")]
    [InlineData(0, 10, 11, 15, 11, 36, "BeginsTooEarly")]
    [InlineData(0, 10, 11, 15, 20, 46, "BeginsTooLate EndsTooLate")]
    [InlineData(0, 4, 11, 15, 16, 31, "SourceCutDifferently EndsTooEarly")]
    [InlineData(0, 10, 11, 15, 38, 46, "Missed FalseAlarm")]
    public void An_error_is_told_by_what_is_wrong(
        int source, int sourceEnd, int cue, int cueEnd, int content, int contentEnd, string expected)
    {
        Attribution system = new([new(source, sourceEnd)], [new(cue, cueEnd)], [new(content, contentEnd)], "indirect");
        Assert.Equal(expected, string.Join(' ', Find(Gold, system).Select(error => error.Class)));
    }

    [Fact]
    public void A_gap_between_the_ends_is_an_error_of_its_own()
    {
        Attribution system = Gold with { Content = [new(16, 23), new(29, 36)] };
        Assert.Equal([ErrorClass.DiffersInside], Find(Gold, system).Select(error => error.Class));
    }

    [Fact]
    public void The_page_is_well_formed_groups_by_class_and_encodes_what_strangers_wrote()
    {
        AttributedDocument gold = new("<d>", new SourceText("<b>Orla</b> said\nno."),
            [new Attribution([new(3, 7)], [new(12, 16)], [new(17, 19)], "indirect")]);
        using var output = new StringWriter();
        ErrorPage.Write(output, ErrorFinder.Find([gold], [], default));
        XDocument page = XDocument.Parse(output.ToString(), LoadOptions.PreserveWhitespace);
        XElement missed = page.Descendants("section").Single(section => section.Attribute("id")?.Value == "Missed");
        XElement error = missed.Descendants("article").Single();
        Assert.Equal("<d>, at 3", error.Element("h3")!.Value);
        Assert.Contains("<b>Orla</b> said\nno.", error.Value, StringComparison.Ordinal);
        Assert.Equal(["Orla", "said", "no"], error.Descendants("span").Select(mark => mark.Value));
        Assert.All(page.Descendants("a").Attributes("href"), link => Assert.Contains(
            page.Descendants("section"), section => "#" + section.Attribute("id")!.Value == link.Value));
    }

    private static IReadOnlyList<StatementError> Find(Attribution gold, Attribution system) => ErrorFinder.Find(
        [new AttributedDocument("d", new SourceText(Text), [gold])], [new AttributedDocument("d", null, [system])],
        default);
}
