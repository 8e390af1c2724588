namespace Hearsay.Html.Outline;

/// <summary>A run of text that stands on lines of its own and has no smaller such run in it.</summary>
/// <param name="FirstNode">Index of its first text node.</param>
/// <param name="EndNode">Index after its last text node; elements in between may be skipped ones.</param>
/// <param name="Element">Index in <see cref="PageOutline.Elements"/> of the innermost element around all of it.</param>
/// <param name="FirstWord">Its words in <see cref="PageOutline.Words"/>.</param>
internal readonly record struct LeafBlock(
    int FirstNode, int EndNode, int Element, int FirstWord, TextCounts Counts, int Breaks)
{
    /// <summary>Share of the words that stand in links.</summary>
    public float LinkShare => (float)Counts.LinkWords / Counts.Words;

    /// <summary>A sentence of running text or more.</summary>
    public bool IsProse => Counts.Words >= 12 && LinkShare < 0.4f && Counts.Sentences + Counts.Commas > 0;
}
