using Hearsay.Analysis;
using Hearsay.Inference.Tagging;
using Hearsay.Languages;
using Hearsay.Statements;
using Hearsay.Text;

namespace Hearsay.Tests.Docs;

/// <summary>The README's example of the library: it compiles, it does what the page says, and it is the same.</summary>
public class LibraryExampleTests
{
    private static string Example()
    {
        var lines = new StringWriter();
        TextWriter Console = lines;
        // example
        var text = new SourceText("""
            “The gates will open only after Ardesia withdraws its complaint,” Dorvek told reporters.
            Ruel denied that any notice had been received.
            """);
        AnalyzedText analysis = new TextAnalyzer(LanguagePack.English, PerceptronTagger.LoadEmbedded())
            .Analyze(text, TextAnalyzer.ParagraphsOf(text));
        foreach (Statement statement in new StatementReader().Read(analysis, []))
        {
            string source = text.Quote(statement.Source[0]);
            string content = text.Quote(statement.Content[0]);
            Console.WriteLine($"{source} | {statement.Kind} | {statement.Modality} | {content}");
        }
        // end of example
        return lines.ToString().ReplaceLineEndings("\n");
    }

    [Fact]
    public void The_example_prints_what_the_readme_says() =>
        Assert.Equal(
            """
            Dorvek | Direct | Asserted | “The gates will open only after Ardesia withdraws its complaint,”
            Ruel | Indirect | Denied | that any notice had been received

            """.ReplaceLineEndings("\n"),
            Example());

    [Fact]
    public void The_readme_shows_the_example_that_is_tested()
    {
        string[] source = File.ReadAllLines(Checkout.PathOf("tests/Hearsay.Tests/Docs/LibraryExampleTests.cs"));
        int first = Array.FindIndex(source, line => line.Trim() == "// example") + 1;
        int end = Array.FindIndex(source, line => line.Trim() == "// end of example");
        string example = string.Join('\n', source[first..end].Select(line => line.Length > 8 ? line[8..] : ""));
        Assert.Contains(example, File.ReadAllText(Checkout.PathOf("README.md")), StringComparison.Ordinal);
    }
}
