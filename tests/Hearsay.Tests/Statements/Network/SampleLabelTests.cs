using Hearsay.Analysis;
using Hearsay.Inference.Tagging;
using Hearsay.Languages;
using Hearsay.Statements.Network;
using Hearsay.Text;

namespace Hearsay.Tests.Statements.Network;

/// <summary>Holds the int8 network of this program to what the trainer's float network says of the samples.</summary>
public class SampleLabelTests
{
    private const double MostLabelsApart = 0.01;
    private const double MeanProbabilityApart = 0.01;

    private static readonly Lazy<List<(Row Trainer, LabelledText Here)>> Tokens = new(() => [.. ReadAll()]);

    [Fact]
    public void Labels_are_those_of_the_trainer()
    {
        int apart = Tokens.Value.Count(token =>
            StatementLabels.Names[token.Here.Labels[token.Trainer.Token]] != token.Trainer.Label);
        Assert.True(Tokens.Value.Count > 1000, $"only {Tokens.Value.Count} tokens were compared");
        Assert.InRange(apart / (double)Tokens.Value.Count, 0, MostLabelsApart);
    }

    [Fact]
    public void Probabilities_are_near_those_of_the_trainer() =>
        Assert.InRange(Tokens.Value.Average(token => Math.Abs(token.Here.Probability(token.Trainer.Token,
            Array.IndexOf(StatementLabels.Names, token.Trainer.Label)) - token.Trainer.Probability)), 0,
            MeanProbabilityApart);

    private static IEnumerable<(Row, LabelledText)> ReadAll()
    {
        var analyzer = new TextAnalyzer(LanguagePack.English, PerceptronTagger.LoadEmbedded());
        StatementNetwork network = StatementNetwork.Load(LanguagePack.English)!;
        IEnumerable<Row> rows = File.ReadLines(Checkout.PathOf("specs/models/statements.trainer.tsv"))
            .Where(line => line[0] != '#').Select(Row.Parse);
        foreach (IGrouping<string, Row> file in rows.GroupBy(row => row.File))
        {
            var text = new SourceText(File.ReadAllText(Checkout.PathOf(file.Key)));
            AnalyzedText analysis = analyzer.Analyze(text, TextAnalyzer.ParagraphsOf(text));
            Assert.Equal(analysis.Tokens.Length, file.Count());
            LabelledText labelled = network.Label(analysis);
            foreach (Row row in file) yield return (row, labelled);
        }
    }

    private sealed record Row(string File, int Token, string Label, double Probability)
    {
        public static Row Parse(string line) => line.Split('\t') is [var file, var token, var label, var probability]
            ? new Row(file, int.Parse(token, System.Globalization.CultureInfo.InvariantCulture), label,
            double.Parse(probability, System.Globalization.CultureInfo.InvariantCulture))
            : throw new InvalidDataException(line);
    }
}
