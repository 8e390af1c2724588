using Hearsay.Analysis;
using Hearsay.Inference;
using Hearsay.Statements.Network;
using Hearsay.Text;
using Hearsay.Training.Evaluation;

namespace Hearsay.Training.Networks;

/// <summary>Turns articles with gold attributions into labelled paragraphs for the statement network.</summary>
internal sealed class StatementExamples(TextAnalyzer analyzer, IWordRows rows)
{
    /// <summary>Sequences longer than this are left out of training; inference cuts them.</summary>
    internal const int LongestSequence = 400;

    private readonly StatementFeatures _features = new(rows);

    internal NetworkExamples Examples { get; } = new(StatementFeatures.Columns, StatementLabels.Names);

    /// <summary>Adds every paragraph of a document.</summary>
    /// <param name="isLabelled">False for a text of which only its words are known.</param>
    internal void Add(AttributedDocument document, bool isLabelled = true)
    {
        SourceText text = document.Text!;
        AnalyzedText analysis = analyzer.Analyze(text, TextAnalyzer.ParagraphsOf(text));
        byte[] labels = Labels(analysis, document.Attributions);
        if (!isLabelled) labels.AsSpan().Fill(NetworkExamples.Unlabelled);
        int group = GroupOf(document.Id);
        var ids = new int[analysis.Tokens.Length * StatementFeatures.Columns.Length];
        for (int p = 0; p < analysis.Paragraphs.Length; p++)
        {
            Paragraph paragraph = analysis.Paragraphs[p];
            if (paragraph.FirstSentence == paragraph.EndSentence) continue;
            int first = analysis.Sentences[paragraph.FirstSentence].FirstToken;
            int end = analysis.Sentences[paragraph.EndSentence - 1].EndToken;
            if (end - first > LongestSequence) continue;
            _features.Write(analysis, p, ids);
            Examples.Add(
                ids.AsSpan((first * StatementFeatures.Columns.Length)..(end * StatementFeatures.Columns.Length)),
                labels.AsSpan(first..end), group);
        }
    }

    /// <summary>One label a token. Where attributions overlap, a cue wins over a source and a source over content,
    /// since content that is cut still matches its gold in part.</summary>
    internal static byte[] Labels(AnalyzedText analysis, IReadOnlyList<Attribution> attributions)
    {
        var labels = new byte[analysis.Tokens.Length];
        foreach (Role role in (Role[])[Role.Content, Role.Source, Role.Cue])
        {
            foreach (Attribution attribution in attributions)
            {
                Span? cue = attribution.Cue.Count > 0 ? analysis.Text.FromCodePoints(attribution.Cue[0]) : null;
                foreach (CodePointRange range in attribution[role])
                {
                    Span span = analysis.Text.FromCodePoints(range);
                    Mark(labels, analysis, span, RoleOf(role, span, cue, analysis));
                }
            }
        }

        return labels;
    }

    private static ChunkRole RoleOf(Role role, Span span, Span? cue, AnalyzedText analysis)
    {
        if (role == Role.Cue) return ChunkRole.Cue;
        bool isBefore = cue is not null && span.Start < cue.Value.Start;
        if (role == Role.Source) return isBefore ? ChunkRole.SourceBeforeCue : ChunkRole.SourceAfterCue;
        bool isAlone = cue is null || analysis.ParagraphAt(span.Start) != analysis.ParagraphAt(cue.Value.Start);
        return isAlone ? ChunkRole.ContentAlone : isBefore ? ChunkRole.ContentBeforeCue : ChunkRole.ContentAfterCue;
    }

    private static void Mark(byte[] labels, AnalyzedText analysis, Span span, ChunkRole role)
    {
        int first = analysis.TokenAt(span.Start);
        for (int t = first; t < labels.Length && analysis.Tokens[t].Span.Start < span.End; t++)
            labels[t] = (byte)(t == first ? StatementLabels.Begin(role) : StatementLabels.Inside(role));
    }

    /// <summary>The number of a document by which folds are cut.</summary>
    internal static int GroupOf(string id)
    {
        ulong hash = FeatureHash.Seed;
        foreach (char unit in id) hash = FeatureHash.Append(hash, unit);
        return (int)(FeatureHash.Mix(hash) & int.MaxValue);
    }
}
