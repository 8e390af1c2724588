using Hearsay.Analysis;
using Hearsay.Statements.Network;
using Hearsay.Statements.Rules;
using Hearsay.Text;
using Hearsay.Training.Evaluation;

namespace Hearsay.Training.Networks;

/// <summary>Learns which cue a content belongs to, and which source a cue, from gold attributions: a multinomial
/// logistic regression over the candidates of a paragraph, by stochastic gradient descent with per-weight rates
/// (AdaGrad, Duchi et al. 2011).</summary>
internal sealed class LinkTrainer(TextAnalyzer analyzer, SeededRandom random)
{
    private const int Epochs = 8;
    private const float Rate = 0.1f;
    private const float Penalty = 1e-6f;

    private readonly List<Choice> _choices = [];

    /// <summary>One choice: the features of every candidate, "none" first, and which is right.</summary>
    private sealed record Choice(int[][] Candidates, int Right);

    /// <summary>Number of choices that were added.</summary>
    internal int Count => _choices.Count;

    /// <summary>Adds the choices of a document's paragraphs.</summary>
    internal void Add(AttributedDocument document)
    {
        AnalyzedText analysis = analyzer.Analyze(document.Text!, TextAnalyzer.ParagraphsOf(document.Text!));
        byte[] labels = StatementExamples.Labels(analysis, document.Attributions);
        var view = new TokenView(analysis);
        foreach (Paragraph paragraph in analysis.Paragraphs)
        {
            if (paragraph.FirstSentence == paragraph.EndSentence) continue;
            int first = analysis.Sentences[paragraph.FirstSentence].FirstToken;
            int end = analysis.Sentences[paragraph.EndSentence - 1].EndToken;
            Add(view, Chunk.Read(labels.AsSpan(first..end), first), document.Attributions);
        }
    }

    /// <summary>The weights, one a feature.</summary>
    internal float[] Train()
    {
        var weights = new float[LinkFeatures.Count];
        var squares = new float[LinkFeatures.Count];
        Choice[] order = [.. _choices];
        for (int epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle<Choice>(order);
            foreach (Choice choice in order) Step(choice, weights, squares);
        }

        return weights;
    }

    /// <summary>Share of choices that the weights make right.</summary>
    internal double Accuracy(float[] weights) => _choices.Average(choice =>
    {
        float[] scores = [.. choice.Candidates.Select(features => features.Sum(feature => weights[feature]))];
        return Array.IndexOf(scores, scores.Max()) == choice.Right ? 1.0 : 0.0;
    });

    private void Add(TokenView view, List<Chunk> chunks, IReadOnlyList<Attribution> attributions)
    {
        List<int> cues = [.. Enumerable.Range(0, chunks.Count).Where(i => chunks[i].IsCue)];
        List<int> sources = [.. Enumerable.Range(0, chunks.Count).Where(i => chunks[i].IsSource)];
        for (int i = 0; i < chunks.Count; i++)
        {
            if (chunks[i].IsSource) continue;
            Role role = chunks[i].IsCue ? Role.Cue : Role.Content;
            if (Owner(view, chunks[i], role, attributions) is not { } owner) continue;
            List<int> candidates = chunks[i].IsCue ? sources : cues;
            int right = candidates.FindIndex(other =>
                Covers(view, chunks[other], owner[chunks[i].IsCue ? Role.Source : Role.Cue]));
            int none = LinkFeatures.None(chunks[i].IsCue, chunks[i].Role is ChunkRole.ContentAlone, candidates.Count);
            _choices.Add(new Choice(
                [[none], .. candidates.Select(other => chunks[i].IsCue
                ? Pair(view, chunks, other, i) : Pair(view, chunks, i, other))],
                right + 1));
        }
    }

    private static int[] Pair(TokenView view, List<Chunk> chunks, int chunk, int cue)
    {
        var features = new int[LinkFeatures.PerPair];
        LinkFeatures.Write(view, chunks, chunk, cue, features);
        return features;
    }

    private static Attribution? Owner(TokenView view, Chunk chunk, Role role,
        IReadOnlyList<Attribution> attributions) =>
        attributions.FirstOrDefault(attribution => Covers(view, chunk, attribution[role]));

    private static bool Covers(TokenView view, Chunk chunk, IReadOnlyList<CodePointRange> ranges) =>
        ranges.Any(range => view.Analysis.Text.FromCodePoints(range).Overlaps(view.Cover(chunk.First, chunk.End)));

    private static void Step(Choice choice, float[] weights, float[] squares)
    {
        double[] scores =
            [.. choice.Candidates.Select(features => Math.Exp(features.Sum(feature => (double)weights[feature])))];
        double sum = scores.Sum();
        for (int c = 0; c < scores.Length; c++)
        {
            float error = (float)(scores[c] / sum) - (c == choice.Right ? 1 : 0);
            foreach (int feature in choice.Candidates[c])
            {
                float gradient = error + (Penalty * weights[feature]);
                squares[feature] += gradient * gradient;
                weights[feature] -= Rate * gradient / (MathF.Sqrt(squares[feature]) + 1e-6f);
            }
        }
    }
}
