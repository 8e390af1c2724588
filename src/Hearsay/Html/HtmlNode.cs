using Hearsay.Text;

namespace Hearsay.Html;

internal enum HtmlNodeKind : byte
{
    Element,
    Text,
    Comment,
}

/// <summary>How the characters of a stretch of the page become text (WHATWG HTML, section 13.2.5). White space of
/// line ends is normalised in all of them.</summary>
[Flags]
internal enum TextMode : byte
{
    /// <summary>NUL stays as it is: what the tokenizer alone gives for data and CDATA sections.</summary>
    Plain = 0,

    /// <summary>Character references are decoded.</summary>
    References = 1,

    /// <summary>NUL becomes U+FFFD: raw text, RCDATA, foreign content, comments.</summary>
    ReplaceNul = 2,

    /// <summary>NUL is left out: text in the body of HTML.</summary>
    DropNul = 4,
}

/// <summary>A node of an <see cref="HtmlDocument"/>.</summary>
/// <param name="Parent">Index of the parent, less than the node's own; -1 for the root.</param>
/// <param name="Depth">Number of ancestors.</param>
internal readonly record struct HtmlNode(
    HtmlNodeKind Kind, HtmlTag Tag, TextMode Mode, bool IsForeign, ushort Depth, int Parent, int End, int SourceStart,
    int SourceEnd, int FirstAttribute)
{
    /// <summary>Where the node stands in the decoded page. An element: its start tag, empty where the tag was implied.
    /// Text: its characters. A comment: all of it.</summary>
    public Span Source => new(SourceStart, SourceEnd);

    public bool IsElement => Kind == HtmlNodeKind.Element;

    public bool IsText => Kind == HtmlNodeKind.Text;
}

/// <summary>An attribute as it stands in the page; the value without its quotes.</summary>
internal readonly record struct HtmlAttribute(int NameStart, int NameEnd, int ValueStart, int ValueEnd);
