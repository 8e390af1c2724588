using Hearsay.Articles;
using Hearsay.Pages;
using Hearsay.Training.Corpora;
using Hearsay.Training.Extraction;

namespace Hearsay.Training.Evaluation.Extraction;

/// <summary>Measures what is kept of pages, set by set.</summary>
/// <param name="pages">Where archives of HTML pages lie unpacked, or are unpacked to.</param>
/// <param name="resamples">Samples of pages for intervals; 0 for none.</param>
/// <param name="crossValidates">True to train anew for each fold of the sites, beside the model that ships.</param>
internal sealed class ExtractionEvaluation(GoldData? data, string pages, int resamples, bool crossValidates)
{
    /// <summary>As the model that ships was trained with.</summary>
    private const long Seed = 1;

    private readonly List<ExtractionScore> _scores = [];
    private readonly List<(string Set, PageScore Score)> _pages = [];
    private FoldReader? _folds;

    /// <summary>Names of the sets.</summary>
    public static IEnumerable<string> Sets => ExtractionSet.Names;

    /// <summary>Where archives are unpacked by default.</summary>
    public static string StandardPages => PageArchive.StandardFolder;

    /// <summary>What has been measured so far.</summary>
    internal IReadOnlyList<ExtractionScore> Scores => _scores;

    /// <summary>Measures one set.</summary>
    /// <param name="system">File of another system's output; null for this program's.</param>
    /// <exception cref="FileNotFoundException">The set is not at hand.</exception>
    public void Run(string set, string? system, Action<string> progress)
    {
        IReadOnlyList<GoldPage> gold = ExtractionSet.Read(set, data, pages);
        if (system is not null)
        {
            IReadOnlyDictionary<string, string> texts = ExtractionSystem.Read(system);
            Add(set, [.. gold.Select(page => PageScore.Of(page, texts.GetValueOrDefault(page.Id, "")))]);
            return;
        }

        var reader = new ArticleReader();
        // The model that ships has learnt from the HTML sets: its figure there is no measurement, and says so.
        Add(ExtractionSet.IsHtml(set) ? set + ", learnt from" : set, [.. Score(gold, page => Keep(reader, page))]);
        if (!crossValidates || !ExtractionSet.IsHtml(set)) return;
        _folds ??= new FoldReader(ExtractionTraining.TrainFolds(data, pages, Seed, progress));
        Add(set + ", cross-validated", [.. Score(gold, _folds.Read)]);
    }

    public void WriteText(TextWriter output) => ExtractionReport.WriteText(output, _scores);

    public void WriteJson(Stream output) => ExtractionReport.WriteJson(output, _scores);

    public void WriteErrors(TextWriter output) => ExtractionErrorPage.Write(output, _pages);

    private void Add(string set, IReadOnlyList<PageScore> scored)
    {
        _scores.AddRange(ExtractionScore.Of(set, scored, resamples));
        _pages.AddRange(scored.Select(page => (set, page)));
    }

    private static ParallelQuery<PageScore> Score(IReadOnlyList<GoldPage> gold, Func<GoldPage, string> keep) =>
        gold.AsParallel().AsOrdered().Select(page => PageScore.Of(page, keep(page)));

    /// <summary>Of HTML the article proper, as gold has it; of scraped text all that is read, headline
    /// included.</summary>
    private static string Keep(ArticleReader reader, GoldPage page)
    {
        Page opened = page.Open();
        Article? article = reader.Read(opened).Article;
        return (opened.Kind == ContentKind.Html ? article?.ArticleBody : article?.Text.Value) ?? "";
    }
}
