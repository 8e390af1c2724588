using System.Buffers;
using Hearsay.Analysis;
using Hearsay.Inference.Tagging;
using Hearsay.Languages;
using Hearsay.Statements;
using Hearsay.Statements.Acts;
using Hearsay.Statements.Rules;
using Hearsay.Text;

namespace Hearsay.Training.Evaluation;

/// <summary>Scores the reading of acts on gold spans, so that what it misses is its own, and the telling of direct,
/// mixed and indirect content.</summary>
internal static class ActEvaluation
{
    private static readonly SearchValues<string> OtherMarks =
        SearchValues.Create(["‘", "''", "``", " '", "('"], StringComparison.Ordinal);

    /// <summary>Reads the act of every labelled attribution.</summary>
    /// <exception cref="InvalidDataException">A label names a document or a cue that is not there.</exception>
    public static ActScore Score(IReadOnlyList<AttributedDocument> documents, IReadOnlyList<ActLabel> labels)
    {
        ArgumentNullException.ThrowIfNull(documents);
        ArgumentNullException.ThrowIfNull(labels);
        var analyzer = new TextAnalyzer(LanguagePack.English, PerceptronTagger.LoadEmbedded());
        Dictionary<string, AttributedDocument> byId =
            documents.ToDictionary(document => document.Id, StringComparer.Ordinal);
        var cases = new List<(ActLabel, Act, string)>(labels.Count);
        foreach (IGrouping<string, ActLabel> group in labels.GroupBy(label => label.Document, StringComparer.Ordinal))
        {
            if (!byId.TryGetValue(group.Key, out AttributedDocument? document) || document.Text is not { } text)
                throw new InvalidDataException($"the labels name a document that gold lacks: {group.Key}");
            var view = new TokenView(analyzer.Analyze(text, TextAnalyzer.ParagraphsOf(text)));
            foreach (ActLabel label in group)
                cases.Add((label, Read(view, document, label), text.Quote(text.FromCodePoints(label.Cue))));
        }

        return new ActScore(cases);
    }

    /// <summary>Share of attributions whose kind, told by their content, is the gold's; and how many were compared. The
    /// gold's kinds know double quote marks alone: contents with single or doubled ones are left out.</summary>
    public static (double Accuracy, int Count) ScoreKinds(IReadOnlyList<AttributedDocument> documents)
    {
        ArgumentNullException.ThrowIfNull(documents);
        var analyzer = new TextAnalyzer(LanguagePack.English, PerceptronTagger.LoadEmbedded());
        int right = 0, count = 0;
        foreach (AttributedDocument document in documents.Where(document => document.Text is not null))
        {
            SourceText text = document.Text!;
            var view = new TokenView(analyzer.Analyze(text, TextAnalyzer.ParagraphsOf(text)));
            foreach (
                Attribution attribution in document.Attributions.Where(attribution => attribution.Kind != "unknown"))
            {
                Span[] content = SpansOf(text, attribution.Content);
                if (content.Any(piece => text.Slice(piece).ContainsAny(OtherMarks))) continue;
                StatementKind kind = StatementKinds.Of(view.Analysis, content);
                if (kind.ToString().Equals(attribution.Kind, StringComparison.OrdinalIgnoreCase)) right++;
                count++;
            }
        }

        return (Measure.Share(right, count), count);
    }

    private static Act Read(TokenView view, AttributedDocument document, ActLabel label)
    {
        SourceText text = document.Text!;
        Attribution attribution = document.Attributions.FirstOrDefault(candidate => IsAt(candidate, label.Cue))
            ?? throw new InvalidDataException($"{document.Id} has no cue at [{label.Cue.Start}, {label.Cue.End})");
        return new ActReader(view).Read(
            SpansOf(text, attribution.Source), SpansOf(text, attribution.Cue), SpansOf(text, attribution.Content)).Act;
    }

    private static bool IsAt(Attribution attribution, CodePointRange cue) =>
        attribution.Cue.Count > 0 && attribution.Cue[0].Start == cue.Start && attribution.Cue[^1].End == cue.End;

    private static Span[] SpansOf(SourceText text, IReadOnlyList<CodePointRange> ranges) =>
        [.. ranges.Select(text.FromCodePoints)];
}
