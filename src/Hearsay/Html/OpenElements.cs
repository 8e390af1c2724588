using System.Runtime.CompilerServices;

namespace Hearsay.Html;

/// <summary>The stack of open elements (WHATWG HTML, section 13.2.4.3). Every entry remembers the entry below it that
/// is of its own tag, and of each class that it belongs to; so the innermost element of a tag or class, and with it
/// every "has an element in scope", takes one step however deep the stack is.</summary>
internal sealed class OpenElements
{
    private const int Classes = 7;

    private readonly int[] _ofTag = new int[256];
    private readonly int[] _ofClass = new int[Classes];
    private Entry[] _entries = new Entry[64];

    public OpenElements()
    {
        Array.Fill(_ofTag, -1);
        Array.Fill(_ofClass, -1);
    }

    public int Count { get; private set; }

    /// <summary>The current node's entry.</summary>
    public ref Entry Top => ref _entries[Count - 1];

    public ref Entry this[int position] => ref _entries[position];

    /// <summary>Position of the innermost element of this tag; -1 where none is open.</summary>
    public int Of(HtmlTag tag) => _ofTag[(int)tag];

    /// <summary>Position of the innermost element that has this trait, one of the first <see cref="Classes"/>; -1 where
    /// none is open.</summary>
    public int Of(HtmlTraits trait) => _ofClass[int.Log2((int)trait)];

    /// <summary>True where an element of this tag is open and no other with the trait stands above it.</summary>
    public bool HasInScope(HtmlTag tag, HtmlTraits scope) => Of(tag) >= 0 && Of(tag) >= Of(scope);

    /// <param name="traits">What the element is to the stack; foreign elements have other traits than their
    /// names.</param>
    public void Push(int node, HtmlTag tag, HtmlTraits traits, ForeignKind foreign)
    {
        if (Count == _entries.Length) Array.Resize(ref _entries, Count * 2);
        ref Entry entry = ref _entries[Count];
        entry = new Entry { Node = node, Tag = tag, Traits = traits, Foreign = foreign, SameTag = _ofTag[(int)tag] };
        _ofTag[(int)tag] = Count;
        for (int classes = (int)traits & ((1 << Classes) - 1); classes != 0; classes &= classes - 1)
        {
            int kind = int.TrailingZeroCount(classes);
            entry.Below[kind] = _ofClass[kind];
            _ofClass[kind] = Count;
        }

        Count++;
    }

    public void Pop()
    {
        ref Entry entry = ref _entries[--Count];
        _ofTag[(int)entry.Tag] = entry.SameTag;
        for (int classes = (int)entry.Traits & ((1 << Classes) - 1); classes != 0; classes &= classes - 1)
        {
            int kind = int.TrailingZeroCount(classes);
            _ofClass[kind] = entry.Below[kind];
        }
    }

    internal struct Entry
    {
        public int Node;
        public HtmlTag Tag;
        public ForeignKind Foreign;

        /// <summary>Its end tag came while elements that it does not end were open: it is closed once they
        /// are.</summary>
        public bool IsEnded;
        public HtmlTraits Traits;
        public int SameTag;
        public Chain Below;
    }

    [InlineArray(Classes)]
    internal struct Chain
    {
        private int _first;
    }
}

/// <summary>What an open element is to foreign content (WHATWG HTML, section 13.2.6).</summary>
internal enum ForeignKind : byte
{
    /// <summary>An element of HTML.</summary>
    Html,
    Svg,
    MathMl,

    /// <summary>foreignObject, desc or title of SVG: what stands in it is HTML.</summary>
    HtmlPoint,

    /// <summary>mi, mo, mn, ms or mtext: text and most elements in it are HTML.</summary>
    MathMlTextPoint,

    /// <summary>An annotation-xml that says it holds HTML.</summary>
    MathMlHtmlPoint,

    /// <summary>Any other annotation-xml: only SVG may stand in it.</summary>
    AnnotationXml,
}
