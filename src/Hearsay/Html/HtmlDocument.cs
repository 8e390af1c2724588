using Hearsay.Text;

namespace Hearsay.Html;

/// <summary>A parsed page: a flat array of nodes in the order in which they stand in the page. Immutable and
/// thread-safe.
/// <list type="bullet">
/// <item>Node 0 is always <c>html</c>; there is always a <c>head</c> and a <c>body</c>, written or implied.</item>
/// <item>The descendants of node i are those from i + 1 to <c>Nodes[i].End</c>, exclusive.</item>
/// <item>Scripting counts as disabled: what <c>noscript</c> holds is parsed like anything else.</item>
/// <item>Neighbouring text nodes may occur where markup between them came to nothing.</item>
/// </list>
/// Text never moves: where the standard would (content of tables that belongs in no cell, "foster parenting"; misnested
/// formatting, the "adoption agency"), the elements stay where they were written.</summary>
internal sealed class HtmlDocument
{
    private readonly ArraySegment<HtmlNode> _nodes;
    private readonly ArraySegment<HtmlAttribute> _attributes;

    internal HtmlDocument(SourceText page, ArraySegment<HtmlNode> nodes, ArraySegment<HtmlAttribute> attributes)
    {
        Page = page;
        _nodes = nodes;
        _attributes = attributes;
    }

    /// <summary>The decoded page, which all offsets count in.</summary>
    public SourceText Page { get; }

    public ReadOnlySpan<HtmlNode> Nodes => _nodes;

    /// <summary>True where the page has more nodes than <see cref="HtmlLimits.MaxNodes"/> and its end was not
    /// read.</summary>
    public bool IsCut { get; init; }

    internal LateAttributes[] Late { private get; init; } = [];

    /// <summary>By element, the first node after its end tag, where that is not <see cref="HtmlNode.End"/>.</summary>
    internal Dictionary<int, int> Ended { private get; init; } = [];

    /// <summary>Parses a page; every text is HTML.</summary>
    public static HtmlDocument Parse(SourceText page, HtmlLimits? limits = null)
    {
        var builder = new TreeBuilder(page, limits ?? HtmlLimits.Default);
        return builder.Build();
    }

    /// <summary>Name of an element in lower case; of <see cref="HtmlTag.Other"/> as written but for the case.</summary>
    public string NameOf(int element)
    {
        HtmlNode node = Nodes[element];
        if (node.Tag != HtmlTag.Other) return HtmlTags.NameOf(node.Tag);
        int start = node.SourceStart + 1, end = start;
        while (end < node.SourceEnd && Page[end] is not (' ' or '\t' or '\n' or '\f' or '\r' or '/' or '>')) end++;
        return Page.Value[start..end].Replace('\0', '\uFFFD').ToLowerInvariant();
    }

    /// <summary>The decoded value of an attribute; null where the element has none of this name, "" where it has no
    /// value. The first of several counts.</summary>
    /// <param name="name">In lower case.</param>
    public string? Attribute(int element, string name) => AttributeSpan(element, name) is { } value
        ? TextDecoder.ToString(Page.Value, value.Start, value.End, TextMode.References | TextMode.ReplaceNul,
        inAttribute: true)
        : null;

    /// <summary>Where the attribute's value stands in the page, without quotes; null where the element has no such
    /// attribute.</summary>
    /// <param name="name">In lower case.</param>
    public Span? AttributeSpan(int element, string name)
    {
        foreach (HtmlAttribute attribute in AttributesOf(element))
        {
            if (IsNamed(attribute, name)) return new Span(attribute.ValueStart, attribute.ValueEnd);
        }

        return Late.Length == 0 ? null : LateAttribute(element, name);
    }

    /// <summary>Adds the decoded characters of a text node; each is mapped to where it stands in
    /// <see cref="Page"/>.</summary>
    public void AppendText(int textNode, MappedText target)
    {
        HtmlNode node = Nodes[textNode];
        var sink = new MappedSink(target);
        TextDecoder.Decode(Page.Value, node.SourceStart, node.SourceEnd, node.Mode, ref sink);
    }

