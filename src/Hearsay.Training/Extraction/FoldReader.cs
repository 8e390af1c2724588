using Hearsay.Articles;
using Hearsay.Articles.Extraction;
using Hearsay.Languages;
using Hearsay.Training.Evaluation.Extraction;

namespace Hearsay.Training.Extraction;

/// <summary>Reads each page with the model that has not seen its site.</summary>
internal sealed class FoldReader(IReadOnlyList<ExtractionModel> folds)
{
    private readonly ArticleReader[] _readers =
        [.. folds.Select(model => new ArticleReader(LanguageSet.Shipped, model))];

    /// <summary>What is kept of the page: headline and standfirst aside.</summary>
    internal string Read(GoldPage page) =>
        _readers[ExtractionExample.FoldOf(page.Site)].Read(page.Open()).Article?.ArticleBody ?? "";
}
