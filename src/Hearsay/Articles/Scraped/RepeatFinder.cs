using Hearsay.Text;

namespace Hearsay.Articles.Scraped;

/// <summary>Marks second copies: paragraphs whose letters and digits were met before, so that copies which differ in
/// spacing, quote style or case are found too. Short lines count as copies only inside a run of copies.</summary>
internal static class RepeatFinder
{
    /// <summary>Fewest words of a paragraph that is a copy by itself; a shorter one ("No comment.") may be said
    /// twice.</summary>
    private const int FewestWords = 6;

    public static void Mark(BlockDraft draft)
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        var copies = new int?[draft.Count];
        for (int i = 0; i < draft.Count; i++)
        {
            if (!IsText(draft, i)) continue;
            string key = WordKey.OfLetters(draft[i].Text);
            if (key.Length > 0 && !first.TryAdd(key, i)) copies[i] = first[key];
        }

        for (int i = 0; i < draft.Count; i++)
        {
            if (copies[i] is { } of && (draft[i].Features.Words >= FewestWords || IsInRun(copies, i)))
                draft.SettleRepeat(i, of);
        }
    }

    /// <summary>Makes a copy whose first was set aside as furniture the one that is read.</summary>
    public static void Restore(BlockDraft draft)
    {
        for (int i = 0; i < draft.Count; i++)
        {
            if (!draft.Is(i, BlockKind.Repeat)
                || !draft.Is(draft.RepeatOf(i)!.Value, BlockKind.Footer, BlockKind.Teaser, BlockKind.Comment)) continue;
            draft.Settle(i, draft.KindOf(draft.RepeatOf(i)!.Value) == BlockKind.Footer && draft[i].Features.IsStopped
                ? BlockKind.Body : BlockKind.Footer);
        }
    }

    /// <summary>True where a neighbour repeats the neighbour of what this one repeats.</summary>
    private static bool IsInRun(int?[] copies, int i) =>
        (i > 0 && copies[i - 1] == copies[i] - 1) || (i + 1 < copies.Length && copies[i + 1] == copies[i] + 1);

    private static bool IsText(BlockDraft draft, int i) => draft.IsOpen(i) || draft.Is(i, BlockKind.Caption);
}
