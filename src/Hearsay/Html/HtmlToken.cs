namespace Hearsay.Html;

internal enum HtmlTokenKind : byte
{
    Text,
    StartTag,
    EndTag,
    Comment,
    Doctype,
}

/// <summary>What the tokenizer takes the next characters for; the element decides (WHATWG HTML, section
/// 13.2.5).</summary>
internal enum ContentModel : byte
{
    Data,
    Rcdata,
    RawText,
    ScriptData,
    PlainText,
    CdataSection,
}

/// <summary>A token as places in the page: nothing is decoded or copied before somebody asks.</summary>
internal struct HtmlToken
{
    public HtmlTokenKind Kind;

    /// <summary>Of a tag: which, in any case of letters.</summary>
    public HtmlTag Tag;

    /// <summary>Of text: how its characters are decoded.</summary>
    public TextMode Mode;

    /// <summary>Of a tag: it ends in <c>/></c>.</summary>
    public bool SelfClosing;

    /// <summary>The whole token, markup included.</summary>
    public int Start, End;

    /// <summary>Of a tag its name, of text and comments their characters, of a DOCTYPE what follows the
    /// keyword.</summary>
    public int InnerStart, InnerEnd;

    /// <summary>Of a tag: index of its first attribute in the buffer; the others follow up to the buffer's
    /// end.</summary>
    public int FirstAttribute;
}

/// <summary>Attributes one after another, those of one tag together.</summary>
/// <param name="limit">The most that are kept.</param>
/// <param name="capacity">How many to make room for at first.</param>
internal sealed class AttributeBuffer(int limit = int.MaxValue, int capacity = 16)
{
    private HtmlAttribute[] _items = new HtmlAttribute[capacity];

    /// <summary>May be set back, to forget the last ones.</summary>
    public int Count { get; set; }

    public ReadOnlySpan<HtmlAttribute> Items => _items.AsSpan(0, Count);

    public ArraySegment<HtmlAttribute> Segment => new(_items, 0, Count);

    public void Add(HtmlAttribute attribute)
    {
        if (Count == limit) return;
        if (Count == _items.Length) Array.Resize(ref _items, Count * 2);
        _items[Count++] = attribute;
    }
}
