using Hearsay.Text;

namespace Hearsay.Html;

/// <summary>Tree construction (WHATWG HTML, section 13.2.6), with one thing left out: nothing is ever moved. So there
/// is no foster parenting, no adoption agency, no list of active formatting elements to open again; what is met stays
/// where it is met. The insertion modes inside tables follow from the stack; a frameset is an element like
/// others.</summary>
internal ref partial struct TreeBuilder
{
    /// <summary>News pages have a node, and an attribute, every 70 units or so.</summary>
    private const int UnitsANode = 64;

    private readonly SourceText _source;
    private readonly ReadOnlySpan<char> _page;
    private readonly HtmlLimits _limits;
    private readonly OpenElements _open = new();
    private readonly AttributeBuffer _attributes;
    private readonly List<LateAttributes> _late = [];
    private readonly Dictionary<int, int> _ended = [];
    private HtmlTokenizer _tokenizer;
    private HtmlNode[] _nodes;
    private int _count;

    /// <summary>First attribute of the token at hand, or of the next one that will have any.</summary>
    private int _firstAttribute;

    private Mode _mode = Mode.BeforeHead;
    private int _body = -1;

    /// <summary>The form element pointer: the last form outside templates, until its end tag; -1 for none.</summary>
    private int _form = -1;
    private bool _isQuirky = true;
    private bool _isCut;

    /// <summary>The line feed right after a <c>pre</c>, <c>listing</c> or <c>textarea</c> tag does not count.</summary>
    private bool _skipsLineFeed;

    public TreeBuilder(SourceText source, HtmlLimits limits)
    {
        _source = source;
        _page = source.Value;
        _limits = limits;
        _attributes = new AttributeBuffer(limits.MaxNodes,
            Math.Min(limits.MaxNodes, (source.Length / UnitsANode) + 16));
        _nodes = new HtmlNode[Math.Min(limits.MaxNodes, (source.Length / UnitsANode) + 16)];
        _tokenizer = new HtmlTokenizer(_page, _attributes);
    }

    /// <summary>The insertion modes that the stack does not show.</summary>
    private enum Mode : byte
    {
        BeforeHead,
        InHead,
        InHeadNoscript,
        AfterHead,
        InBody,
    }

    public HtmlDocument Build()
    {
        Open(HtmlTag.Html, 0, 0);
        while (!_isCut && _tokenizer.Read()) Take();
        _firstAttribute = _attributes.Count;
        EnsureBody(_page.Length);
        while (_open.Count > 0) Pop();
        return new HtmlDocument(_source, new ArraySegment<HtmlNode>(_nodes, 0, _count), _attributes.Segment)
        {
            Late = [.. _late],
            Ended = _ended,
            IsCut = _isCut,
        };
    }

    private void Take()
    {
        ref HtmlToken token = ref _tokenizer.Token;
        _firstAttribute = token.Kind is HtmlTokenKind.StartTag or HtmlTokenKind.EndTag
            ? token.FirstAttribute : _attributes.Count;
        int before = _count;
        switch (token.Kind)
        {
            case HtmlTokenKind.Text: TakeText(token.InnerStart, token.InnerEnd); break;
            case HtmlTokenKind.StartTag: TakeStartTag(); break;
            case HtmlTokenKind.EndTag: TakeEndTag(); break;
            case HtmlTokenKind.Comment:
                Add(HtmlNodeKind.Comment, HtmlTag.Other, token.Start, token.End,
                TextMode.ReplaceNul, false); break;
            default: _isQuirky &= Doctype.IsQuirky(_page, token); break;
        }

        if (token.Kind == HtmlTokenKind.EndTag || _count == before) _attributes.Count = _firstAttribute;
        _tokenizer.AllowCdata = _open.Top.Foreign != ForeignKind.Html;
    }

    private void TakeStartTag()
    {
        _skipsLineFeed = false;
        if (_open.Top.Foreign != ForeignKind.Html && StartForeign()) return;
        if (_tokenizer.Token.Tag == HtmlTag.Html) Merge(0);
        else if (_mode != Mode.InBody && StartBeforeBody()) return;
        else StartInBody();
    }

    private void TakeEndTag()
    {
        _skipsLineFeed = false;
        if (_open.Top.Foreign != ForeignKind.Html && EndForeign()) return;
        if (_mode != Mode.InBody && EndBeforeBody()) return;
        EndInBody();
    }

    private void TakeText(int start, int end)
    {
        if (_skipsLineFeed) start = SkipLineFeed(start, end);
        _skipsLineFeed = false;
        if (_mode != Mode.InBody && !IsRawText()) start = TextBeforeBody(start, end);
        if (start < end) AddText(start, end);
    }

    /// <summary>True inside an element whose text is the tokenizer's alone.</summary>
    private readonly bool IsRawText() =>
        (HtmlTags.Has(_open.Top.Tag, HtmlTraits.Rcdata | HtmlTraits.RawText) || _open.Top.Tag == HtmlTag.Script)
        && _open.Top.Foreign == ForeignKind.Html;

    private readonly int SkipLineFeed(int start, int end)
    {
        if (start < end && _page[start] == '\r') start++;
        else if (start < end && _page[start] == '\n') return start + 1;
        else return start;
        return start < end && _page[start] == '\n' ? start + 1 : start;
    }

    private void AddText(int start, int end)
    {
        bool foreign = _open.Top.Foreign is not (ForeignKind.Html or ForeignKind.HtmlPoint
            or ForeignKind.MathMlTextPoint or ForeignKind.MathMlHtmlPoint);
        TextMode mode = _tokenizer.Token.Mode;
        if ((mode & TextMode.ReplaceNul) == 0) mode |= foreign ? TextMode.ReplaceNul : TextMode.DropNul;
        Add(HtmlNodeKind.Text, HtmlTag.Other, start, end, mode, foreign);
    }

    /// <summary>Adds a node to the current node, or to the deepest of its ancestors that may have children.</summary>
    private int Add(HtmlNodeKind kind, HtmlTag tag, int start, int end, TextMode mode, bool isForeign)
    {
        _isCut = _count >= _limits.MaxNodes - 3; // Leaves room for a head and a body.
        if (_count == _nodes.Length) Array.Resize(ref _nodes, _count * 2);
        int parent = _open.Count == 0 ? -1 : _open.Top.Node;
        if (parent >= 0 && _nodes[parent].Depth >= _limits.MaxDepth) parent = _nodes[parent].Parent;
        ushort depth = parent < 0 ? (ushort)0 : (ushort)(_nodes[parent].Depth + 1);
        _nodes[_count] = new HtmlNode(kind, tag, mode, isForeign, depth, parent, _count + 1, start, end,
            _firstAttribute);
        return _count++;
    }

    private int Open(HtmlTag tag, int start, int end)
    {
        int node = Add(HtmlNodeKind.Element, tag, start, end, TextMode.Plain, false);
        _open.Push(node, tag, HtmlTags.TraitsOf(tag), ForeignKind.Html);
        return node;
    }

    /// <summary>Opens the element of the start tag at hand.</summary>
    private int Open() => Open(_tokenizer.Token.Tag, _tokenizer.Token.Start, _tokenizer.Token.End);

    /// <summary>Opens an element that no tag stands for.</summary>
    private int Imply(HtmlTag tag) => Open(tag, _tokenizer.Token.Start, _tokenizer.Token.Start);

    /// <summary>Adds the element of the start tag at hand, which has no content.</summary>
    private void AddEmpty(HtmlTag tag) =>
        Add(HtmlNodeKind.Element, tag, _tokenizer.Token.Start, _tokenizer.Token.End, TextMode.Plain, false);

    /// <summary>Closes the current node, and then those below it whose end tags came before.</summary>
    private void Pop()
    {
        do
        {
            int node = _open.Top.Node;
            if (_nodes[node].Depth < _limits.MaxDepth) _nodes[node] = _nodes[node] with { End = _count };
            _open.Pop();
        }
        while (_open.Count > 0 && _open.Top.IsEnded);
    }

    /// <summary>Closes the element at <paramref name="position"/> of the stack and all above it.</summary>
    private void PopTo(int position)
    {
        while (_open.Count > position) Pop();
    }

    /// <summary>The tag at hand brings attributes to an element that is open already; not out of a template.</summary>
    private void Merge(int node)
    {
        if (_open.Of(HtmlTag.Template) >= 0) return;
        HtmlToken token = _tokenizer.Token;
        if (_nodes[node].Source.IsEmpty)
            _nodes[node] = _nodes[node] with { SourceStart = token.Start, SourceEnd = token.End };
        ReadOnlySpan<HtmlAttribute> attributes = _attributes.Items[token.FirstAttribute..];
        if (!attributes.IsEmpty && _late.Count < 16) _late.Add(new LateAttributes(node, attributes.ToArray()));
    }
}
