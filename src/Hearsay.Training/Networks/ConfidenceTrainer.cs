using Hearsay.Analysis;
using Hearsay.Statements;
using Hearsay.Statements.Network;
using Hearsay.Statements.Rules;
using Hearsay.Text;
using Hearsay.Training.Evaluation;

namespace Hearsay.Training.Networks;

/// <summary>Fits the confidence of statements on articles that no network learnt from, by logistic
/// regression.</summary>
internal sealed class ConfidenceTrainer(TextAnalyzer analyzer, IStatementLabeler labeler, ChunkLinker linker)
{
    private const double Penalty = 1.0;

    private readonly List<(double[] Features, bool IsRight)> _cases = [];

    /// <summary>Number of statements looked at, and how many were right.</summary>
    internal (int All, int Right) Count => (_cases.Count, _cases.Count(one => one.IsRight));

    /// <summary>Reads a document and notes which of its statements are right.</summary>
    internal void Add(AttributedDocument document)
    {
        SourceText text = document.Text!;
        AnalyzedText analysis = analyzer.Analyze(text, TextAnalyzer.ParagraphsOf(text));
        var view = new TokenView(analysis);
        LabelledText labelled = labeler.Label(analysis);
        var reader = new NetworkStatements(view, linker,
            new StatementConfidence(new double[StatementConfidence.Names.Length]), labelled);
        for (int p = 0; p < analysis.Paragraphs.Length; p++)
        {
            foreach (NetworkDraft draft in reader.Find(p).Where(draft => draft.Contents.Count > 0))
            {
                Span[] content = [.. draft.Contents.Select(piece => reader.SpanOf(piece.Chunk))];
                Span[] source = draft.Source is { } chunk ? [reader.SpanOf(chunk)] : [];
                bool isRight = document.Attributions.Any(gold => Dice(content, Spans(text, gold.Content)) >= 0.5
                    && Touches([reader.SpanOf(draft.Cue)], Spans(text, gold.Cue))
                    && Touches(source, Spans(text, gold.Source)));
                _cases.Add((StatementConfidence.Features(draft, labelled, StatementKinds.Of(view.Analysis, content)),
                    isRight));
            }
        }
    }

    /// <summary>The weights, one a feature.</summary>
    internal double[] Train() => LogisticRegression.Fit(_cases, Penalty, ofBias: Penalty);

    private static Span[] Spans(SourceText text, IReadOnlyList<CodePointRange> ranges) =>
        [.. ranges.Select(text.FromCodePoints)];

    private static bool Touches(Span[] a, Span[] b) =>
        (a.Length == 0 && b.Length == 0) || Array.Exists(a, one => Array.Exists(b, other => one.Overlaps(other)));

    private static double Dice(Span[] a, Span[] b)
    {
        double shared =
            a.Sum(one => b.Sum(other => Math.Max(0, Math.Min(one.End, other.End) - Math.Max(one.Start, other.Start))));
        return 2 * shared / (a.Sum(one => one.Length) + b.Sum(other => other.Length));
    }
}
