using Hearsay.Articles;
using Hearsay.Training.Corpora;

namespace Hearsay.Training.Evaluation.Extraction;

/// <summary>Measures what is kept of pages, set by set.</summary>
/// <param name="pages">Where archives of HTML pages lie unpacked, or are unpacked to.</param>
/// <param name="resamples">Samples of pages for intervals; 0 for none.</param>
/// <param name="crossValidates">True to train anew for each fold of the sites, beside the model that ships.</param>
public sealed class ExtractionEvaluation(GoldData? data, string pages, int resamples, bool crossValidates)
{
    private readonly List<ExtractionScore> _scores = [];
    private readonly List<(string Set, PageScore Score)> _pages = [];

    /// <summary>Names of the sets.</summary>
    public static IEnumerable<string> Sets => ExtractionSet.Names;

    /// <summary>Where archives are unpacked by default.</summary>
    public static string StandardPages => PageArchive.StandardFolder;

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
        Add(set, [.. gold.AsParallel().AsOrdered().Select(page => PageScore.Of(page, Keep(reader, page)))]);
    }

    public void WriteText(TextWriter output) => ExtractionReport.WriteText(output, _scores);

    public void WriteJson(Stream output) => ExtractionReport.WriteJson(output, _scores);

    public void WriteErrors(TextWriter output) => ExtractionErrorPage.Write(output, _pages);

    private void Add(string set, IReadOnlyList<PageScore> scored)
    {
        _scores.AddRange(ExtractionScore.Of(set, scored, resamples));
        _pages.AddRange(scored.Select(page => (set, page)));
    }

    private static string Keep(ArticleReader reader, GoldPage page) => reader.Read(page.Open()).Article?.Text.Value ?? "";
}
