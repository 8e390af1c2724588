using System.Runtime.CompilerServices;

namespace Hearsay.Html.Outline;

/// <summary>Kinds of elements that lend a meaning to all text inside them.</summary>
[Flags]
internal enum Surrounding : ushort
{
    None = 0,
    Article = 1 << 0,
    Main = 1 << 1,
    Aside = 1 << 2,
    Nav = 1 << 3,
    Footer = 1 << 4,
    Header = 1 << 5,
    Figure = 1 << 6,
    Form = 1 << 7,
    Table = 1 << 8,
    List = 1 << 9,
    Quote = 1 << 10,
    Button = 1 << 11,
    Details = 1 << 12,
    Hidden = 1 << 13,
    Heading = 1 << 14,
    Caption = 1 << 15,
}

/// <summary>How many levels up the nearest element with each sign stands, 0 for the element itself. A sign is what the
/// names that a site gives to elements hint at; what it means is for the reader of the page to say.</summary>
[InlineArray(Count)]
internal struct SignDistances
{
    public const int Count = 26;

    /// <summary>None within so many levels.</summary>
    public const byte None = 12;

    private byte _first;
}

/// <summary>An element with text in it, and what is known of all that it holds.</summary>
internal struct OutlineElement
{
    /// <summary>Index in the document.</summary>
    public int Node;

    /// <summary>Index of the parent among these elements, less than its own; -1 for the root.</summary>
    public int Parent;

    public HtmlTag Tag;

    /// <summary>Its own signs as bits, and those of elements around it as distances.</summary>
    public uint Signs;

    public SignDistances Distances;

    public Surrounding Surroundings;

    /// <summary>A hash of the names and first classes of this element and the three above it.</summary>
    public uint Shape, OwnShape;

    /// <summary>The nearest block-level element: this one or one above.</summary>
    public int Block;

    /// <summary>The nearest <c>article</c>, this one or one above; -1 where there is none.</summary>
    public int Article;

    public int Depth;

    // Sums over all leaves inside.
    public int Leaves, Words, LinkWords, ProseLeaves, ProseWords, Commas;
}
