using Hearsay.Analysis;
using Hearsay.Inference.Tagging;
using Hearsay.Languages;
using Hearsay.Text;

namespace Hearsay.Tests.Language;

public class LanguageSpecTests
{
    private static readonly TextAnalyzer Analyzer = new(LanguagePack.English, new NoTagger());

    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (string file in new[] { "sentences.md", "quotations.md" })
            foreach (LanguageSpec spec in LanguageSpec.Read(file)) cases.Add(file, spec.Title);
        return cases;
    }

    public static TheoryData<string, string> Tokens()
    {
        var rows = new TheoryData<string, string>();
        foreach (string line in File.ReadLines(Checkout.PathOf("specs/language/tokens.tsv"))
            .Where(line => !line.StartsWith("# ", StringComparison.Ordinal)))
            rows.Add(line.Split('\t')[0], line.Split('\t')[1]);
        return rows;
    }

    [Theory]
    [MemberData(nameof(Tokens))]
    public void Words_and_marks_are_cut_as_the_treebanks_cut_them(string text, string expected)
    {
        AnalyzedText analysis = Analyze(text);
        Assert.Equal(expected.Split(" | "), analysis.Tokens.Select(token => analysis.Text.Quote(token.Span)));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Sentences_and_quotations_are_those_of_the_spec(string file, string title)
    {
        LanguageSpec spec = LanguageSpec.Read(file).Single(candidate => candidate.Title == title);
        AnalyzedText analysis = Analyze(string.Join("\n", spec.Lines));
        IEnumerable<string> found = file == "sentences.md"
            ? analysis.Sentences.Select(sentence => analysis.Text.Quote(sentence.Span))
            : analysis.Quotations.Select(quotation => Show(analysis.Text, quotation));
        Assert.Equal(spec.Expected, found);
    }

    [Theory]
    [InlineData(0x5EED)]
    [InlineData(0xBEEF)]
    public void Whatever_comes_in_spans_stay_ordered_and_inside(int seed)
    {
        var random = new Random(seed);
        const string Alphabet = "ab Z.,'\"“”‘’—-:;!?…()\n\u200B\u202E\0\uD83D\uDE00é0$";
        for (int round = 0; round < 300; round++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(200))
                .Select(_ => Alphabet[random.Next(Alphabet.Length)]));
            AnalyzedText analysis = Analyze(text);
            int end = 0;
            foreach (Token token in analysis.Tokens)
            {
                Assert.True(token.Span.Start >= end && token.Span.Length > 0 && token.Span.End <= text.Length);
                end = token.Span.End;
            }

            end = 0;
            foreach (Quotation quotation in analysis.Quotations)
            {
                Assert.True(quotation.Span.Start >= end && quotation.Span.Contains(quotation.Inner));
                end = quotation.Span.End;
            }

            Assert.Equal(analysis.Tokens.Length,
                analysis.Sentences.Sum(sentence => sentence.EndToken - sentence.FirstToken));
        }
    }

    [Fact]
    public void Ten_thousand_open_marks_are_read_in_one_pass()
    {
        AnalyzedText analysis = Analyze(string.Concat(Enumerable.Repeat("“a ‘b \"c ", 10_000)));
        Assert.Equal(60_000, analysis.Tokens.Length);
        Assert.All(analysis.Quotations, quotation => Assert.True(quotation.Span.Length > 1));
    }

    private static AnalyzedText Analyze(string value)
    {
        var text = new SourceText(value);
        return Analyzer.Analyze(text, TextAnalyzer.ParagraphsOf(text));
    }

    private static string Show(SourceText text, Quotation quotation) =>
        $"{text.Quote(quotation.Span)} | "
            + $"{quotation.End.ToString().ToLowerInvariant()}{(quotation.Continues ? ", continues" : "")}";

    private sealed class NoTagger : ITagger
    {
        public void Tag(SourceText text, ReadOnlySpan<Span> tokens, System.Span<PartOfSpeech> tags) => tags.Clear();
    }
}

/// <summary>One case of specs/language: a title, the lines of a text and what is expected of it.</summary>
public sealed record LanguageSpec(string Title, string[] Lines, string[] Expected)
{
    public static IEnumerable<LanguageSpec> Read(string file)
    {
        string[] cases = File.ReadAllText(Checkout.PathOf($"specs/language/{file}")).Split("\n## ")[1..];
        return cases.Select(one =>
        {
            string[] lines = one.Split('\n');
            return new LanguageSpec(
                lines[0],
                [.. lines.Where(line => line.StartsWith("> ", StringComparison.Ordinal)).Select(line => line[2..])],
                [.. lines.Where(line => line.StartsWith("- ", StringComparison.Ordinal)).Select(line => line[2..])]);
        });
    }
}
