using System.Runtime.InteropServices;
using Hearsay.Text;

namespace Hearsay.Html.Outline;

/// <summary>Collects the elements that hold text, each once, parents before children.</summary>
internal sealed class ElementTable(HtmlDocument document, WordMap<uint> names)
{
    private readonly List<OutlineElement> _elements = new(512);
    /// <summary>For each node one more than its index among the elements; 0 where it is not among them.</summary>
    private readonly int[] _indices = new int[document.Nodes.Length];
    private readonly Stack<int> _unknown = new();

    /// <summary>Index of the innermost element that holds all of a leaf.</summary>
    public int Around(int firstNode, int endNode)
    {
        int node = document.Nodes[firstNode].Parent;
        while (document.Nodes[node].End < endNode) node = document.Nodes[node].Parent;
        for (; node >= 0 && _indices[node] == 0; node = document.Nodes[node].Parent) _unknown.Push(node);
        int known = node < 0 ? -1 : _indices[node] - 1;
        while (_unknown.TryPop(out node)) known = Add(node, known);
        return known;
    }

    /// <summary>The elements, with sums over the leaves inside each.</summary>
    public OutlineElement[] Sum(ReadOnlySpan<LeafBlock> leaves)
    {
        OutlineElement[] elements = [.. _elements];
        foreach (ref readonly LeafBlock leaf in leaves)
        {
            ref OutlineElement element = ref elements[leaf.Element];
            element.Leaves++;
            element.Words += leaf.Counts.Words;
            element.LinkWords += leaf.Counts.LinkWords;
            element.Commas += leaf.Counts.Commas;
            if (!leaf.IsProse) continue;
            element.ProseLeaves++;
            element.ProseWords += leaf.Counts.Words;
        }

        for (int i = elements.Length - 1; i > 0; i--) AddTo(ref elements[elements[i].Parent], elements[i]);
        return elements;
    }

    private static void AddTo(ref OutlineElement parent, in OutlineElement child)
    {
        parent.Leaves += child.Leaves;
        parent.Words += child.Words;
        parent.LinkWords += child.LinkWords;
        parent.ProseLeaves += child.ProseLeaves;
        parent.ProseWords += child.ProseWords;
        parent.Commas += child.Commas;
    }

    private int Add(int node, int parent)
    {
        int index = _elements.Count;
        uint signs = ElementNames.Read(document, node, names, out uint shape, out bool isHidden);
        var element = new OutlineElement
        {
            Node = node,
            Parent = parent,
            Tag = document.Nodes[node].Tag,
            Signs = signs,
            OwnShape = shape,
            Shape = shape,
            Surroundings = SurroundingOf(document.Nodes[node].Tag) | (isHidden ? Surrounding.Hidden : Surrounding.None),
            Block = index,
            Article = document.Nodes[node].Tag == HtmlTag.Article ? index : -1,
        };
        if (parent >= 0) Inherit(ref element, CollectionsMarshal.AsSpan(_elements)[parent]);
        else element.Distances[..].Fill(SignDistances.None);
        for (int sign = 0; sign < SignDistances.Count; sign++)
        {
            if ((signs & (1u << sign)) != 0) element.Distances[sign] = 0;
        }

        _elements.Add(element);
        _indices[node] = index + 1;
        return index;
    }

    private void Inherit(ref OutlineElement element, in OutlineElement parent)
    {
        element.Depth = parent.Depth + 1;
        element.Surroundings |= parent.Surroundings;
        if (element.Article < 0) element.Article = parent.Article;
        if (ElementRoles.Of(document, element.Node) == ElementRole.Inline) element.Block = parent.Block;
        element.Shape = ShapeOf(element.OwnShape, element.Parent);
        for (int sign = 0; sign < SignDistances.Count; sign++)
            element.Distances[sign] = (byte)Math.Min(parent.Distances[sign] + 1, SignDistances.None);
    }

    private uint ShapeOf(uint own, int parent)
    {
        uint shape = own;
        for (int level = 0; level < 3 && parent >= 0; level++, parent = _elements[parent].Parent)
            shape = (shape * 0x9E3779B1) ^ _elements[parent].OwnShape;
        return shape;
    }

    private static Surrounding SurroundingOf(HtmlTag tag) => tag switch
    {
        HtmlTag.Article => Surrounding.Article,
        HtmlTag.Main => Surrounding.Main,
        HtmlTag.Aside => Surrounding.Aside,
        HtmlTag.Nav => Surrounding.Nav,
        HtmlTag.Footer => Surrounding.Footer,
        HtmlTag.Header => Surrounding.Header,
        HtmlTag.Figure => Surrounding.Figure,
        HtmlTag.Form => Surrounding.Form,
        HtmlTag.Table => Surrounding.Table,
        HtmlTag.Ul or HtmlTag.Ol or HtmlTag.Dl or HtmlTag.Menu => Surrounding.List,
        HtmlTag.Blockquote => Surrounding.Quote,
        HtmlTag.Button or HtmlTag.Label => Surrounding.Button,
        HtmlTag.Details or HtmlTag.Dialog => Surrounding.Details,
        HtmlTag.H1 or HtmlTag.H2 or HtmlTag.H3 or HtmlTag.H4 or HtmlTag.H5 or HtmlTag.H6 => Surrounding.Heading,
        HtmlTag.Figcaption or HtmlTag.Caption => Surrounding.Caption,
        _ => Surrounding.None,
    };
}
