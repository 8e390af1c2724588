namespace Hearsay.Html;

/// <summary>The tokenizer of the HTML standard (WHATWG HTML, section 13.2.5) over a decoded page, in one pass. Where
/// the standard emits characters one by one, this gives stretches of the page; parse errors are not told.</summary>
internal ref partial struct HtmlTokenizer
{
    private readonly ReadOnlySpan<char> _page;
    private readonly AttributeBuffer _attributes;
    private int _at;

    /// <summary>The name of the last start tag, whose end tag ends RCDATA, raw text and script data.</summary>
    private ReadOnlySpan<char> _lastStartTag;

    public HtmlTokenizer(ReadOnlySpan<char> page, AttributeBuffer attributes)
    {
        _page = page;
        _attributes = attributes;
    }

    /// <summary>The token that <see cref="Read"/> found.</summary>
    public HtmlToken Token;

    /// <summary>How the next characters are read; goes back to data by itself where the element ends.</summary>
    public ContentModel Model;

    /// <summary>True while the adjusted current node is foreign, where <c>&lt;![CDATA[</c> begins a section.</summary>
    public bool AllowCdata;

    /// <summary>Says which start tag came last, where <see cref="Model"/> was set from outside.</summary>
    public void SetLastStartTag(ReadOnlySpan<char> name) => _lastStartTag = name;

    /// <summary>Reads the next token; false at the end of the page.</summary>
    public bool Read()
    {
        while (_at < _page.Length)
        {
            bool found = Model switch
            {
                ContentModel.Data => ReadData(),
                ContentModel.Rcdata => ReadUntilEndTag(TextMode.References | TextMode.ReplaceNul),
                ContentModel.RawText => ReadUntilEndTag(TextMode.ReplaceNul),
                ContentModel.ScriptData => ReadScript(),
                ContentModel.PlainText => Text(_at, _page.Length, TextMode.ReplaceNul),
                _ => ReadCdata(),
            };
            if (found) return true;
        }

        return false;
    }

    /// <summary>Data state (13.2.5.1) and tag open state (13.2.5.6). False where nothing came of the characters
    /// read.</summary>
    private bool ReadData()
    {
        int start = _at, at = start;
        while (true)
        {
            int skip = _page[at..].IndexOf('<');
            at = skip < 0 ? _page.Length : at + skip;
            if (at + 1 >= _page.Length) return Text(start, _page.Length, TextMode.References);
            if (StartsMarkup(at)) break;
            at++;
        }

        return at > start ? Text(start, at, TextMode.References) : ReadMarkup();
    }

    /// <summary>True where the less-than sign at <paramref name="at"/>, which is not the page's last unit, is no
    /// text.</summary>
    private readonly bool StartsMarkup(int at)
    {
        char next = _page[at + 1];
        return char.IsAsciiLetter(next) || next is '!' or '?' || (next == '/' && at + 2 < _page.Length);
    }

    private bool ReadMarkup()
    {
        switch (_page[_at + 1])
        {
            case '!': return ReadDeclaration();
            case '?': return BogusComment(_at + 1);
            case '/' when _page[_at + 2] == '>':
                _at += 3;
                return false;
            case '/' when !char.IsAsciiLetter(_page[_at + 2]): return BogusComment(_at + 2);
            case '/': return ReadTag(HtmlTokenKind.EndTag, _at + 2);
            default: return ReadTag(HtmlTokenKind.StartTag, _at + 1);
        }
    }

    /// <summary>Markup declaration open state (13.2.5.42).</summary>
    private bool ReadDeclaration()
    {
        ReadOnlySpan<char> rest = _page[(_at + 2)..];
        if (rest.StartsWith("--")) return ReadComment();
        if (rest.StartsWith("doctype", StringComparison.OrdinalIgnoreCase)) return ReadDoctype();
        if (!AllowCdata || !rest.StartsWith("[CDATA[")) return BogusComment(_at + 2);
        _at += "<![CDATA[".Length;
        Model = ContentModel.CdataSection;
        return false;
    }

    private bool Text(int start, int end, TextMode mode)
    {
        _at = end;
        if (start == end) return false;
        Token = new HtmlToken
        { Kind = HtmlTokenKind.Text, Mode = mode, Start = start, End = end, InnerStart = start, InnerEnd = end };
        return true;
    }

    private bool ReadCdata()
    {
        int length = _page[_at..].IndexOf("]]>");
        int end = length < 0 ? _page.Length : _at + length;
        bool found = Text(_at, end, TextMode.Plain);
        _at = Math.Min(end + 3, _page.Length);
        Model = ContentModel.Data;
        return found;
    }
}
