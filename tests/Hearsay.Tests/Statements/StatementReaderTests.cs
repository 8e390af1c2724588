using System.Collections.Immutable;
using Hearsay.Analysis;
using Hearsay.Inference.Tagging;
using Hearsay.Languages;
using Hearsay.Models.English;
using Hearsay.Statements;
using Hearsay.Text;

namespace Hearsay.Tests.Statements;

/// <summary>A language may have a network, rules, both or neither.</summary>
public class StatementReaderTests
{
    private const string Said = "Mayor Ada Wren said on Friday that the old bridge in Port Sel would close next week.";

    private static readonly PerceptronTagger Tagger = PerceptronTagger.LoadEmbedded();

    [Fact]
    public void A_language_without_lists_of_cues_is_read_by_its_network()
    {
        var pack = new LanguagePack("xx", new ModelsAlone());
        Statement statement = Assert.Single(Read(pack, Said));
        Assert.NotEmpty(statement.Cue);
        Assert.NotEmpty(statement.Source);
    }

    [Fact]
    public void A_language_without_models_is_read_by_its_rules()
    {
        var pack = new LanguagePack("xx", new TablesAlone());
        Statement statement = Assert.Single(Read(pack, Said));
        Assert.Null(statement.Confidence);
        Assert.Equal(StatementKind.Indirect, statement.Kind);
    }

    [Fact]
    public void A_language_of_which_nothing_is_known_has_no_statements() => Assert.Empty(Read(LanguagePack.None, Said));

    [Theory]
    [InlineData("Orlan: Wells must close before winter", 1)]
    [InlineData("Orlan: Wells must close before winter.", 0)] // A line with a final stop is a sentence,
    [InlineData("Orlan: Wells must close before winter!", 0)]
    [InlineData("Orlan: Wells must close before winter?", 0)]
    [InlineData("Orlan: Wells must close before the next winter or the one after it or the one after that or never " +
        "says the town report", 1)] // and so is one of more than 25 tokens.
    [InlineData("Orlan: Wells must close before the next winter or the one after it or the one after that or never " +
        "says the old town report", 0)]
    [InlineData("Orlan: Wells must close. Water is foul", 0)] // Two sentences are no heading.
    public void A_short_line_without_a_final_stop_reads_as_a_heading(string line, int statements)
    {
        var text = new SourceText($"{line}\n\nOn Monday the engineer Jon Orlan visited the wells in the rain.");
        AnalyzedText analysis =
            new TextAnalyzer(LanguagePack.English, Tagger).Analyze(text, TextAnalyzer.ParagraphsOf(text));
        Assert.Equal(statements, StatementReader.ByRules().Read(analysis, []).Count(one => one.Extent.Start == 0));
    }

    private static ImmutableArray<Statement> Read(LanguagePack pack, string words)
    {
        var text = new SourceText(words);
        AnalyzedText analysis = new TextAnalyzer(pack, Tagger).Analyze(text, TextAnalyzer.ParagraphsOf(text));
        return new StatementReader(pack).Read(analysis, []);
    }

    /// <summary>English without its tables.</summary>
    private sealed class ModelsAlone : PackFiles
    {
        public override IEnumerable<string[]> Rows(string table) => [];

        public override Stream? OpenModel(string model) => EnglishModels.Open(model);
    }

    /// <summary>English without its models.</summary>
    private sealed class TablesAlone : PackFiles
    {
        public override IEnumerable<string[]> Rows(string table) => LanguagePack.English.Files.Rows(table);

        public override Stream? OpenModel(string model) => null;
    }
}
