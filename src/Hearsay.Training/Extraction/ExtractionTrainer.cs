using Hearsay.Articles.Extraction;
using Hearsay.Inference.Boosting;
using Hearsay.Training.Boosting;

namespace Hearsay.Training.Extraction;

/// <summary>Trains the two models of <see cref="ExtractionModel"/>. The second one learns from what the first says of
/// sites that it has not seen, as it will when pages are read.</summary>
internal static class ExtractionTrainer
{
    private static readonly TreeOptions Leaves =
        new(Trees: 80, Depth: 5, Rate: 0.12f, Rows: 0.5f, Columns: 0.3f, Ridge: 5, LeastWeight: 4);
    private static readonly TreeOptions Context =
        new(Trees: 140, Depth: 5, Rate: 0.09f, Rows: 0.5f, Columns: 0.25f, Ridge: 6, LeastWeight: 5);

    internal static ExtractionModel Train(IReadOnlyList<ExtractionExample> examples, long seed, float threshold)
    {
        int[] folds = [.. examples.Select(example => example.Fold).Distinct().Order()];
        var scores = new float[examples.Count][];
        Parallel.ForEach(folds, fold =>
        {
            BoostedTrees others = TrainLeaves(examples.Where(example => example.Fold != fold), seed);
            for (int i = 0; i < scores.Length; i++)
            {
                if (examples[i].Fold == fold)
                    scores[i] = ExtractionModel.Apply(others, examples[i].Features, LeafFeatures.Count);
            }
        });
        BoostedTrees leaves = null!, context = null!;
        Parallel.Invoke(
            () => leaves = TrainLeaves(examples, seed),
            () => context = Train(
                examples.Select((example, i) => (example, WithContext(example, scores[i]))),
                ContextFeatures.Count, Context, seed + 1));
        return new ExtractionModel(leaves, context, threshold);
    }

    internal static float[] WithContext(ExtractionExample example, float[] scores)
    {
        var context = new ContextFeatures(example.Outline, scores);
        var matrix = new float[scores.Length * ContextFeatures.Count];
        for (int i = 0; i < scores.Length; i++)
            context.Fill(i, example.Features.AsSpan(i * LeafFeatures.Count, LeafFeatures.Count),
                matrix.AsSpan(i * ContextFeatures.Count, ContextFeatures.Count));
        return matrix;
    }

    private static BoostedTrees TrainLeaves(IEnumerable<ExtractionExample> examples, long seed) =>
        Train(examples.Select(example => (example, example.Features)), LeafFeatures.Count, Leaves, seed);

    private static BoostedTrees Train(
        IEnumerable<(ExtractionExample Example, float[] Matrix)> examples, int columns, TreeOptions options, long seed)
    {
        List<float> matrix = [], labels = [], weights = [];
        foreach ((ExtractionExample example, float[] rows) in examples)
        {
            for (int i = 0; i < example.Labels.Length; i++)
            {
                if (!example.Labels[i].IsKnown) continue;
                matrix.AddRange(rows.AsSpan(i * columns, columns));
                labels.Add(example.Labels[i].Wanted);
                weights.Add(example.Labels[i].Weight);
            }
        }

        return TreeTrainer.Train(new BinnedColumns([.. matrix], columns), [.. labels], [.. weights], options, seed);
    }
}
