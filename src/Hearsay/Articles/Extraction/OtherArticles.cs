using Hearsay.Html;
using Hearsay.Html.Outline;

namespace Hearsay.Articles.Extraction;

/// <summary>Takes out what stands in <c>article</c> elements beside the one that the page is about: teasers, and the
/// next story below. Where no one is the page's, as in a live blog of articles, all stay.</summary>
internal static class OtherArticles
{
    /// <summary>So much of the text stands in the article that the page is about: less where its heading is the page's
    /// title.</summary>
    private const float LeastShare = 0.6f, LeastShareWithTitle = 0.5f;

    private const float LeastTitleShare = 0.75f;

    public static void TakeOut(PageOutline outline, PageEvidence evidence, bool[] kept)
    {
        var words = new Dictionary<int, int>();
        int all = 0, main = -1, titled = -1;
        for (int i = 0; i < kept.Length; i++)
        {
            ref readonly LeafBlock leaf = ref outline.Leaves[i];
            int article = outline.Elements[leaf.Element].Article;
            if (article >= 0 && titled < 0 && IsTitle(outline, evidence, leaf)) titled = article;
            if (!kept[i]) continue;
            all += leaf.Counts.Words;
            if (article < 0) continue;
            int sum = words[article] = words.GetValueOrDefault(article) + leaf.Counts.Words;
            if (main < 0 || sum > words[main]) main = article;
        }

        if (titled >= 0 && words.GetValueOrDefault(titled) >= LeastShareWithTitle * all) main = titled;
        else if (main < 0 || words[main] < LeastShare * all) return;
        for (int i = 0; i < kept.Length; i++)
        {
            int article = outline.Elements[outline.Leaves[i].Element].Article;
            if (kept[i] && article > main && !outline.IsInside(article, main) && !outline.IsInside(main, article))
                kept[i] = false;
        }
    }

    private static bool IsTitle(PageOutline outline, PageEvidence evidence, in LeafBlock leaf) =>
        outline.Elements[outline.Elements[leaf.Element].Block].Tag == HtmlTag.H1 && leaf.LinkShare < 0.5f
        && evidence.TitleShare(outline.WordsOf(leaf)) >= LeastTitleShare;
}
