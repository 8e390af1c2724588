using Hearsay.Analysis;
using Hearsay.Articles;
using Hearsay.Inference.Tagging;
using Hearsay.Languages;
using Hearsay.Statements;
using Hearsay.Text;

namespace Hearsay.Tests.Statements;

/// <summary>One case of specs/statements: a title, the lines of a text and the statements expected of it.</summary>
internal sealed record StatementSpec(string Title, string[] Lines, string[] Expected)
{
    /// <summary>The cases of one file, in its order.</summary>
    public static IEnumerable<StatementSpec> Read(string file)
    {
        string? title = null;
        var lines = new List<string>();
        var expected = new List<string>();
        foreach (string line in File.ReadLines(Checkout.PathOf($"specs/statements/{file}")).Append("## "))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                if (title is not null) yield return new StatementSpec(title, [.. lines], [.. expected]);
                title = line[3..];
                lines.Clear();
                expected.Clear();
            }
            else if (title is not null && line.StartsWith('>')) lines.Add(line[1..].Trim());
            else if (title is not null && line.StartsWith("- ", StringComparison.Ordinal)) expected.Add(line[2..]);
        }
    }

    /// <summary>What a reader finds, in the form of the expected lines.</summary>
    public string[] Found(StatementReader reader, bool firstIsHeadline)
    {
        var text = new SourceText(string.Join("\n", Lines));
        var paragraphs = TextAnalyzer.ParagraphsOf(text);
        AnalyzedText analysis = Shared.Analyzer.Analyze(text, paragraphs);
        var blocks = paragraphs.Select((span, i) =>
            new Block(i == 0 && firstIsHeadline ? BlockKind.Headline : BlockKind.Body, span, span));
        return [.. reader.Read(analysis, blocks).Select(statement => Show(text, statement))];
    }

    private static string Show(SourceText text, Statement statement)
    {
        string kind = statement.Kind.ToString().ToLowerInvariant();
        if (statement.Act is not Act.Said || statement.Modality is not Modality.Asserted)
            kind += ", " + statement.Act.ToString().ToLowerInvariant();
        if (statement.Modality is not Modality.Asserted)
            kind += ", " + statement.Modality.ToString().ToLowerInvariant();
        string shown = $"{Quote(statement.Source)} | {Quote(statement.Cue)} | {Quote(statement.Content)} | {kind}";
        return statement.Chain.IsEmpty
            ? shown : $"{shown} | {string.Join("; ", statement.Chain.Select(hop => text.Quote(hop.Span)))}";

        string Quote(IEnumerable<Span> spans) => string.Join(" … ", spans.Select(text.Quote));
    }

    private static class Shared
    {
        public static readonly TextAnalyzer Analyzer = new(LanguagePack.English, PerceptronTagger.LoadEmbedded());
    }
}
