using Hearsay.Articles.Lines;
using Hearsay.Html.Outline;
using Hearsay.Languages;
using Hearsay.Pages;

namespace Hearsay.Articles.Extraction;

/// <summary>HTML to an article: the page is cut into leaf blocks, a model says which of them belong to the article,
/// rules say what the others are. Thread-safe; the model is loaded when the first page is read.</summary>
/// <param name="languages">The languages that are read.</param>
/// <param name="model">By default the model that ships.</param>
internal sealed class HtmlArticleReader(LanguageSet languages, ExtractionModel? model = null)
{
    private readonly Lazy<CreditScanner> _credits = new(() => new CreditScanner(languages));
    private readonly Lazy<DatelineScanner> _datelines = new(() => new DatelineScanner(languages));

    /// <summary>Leaves that are judged; those beyond, on pages that are lists or attacks, are set aside. Memory grows
    /// by a kilobyte a leaf.</summary>
    internal const int MostLeaves = 20_000;

    /// <summary>Where nothing is likely enough, leaves this close to the likeliest are kept.</summary>
    private const float Fallback = 0.5f;

    private const float LeastFallback = 0.02f;

    /// <summary>Reads a page; null where it holds no text.</summary>
    /// <param name="raw">True to keep all visible text, unjudged.</param>
    /// <param name="isFragment">True where there is nothing around the article.</param>
    public Article? Read(PageRecord record, bool isFragment, HtmlPage page, bool raw = false)
    {
        PageOutline outline = page.Outline;
        var assembler = new HtmlArticleAssembler(record, outline, _credits.Value, _datelines.Value);
        if (raw) return assembler.AssembleRaw();
        PageOutline judged = outline.Shorten(MostLeaves);
        PageEvidence evidence = PageEvidence.Of(page);
        float[] features = LeafFeatures.Of(judged, evidence, out TextCue[] cues);
        bool isInDataAlone = IsInDataAlone(judged, evidence);
        bool[] kept = isInDataAlone ? new bool[cues.Length] : Keep(judged, features, isFragment);
        Furniture.Shared.TakeOut(judged, evidence, cues, kept);
        int[] repeats = RepeatedRuns.Find(judged, kept);
        PullQuotes.Mark(judged, kept, repeats);
        assembler.Add(kept, new LeafKinds(judged, evidence, cues, kept), repeats);
        if (isInDataAlone) assembler.AddDataBody(page.JsonLd.Bodies[0].Span);
        return assembler.ToArticle();
    }

    /// <summary>True where JSON-LD has a body of which the page shows nothing: a script would show it.</summary>
    private static bool IsInDataAlone(PageOutline outline, PageEvidence evidence)
    {
        if (!evidence.HasBody) return false;
        foreach (ref readonly LeafBlock leaf in outline.Leaves)
        {
            if (evidence.BodyShare(outline.WordsOf(leaf)) > 0) return false;
        }

        return true;
    }

    /// <param name="isFragment">True where there is nothing around the article.</param>
    private bool[] Keep(PageOutline outline, float[] features, bool isFragment)
    {
        if (outline.Leaves.IsEmpty) return [];
        if (isFragment) return [.. Enumerable.Repeat(true, outline.Leaves.Length)];
        ExtractionModel judge = model ?? ExtractionModel.Embedded;
        return Likeliest(judge.Judge(outline, features), judge.Threshold);
    }

    /// <param name="likely">How likely it is of each leaf that it belongs to the article, 0 to 1; at least one.</param>
    internal static bool[] Likeliest(float[] likely, float threshold)
    {
        float highest = likely.Max();
        if (highest < threshold) threshold = Math.Max(highest * Fallback, LeastFallback);
        return Array.ConvertAll(likely, probability => probability >= threshold);
    }
}
