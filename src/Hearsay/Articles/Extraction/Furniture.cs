using System.Globalization;
using Hearsay.Html;
using Hearsay.Html.Outline;
using Hearsay.Text;

namespace Hearsay.Articles.Extraction;

/// <summary>Takes leaves out that a model kept by their looks although the page itself says what they are: captions,
/// comments, boxes, bylines.</summary>
internal sealed class Furniture
{
    private const int LongestByline = 14, LongestPointer = 25, LongestHeadOfLinks = 8;

    private static readonly Lazy<Furniture> Instance = new(() => new Furniture());

    private readonly Rule[] _rules =
        [.. WordTable.Rows("Articles/Extraction/Data/furniture.tsv").Select(row => new Rule(
        Enum.Parse<MarkupSign>(row[0]), byte.Parse(row[1], CultureInfo.InvariantCulture),
        float.Parse(row[2], CultureInfo.InvariantCulture), float.Parse(row[3], CultureInfo.InvariantCulture)))];

    public static Furniture Shared => Instance.Value;

    /// <summary>Clears <paramref name="kept"/> where a leaf is furniture.</summary>
    public void TakeOut(PageOutline outline, PageEvidence evidence, TextCue[] cues, bool[] kept)
    {
        foreach (Rule rule in _rules) TakeOut(outline, kept, rule);
        OtherArticles.TakeOut(outline, evidence, kept);
        foreach (HtmlTag part in WholeParts.Tags) WholeParts.Fill(outline, kept, part);
        TrimLinks(outline, kept);
        bool beforeText = true;
        for (int i = 0; i < kept.Length; i++)
        {
            if (!kept[i]) continue;
            ref readonly LeafBlock leaf = ref outline.Leaves[i];
            ref readonly OutlineElement element = ref outline.Elements[leaf.Element];
            bool isPointer = (cues[i] & TextCue.Related) != 0 && leaf.LinkShare >= 0.4f;
            bool isCaption = (element.Surroundings & Surrounding.Caption) != 0;
            isPointer |= IsLinkLine(leaf, element) || IsHeadOfLinks(outline, cues, kept, i);
            if (isPointer || isCaption || (IsByline(leaf, element) && (beforeText || element.Tag == HtmlTag.Time)))
                kept[i] = false;
            beforeText &= !leaf.IsProse;
        }
    }

    /// <summary>A line between paragraphs that is nothing but a link and no sentence leads elsewhere.</summary>
    private static bool IsLinkLine(in LeafBlock leaf, in OutlineElement element) =>
        leaf.Counts.LinkWords == leaf.Counts.Words && leaf.Counts.Sentences == 0 && leaf.Counts.Words <= LongestPointer
        && (element.Surroundings & (Surrounding.Heading | Surrounding.List | Surrounding.Table
        | Surrounding.Quote)) == 0;

    /// <summary>"More on this story" over links that are left out.</summary>
    private static bool IsHeadOfLinks(PageOutline outline, TextCue[] cues, bool[] kept, int index) =>
        (cues[index] & TextCue.Related) != 0 && outline.Leaves[index].Counts.Words <= LongestHeadOfLinks
        && index + 1 < kept.Length && !kept[index + 1] && outline.Leaves[index + 1].LinkShare >= 0.5f;

    /// <summary>Menus before the first line of text and after the last.</summary>
    private static void TrimLinks(PageOutline outline, bool[] kept)
    {
        int first = Array.IndexOf(kept, true), last = Array.LastIndexOf(kept, true);
        for (; first >= 0 && first <= last && (!kept[first] || IsMenu(outline.Leaves[first])); first++)
            kept[first] = false;
        for (; last > first && (!kept[last] || IsMenu(outline.Leaves[last])); last--) kept[last] = false;
    }

    private static bool IsMenu(in LeafBlock leaf) =>
        leaf.Counts.LinkWords == leaf.Counts.Words && leaf.Counts.Sentences == 0 && leaf.Counts.Words <= 12;

    private static bool IsByline(in LeafBlock leaf, in OutlineElement element) =>
        leaf.Counts.Words <= LongestByline && leaf.Counts.Sentences == 0
        && (element.Tag == HtmlTag.Time || element.Distances[(int)MarkupSign.Byline] <= 1
        || element.Distances[(int)MarkupSign.Date] <= 1);

    private static void TakeOut(PageOutline outline, bool[] kept, Rule rule)
    {
        int all = 0, named = 0;
        for (int i = 0; i < kept.Length; i++)
        {
            if (!kept[i]) continue;
            int words = outline.Leaves[i].Counts.Words;
            all += words;
            if (outline.Elements[outline.Leaves[i].Element].Distances[(int)rule.Sign] <= rule.Levels) named += words;
        }

        if (named == 0 || named > rule.MostShare * all) return;
        for (int i = 0; i < kept.Length; i++)
        {
            ref readonly LeafBlock leaf = ref outline.Leaves[i];
            if (outline.Elements[leaf.Element].Distances[(int)rule.Sign] <= rule.Levels
                && leaf.LinkShare >= rule.LeastLinks) kept[i] = false;
        }
    }

    private readonly record struct Rule(MarkupSign Sign, byte Levels, float MostShare, float LeastLinks);
}
