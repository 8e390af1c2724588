using Hearsay.Html.Outline;

namespace Hearsay.Articles.Extraction;

/// <summary>Finds blocks that stand in a page twice: a body for small screens and one for large, a teaser that the body
/// begins with. Of two copies the one that readers see is kept, else the first. What comes again and again within the
/// same element, a refrain for one, is no copy; a paragraph that comes twice there is.</summary>
internal static class RepeatedRuns
{
    /// <summary>Shorter runs, in words, are kept: short lines come again for good reasons.</summary>
    private const int LeastWords = 20;

    /// <summary>For each leaf, the kept leaf that it repeats; -1 where it repeats none.</summary>
    public static int[] Find(PageOutline outline, bool[] kept)
    {
        var repeats = new int[kept.Length];
        Array.Fill(repeats, -1);
        var first = new Dictionary<ulong, int>();
        Dictionary<ulong, int> times = CountTimes(outline, kept);
        for (int i = 0; i < kept.Length; i++)
        {
            if (!kept[i]) continue;
            if (!first.TryGetValue(outline.Leaves[i].Counts.Hash, out int earlier)
                || !outline.WordsOf(outline.Leaves[i]).SequenceEqual(outline.WordsOf(outline.Leaves[earlier])))
            {
                first.TryAdd(outline.Leaves[i].Counts.Hash, i);
                continue;
            }

            int length = RunLength(outline, kept, earlier, i, out int words);
            if (words >= LeastWords && (!SameElement(outline, earlier, i) || IsTwice(outline.Leaves[i], times)))
            {
                (int shown, int copy) = IsHidden(outline, earlier) && !IsHidden(outline, i)
                    ? (i, earlier) : (earlier, i);
                for (int step = 0; step < length; step++)
                {
                    if (kept[copy + step] && kept[shown + step]) repeats[copy + step] = shown + step;
                }
            }

            i += length - 1;
        }

        return repeats;
    }

    /// <summary>How many leaves in a row are the same from both places on.</summary>
    private static int RunLength(PageOutline outline, bool[] kept, int earlier, int later, out int words)
    {
        int length = 0;
        words = 0;
        while (later + length < kept.Length && earlier + length < later
            && outline.Leaves[earlier + length].Counts.Hash == outline.Leaves[later + length].Counts.Hash)
        {
            if (kept[later + length]) words += outline.Leaves[later + length].Counts.Words;
            length++;
        }

        return length;
    }

    private static bool IsHidden(PageOutline outline, int leaf) =>
        (outline.Elements[outline.Leaves[leaf].Element].Surroundings & Surrounding.Hidden) != 0;

    /// <summary>True for a paragraph of running text that comes twice and no more: of so long a one that is an
    /// oversight.</summary>
    private static bool IsTwice(in LeafBlock leaf, Dictionary<ulong, int> times) =>
        leaf.IsProse && leaf.Counts.Words >= LeastWords && times[leaf.Counts.Hash] == 2;

    private static Dictionary<ulong, int> CountTimes(PageOutline outline, bool[] kept)
    {
        var times = new Dictionary<ulong, int>();
        for (int i = 0; i < kept.Length; i++)
        {
            ulong hash = outline.Leaves[i].Counts.Hash;
            if (kept[i]) times[hash] = times.GetValueOrDefault(hash) + 1;
        }

        return times;
    }

    private static bool SameElement(PageOutline outline, int earlier, int later) =>
        ParentOf(outline, earlier) == ParentOf(outline, later);

    /// <summary>The element around the leaf's own block.</summary>
    private static int ParentOf(PageOutline outline, int leaf)
    {
        int block = outline.Elements[outline.Leaves[leaf].Element].Block;
        return outline.Elements[block].Parent;
    }
}
