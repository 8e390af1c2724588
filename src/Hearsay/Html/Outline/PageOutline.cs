using System.Runtime.InteropServices;
using Hearsay.Text;

namespace Hearsay.Html.Outline;

/// <summary>A text node that readers see, with more in it than white space.</summary>
/// <param name="Line">Number of its line: text nodes of one number run on.</param>
internal readonly record struct OutlineText(int Node, int Line);

/// <summary>A page as its lines and leaf blocks in order and the elements around them; made once a page.</summary>
internal sealed class PageOutline(
    HtmlDocument document, LeafBlock[] leaves, OutlineElement[] elements, List<uint> words, OutlineText[] texts)
{
    /// <param name="names">What the words of names that sites give to elements hint at, as bits; see
    /// <see cref="SignDistances"/>.</param>
    public static PageOutline Of(HtmlDocument document, WordMap<uint> names) => OutlineBuilder.Build(document, names);

    public HtmlDocument Document => document;

    public ReadOnlySpan<LeafBlock> Leaves => leaves;

    /// <summary>The elements that hold leaves, parents before children; the first is the root.</summary>
    public ReadOnlySpan<OutlineElement> Elements => elements;

    public ReadOnlySpan<OutlineText> Texts => texts;

    /// <summary>Hashes of all words, case folded, leaf by leaf.</summary>
    public ReadOnlySpan<uint> Words => CollectionsMarshal.AsSpan(words);

    public ReadOnlySpan<uint> WordsOf(in LeafBlock leaf) => Words.Slice(leaf.FirstWord, leaf.Counts.Words);

    /// <summary>The same page with its first leaves alone; the sums of its elements still count all.</summary>
    public PageOutline Shorten(int most) =>
        leaves.Length <= most ? this : new PageOutline(document, leaves[..most], elements, words, texts);

    /// <summary>True where <paramref name="element"/> is <paramref name="ancestor"/> or inside it.</summary>
    public bool IsInside(int element, int ancestor)
    {
        int node = elements[element].Node, top = elements[ancestor].Node;
        return node >= top && node < document.Nodes[top].End;
    }
}
