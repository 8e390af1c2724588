using Hearsay.Language;
using Hearsay.Language.Inference;
using Hearsay.Statements;
using Hearsay.Text;

namespace Hearsay.Training.Evaluation;

/// <summary>The library's reader of statements as a system to be scored: takes texts unchanged.</summary>
public sealed class StatementSystem
{
    private readonly TextAnalyzer _analyzer = new(PerceptronTagger.LoadEmbedded());
    private readonly StatementReader _reader = new();

    /// <summary>Reads the text of <paramref name="document"/> and gives its statements.</summary>
    public AttributedDocument Read(AttributedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        SourceText text = document.Text ?? throw new ArgumentException("The document has no text.", nameof(document));
        AnalyzedText analysis = _analyzer.Analyze(text, TextAnalyzer.ParagraphsOf(text));
        return document with { Attributions = [.. _reader.Read(analysis, []).Select(statement => Convert(text, statement))] };
    }

    private static Attribution Convert(SourceText text, Statement statement) => new(
        [.. statement.Source.Select(text.ToCodePoints)],
        [.. statement.Cue.Select(text.ToCodePoints)],
        [.. statement.Content.Select(text.ToCodePoints)],
        statement.Kind.ToString().ToLowerInvariant());
}
