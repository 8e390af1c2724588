using Hearsay.Articles.Extraction;
using Hearsay.Training.Corpora;
using Hearsay.Training.Evaluation.Extraction;

namespace Hearsay.Training.Extraction;

/// <summary>The whole way from labelled pages to <c>blocks.bin</c> and its manifest, and the models of a
/// cross-validation.</summary>
internal static class ExtractionTraining
{
    /// <summary>Leaves at least so likely are kept: between .4 and .6 the measures hardly move.</summary>
    private const float Threshold = 0.5f;

    private static readonly PageArchive[] Corpora = [PageArchive.Trafilatura, PageArchive.Wcxb];

    /// <summary>Trains and writes both files, each in one move so that nothing half-written is left.</summary>
    /// <param name="pages">Where archives of pages lie unpacked, or are unpacked to.</param>
    /// <param name="output">Folder of the two files; made where it is lacking.</param>
    /// <param name="progress">Told what goes on, a line at a time.</param>
    /// <exception cref="FileNotFoundException">The pages are not at hand.</exception>
    public static void Run(GoldData data, string pages, long seed, string output, Action<string> progress)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(progress);
        IReadOnlyList<ExtractionExample> examples = Read(data, pages);
        progress(
            $"{examples.Count} pages, {examples.Sum(example => example.Labels.Count(label => label.IsKnown))} labelled "
                + $"blocks");
        IReadOnlyList<ExtractionModel> folds = TrainFolds(examples, seed, progress);
        byte[] model = ExtractionTrainer.Train(examples, seed, Threshold).ToBytes();
        IReadOnlyList<ExtractionScore> scores =
            [.. Corpora.SelectMany(corpus => CrossValidate(corpus.Set, data, pages, folds))];
        ExtractionManifest.Of(seed, scores).Save(output, model, data);
        progress($"{model.Length} bytes written to {Path.Combine(output, "blocks.bin")}");
    }

    /// <summary>For each fold of the sites, a model that has not seen them.</summary>
    internal static IReadOnlyList<ExtractionModel> TrainFolds(GoldData? data, string pages, long seed,
        Action<string> progress) =>
        TrainFolds(Read(data, pages), seed, progress);

    private static List<ExtractionModel> TrainFolds(IReadOnlyList<ExtractionExample> examples, long seed,
        Action<string> progress)
    {
        var models = new List<ExtractionModel>();
        for (int fold = 0; fold < ExtractionExample.Folds; fold++)
        {
            models.Add(ExtractionTrainer.Train([.. examples.Where(example => example.Fold != fold)], seed, Threshold));
            progress($"trained without fold {fold + 1} of {ExtractionExample.Folds}");
        }

        return models;
    }

    private static IEnumerable<ExtractionScore> CrossValidate(
        string set, GoldData data, string pages, IReadOnlyList<ExtractionModel> folds)
    {
        var reader = new FoldReader(folds);
        PageScore[] scored =
        [
            .. ExtractionSet.Read(set, data, pages).AsParallel().AsOrdered()
            .Select(page => PageScore.Of(page, reader.Read(page))),
        ];
        return ExtractionScore.Of(set, scored, resamples: 0);
    }

    private static IReadOnlyList<ExtractionExample> Read(GoldData? data, string pages) =>
    [
        .. Corpora.SelectMany(corpus => GoldPage.OfHtml(corpus.Locate(data, pages)))
            .AsParallel().AsOrdered().Select(ExtractionExample.Of).OfType<ExtractionExample>(),
    ];
}
