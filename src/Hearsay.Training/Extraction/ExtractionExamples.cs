using Hearsay.Articles;
using Hearsay.Articles.Extraction;
using Hearsay.Html.Outline;
using Hearsay.Pages;
using Hearsay.Training.Evaluation.Extraction;

namespace Hearsay.Training.Extraction;

/// <summary>A page cut, measured and labelled.</summary>
internal sealed record ExtractionExample(GoldPage Gold, PageOutline Outline, float[] Features, LeafLabel[] Labels,
    int Fold)
{
    /// <summary>Parts that the sites are dealt into: pages of one site are never in two.</summary>
    internal const int Folds = 5;

    /// <summary>Null where the page cannot be read.</summary>
    internal static ExtractionExample? Of(GoldPage gold)
    {
        if (!PageDecoder.TryDecode(gold.Open(), out DecodedPage decoded, out _)) return null;
        var page = HtmlPage.Parse(decoded.Text);
        PageOutline outline = page.Outline;
        if (outline.Leaves.IsEmpty) return null;
        float[] features = LeafFeatures.Of(outline, PageEvidence.Of(page), out _);
        return new ExtractionExample(gold, outline, features, LeafLabels.Of(gold, outline), FoldOf(gold.Site));
    }

    /// <summary>The fold of a site (FNV-1a of its name without "www.").</summary>
    internal static int FoldOf(string site)
    {
        uint hash = 2166136261;
        foreach (char unit in site.StartsWith("www.", StringComparison.Ordinal) ? site[4..] : site)
            hash = (hash ^ unit) * 16777619;
        return (int)(hash % Folds);
    }
}
