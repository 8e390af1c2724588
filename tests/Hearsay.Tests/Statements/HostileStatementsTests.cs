using System.Text;
using Hearsay.Mentions;
using Hearsay.Pages;

namespace Hearsay.Tests.Statements;

/// <summary>The whole pipeline over texts in which everything is a statement: sizes at which looking at every pair
/// would not come to an end.</summary>
public class HostileStatementsTests
{
    private static readonly HearsayPipeline Pipeline = new();

    [Theory]
    [InlineData("“It is fine,” he said. “We will go.” ", 8000)]
    [InlineData("He said that ", 20_000)]
    [InlineData("the mayor said the bridge, according to officials, would close ", 4000)]
    [InlineData("“No,” she said.\n", 12_000)]
    [InlineData("Orlov said, \n", 15_000)]
    [InlineData("\"", 200_000)]
    [Slow]
    public void Nothing_but_statements_comes_to_an_end(string unit, int times)
    {
        string text = new StringBuilder().Insert(0, unit, times).ToString();
        var page = new Page("hostile", "hostile", Encoding.UTF8.GetBytes(text), PageMetadata.Unknown);
        ReadArticle read = Pipeline.Read(Pipeline.Clean(page, raw: true).Article!);
        Assert.Equal(text, read.Article.Text.Value);
        Assert.All(read.Statements,
            one => Assert.All(one.Statement.Content, piece => Assert.InRange(piece.End, 1, text.Length)));
    }
}
