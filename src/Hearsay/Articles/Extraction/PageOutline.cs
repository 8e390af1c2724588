using System.Runtime.InteropServices;
using Hearsay.Html;

namespace Hearsay.Articles.Extraction;

/// <summary>A page as its leaf blocks in order and the elements around them.</summary>
internal sealed class PageOutline(
    HtmlDocument document, LeafBlock[] leaves, OutlineElement[] elements, List<uint> words)
{
    public HtmlDocument Document => document;

    public ReadOnlySpan<LeafBlock> Leaves => leaves;

    /// <summary>The elements that hold leaves, parents before children; the first is the root.</summary>
    public ReadOnlySpan<OutlineElement> Elements => elements;

    /// <summary>Hashes of all words, case folded, leaf by leaf.</summary>
    public ReadOnlySpan<uint> Words => CollectionsMarshal.AsSpan(words);

    public ReadOnlySpan<uint> WordsOf(in LeafBlock leaf) => Words.Slice(leaf.FirstWord, leaf.Counts.Words);

    /// <summary>The same page with its first leaves alone; the sums of its elements still count all.</summary>
    public PageOutline Shorten(int most) =>
        leaves.Length <= most ? this : new PageOutline(document, leaves[..most], elements, words);

    /// <summary>True where <paramref name="element"/> is <paramref name="ancestor"/> or inside it.</summary>
    public bool IsInside(int element, int ancestor)
    {
        int node = elements[element].Node, top = elements[ancestor].Node;
        return node >= top && node < document.Nodes[top].End;
    }
}