    /// <summary>The decoded text of a node and of all below it. Scripts, styles and templates are left out, unless the
    /// node is one itself; comments always are.</summary>
    public string TextOf(int node)
    {
        if (Nodes[node].IsText) return Decoded(Nodes[node]);
        return TextOf(node + 1, Nodes[node].End);
    }

    /// <summary>The decoded text of the nodes from <paramref name="first"/> to <paramref name="end"/>,
    /// exclusive.</summary>
    /// <inheritdoc cref="TextOf(int)"/>
    public string TextOf(int first, int end)
    {
        var text = new System.Text.StringBuilder();
        var sink = new StringSink(text);
        ReadOnlySpan<HtmlNode> nodes = Nodes;
        for (int i = first; i < end; i++)
        {
            ref readonly HtmlNode current = ref nodes[i];
            if (current.IsText)
                TextDecoder.Decode(Page.Value, current.SourceStart, current.SourceEnd, current.Mode, ref sink);
            else if (current.Tag is HtmlTag.Script or HtmlTag.Style or HtmlTag.Template) i = current.End - 1;
        }

        return text.ToString();
    }

    /// <summary>First node after the element's own end tag. Less than its <see cref="HtmlNode.End"/> where that tag
    /// came while blocks inside it were open (<c>&lt;a>&lt;div>in the link&lt;/a>no more&lt;/div></c>), which the
    /// standard would move out.</summary>
    public int ContentEnd(int element) => Ended.TryGetValue(element, out int end) ? end : Nodes[element].End;

    /// <summary>Index of the first element of this tag within <paramref name="node"/>; -1 where there is
    /// none.</summary>
    public int Find(HtmlTag tag, int node = 0) => Next(tag, node, Nodes[node].End);

    /// <summary>Index of the next element of this tag after <paramref name="after"/> and before <paramref name="end"/>;
    /// -1 where there is none.</summary>
    public int Next(HtmlTag tag, int after, int end)
    {
        ReadOnlySpan<HtmlNode> nodes = Nodes;
        for (int i = after + 1; i < end; i++)
        {
            if (nodes[i].Tag == tag && nodes[i].IsElement) return i;
        }

        return -1;
    }

    /// <summary>Index of the nearest ancestor of this tag; -1 where there is none.</summary>
    public int Ancestor(int node, HtmlTag tag)
    {
        int at = Nodes[node].Parent;
        while (at >= 0 && Nodes[at].Tag != tag) at = Nodes[at].Parent;
        return at;
    }

    private string Decoded(HtmlNode node) =>
        TextDecoder.ToString(Page.Value, node.SourceStart, node.SourceEnd, node.Mode);

    /// <summary>The attributes of an element's own tag, in the order of the page.</summary>
    public ReadOnlySpan<HtmlAttribute> AttributesOf(int node)
    {
        int start = Nodes[node].FirstAttribute, end = node + 1 < Nodes.Length
            ? Nodes[node + 1].FirstAttribute : _attributes.Count;
        return _attributes.AsSpan(start, end - start);
    }

    private Span? LateAttribute(int element, string name)
    {
        foreach (LateAttributes late in Late)
        {
            if (late.Element != element) continue;
            foreach (HtmlAttribute attribute in late.Attributes)
            {
                if (IsNamed(attribute, name)) return new Span(attribute.ValueStart, attribute.ValueEnd);
            }
        }

        return null;
    }

    private bool IsNamed(HtmlAttribute attribute, string name) =>
        attribute.NameEnd - attribute.NameStart == name.Length
        && Page.Value.AsSpan(attribute.NameStart, name.Length).Equals(name, StringComparison.OrdinalIgnoreCase);
}

/// <summary>Attributes that a second <c>html</c> or <c>body</c> tag brought to an element that was there
/// already.</summary>
internal readonly record struct LateAttributes(int Element, HtmlAttribute[] Attributes);
