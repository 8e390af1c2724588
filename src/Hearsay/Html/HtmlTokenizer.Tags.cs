namespace Hearsay.Html;

/// <summary>Tags and their attributes (WHATWG HTML, sections 13.2.5.8 and 13.2.5.32 to 13.2.5.40).</summary>
internal ref partial struct HtmlTokenizer
{
    /// <summary>Reads a tag whose name begins at <paramref name="name"/>; false where the page ends inside
    /// it.</summary>
    private bool ReadTag(HtmlTokenKind kind, int name)
    {
        ulong key = 0;
        int at = name;
        while (at < _page.Length && !IsEndOfName(_page[at])) key = HtmlTags.Extend(key, _page[at++]);
        Token = new HtmlToken
        {
            Kind = kind,
            Tag = HtmlTags.OfKey(key),
            Start = _at,
            InnerStart = name,
            InnerEnd = at,
            FirstAttribute = _attributes.Count,
        };
        at = ReadAttributes(at);
        _at = Math.Min(at, _page.Length);
        if (at > _page.Length)
        {
            _attributes.Count = Token.FirstAttribute;
            return false;
        }

        Token.End = at;
        Model = ContentModel.Data;
        if (kind == HtmlTokenKind.StartTag) _lastStartTag = _page[name..Token.InnerEnd];
        return true;
    }

    /// <summary>Goes on from the end of the tag's name or of an attribute to after the greater-than sign; beyond the
    /// page's end where that is missing.</summary>
    private int ReadAttributes(int at)
    {
        while (at < _page.Length)
        {
            switch (_page[at])
            {
                case '\t' or '\n' or '\f' or '\r' or ' ':
                    at++;
                    break;
                case '>':
                    return at + 1;
                case '/' when at + 1 < _page.Length && _page[at + 1] == '>':
                    Token.SelfClosing = true;
                    return at + 2;
                case '/':
                    at++;
                    break;
                default:
                    at = ReadAttribute(at);
                    break;
            }
        }

        return _page.Length + 1;
    }

    /// <summary>Attribute name state and those after it, to the end of the value, or of the name where no value
    /// follows.</summary>
    private int ReadAttribute(int name)
    {
        int end = name + 1;
        while (end < _page.Length && _page[end] != '=' && !IsEndOfName(_page[end])) end++;
        int at = SkipSpace(end);
        if (at >= _page.Length || _page[at] != '=')
        {
            _attributes.Add(new HtmlAttribute(name, end, end, end));
            return at;
        }

        at = SkipSpace(at + 1);
        if (at >= _page.Length) return at;
        char quote = _page[at];
        if (quote is '"' or '\'') return ReadQuoted(name, end, at + 1, quote);
        int value = at;
        while (at < _page.Length && _page[at] != '>' && !IsSpace(_page[at])) at++;
        _attributes.Add(new HtmlAttribute(name, end, value, at));
        return at;
    }

    private int ReadQuoted(int name, int nameEnd, int value, char quote)
    {
        int length = _page[value..].IndexOf(quote);
        if (length < 0) return _page.Length;
        _attributes.Add(new HtmlAttribute(name, nameEnd, value, value + length));
        return value + length + 1;
    }

    private readonly int SkipSpace(int at)
    {
        while (at < _page.Length && IsSpace(_page[at])) at++;
        return at;
    }

    private static bool IsSpace(char unit) => unit is ' ' or '\n' or '\t' or '\r' or '\f';

    private static bool IsEndOfName(char unit) => unit is '>' or '/' || IsSpace(unit);
}
