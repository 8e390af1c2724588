using Hearsay.Html;
using Hearsay.Html.Outline;

namespace Hearsay.Articles.Extraction;

/// <summary>Keeps a table or a list whole where most of it was kept: a row without its head says nothing.</summary>
internal static class WholeParts
{
    private const float LeastShare = 0.5f;

    /// <summary>A table with longer cells lays out a page.</summary>
    private const int MostWordsACell = 25;

    /// <summary>The elements that are kept whole.</summary>
    public static ReadOnlySpan<HtmlTag> Tags => [HtmlTag.Table, HtmlTag.Ul, HtmlTag.Ol];

    public static void Fill(PageOutline outline, bool[] kept, HtmlTag part)
    {
        var sums = new Dictionary<int, (int Words, int Kept, int Longest)>();
        var partOf = new int[kept.Length];
        for (int i = 0; i < kept.Length; i++)
        {
            partOf[i] = PartAround(outline, outline.Leaves[i].Element, part);
            if (partOf[i] < 0) continue;
            int words = outline.Leaves[i].Counts.Words;
            (int all, int held, int longest) = sums.GetValueOrDefault(partOf[i]);
            sums[partOf[i]] = (all + words, held + (kept[i] ? words : 0), Math.Max(longest, words));
        }

        for (int i = 0; i < kept.Length; i++)
        {
            if (partOf[i] < 0 || kept[i]) continue;
            (int all, int held, int longest) = sums[partOf[i]];
            if (longest <= MostWordsACell && held >= LeastShare * all) kept[i] = true;
        }
    }

    /// <summary>The nearest such element around; only a few levels are looked at.</summary>
    private static int PartAround(PageOutline outline, int element, HtmlTag part)
    {
        for (int level = 0; level < 6 && element >= 0; level++, element = outline.Elements[element].Parent)
        {
            if (outline.Elements[element].Tag == part) return element;
        }

        return -1;
    }
}
