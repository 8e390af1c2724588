using System.Globalization;
using System.Net;
using System.Text;
using Hearsay.Text;

namespace Hearsay.Articles.JsonLd;

/// <summary>Reads JSON as pages carry it. Valid JSON (RFC 8259) reads as itself; beyond it are tolerated: an HTML
/// comment or CDATA section around the text, comments in it, trailing and missing commas, raw line breaks and unescaped
/// quote marks in strings, a text cut off, several texts one after the other. Bounded in depth and number of values;
/// what lies beyond is left out.</summary>
internal ref struct LenientJson
{
    private const int MostValues = 50_000;
    private const int MostDepth = 64;

    private readonly ReadOnlySpan<char> _text;
    private readonly Stack<(LenientJsonValue Value, string? Name)> _open = new();
    private readonly LenientJsonValue _roots;
    private int _at;
    private int _values;

    private LenientJson(ReadOnlySpan<char> text)
    {
        _text = text;
        _roots = new LenientJsonValue(LenientJsonKind.Array, 0);
    }

    /// <summary>The values at the top, as an array; empty where the text holds none.</summary>
    public static LenientJsonValue Parse(ReadOnlySpan<char> text)
    {
        var reader = new LenientJson(text);
        reader.Read();
        return reader._roots;
    }

    private void Read()
    {
        string? name = null;
        while (_values < MostValues && SkipToToken())
        {
            char unit = _text[_at];
            if (unit is '{' or '[') Open(ref name, unit == '{' ? LenientJsonKind.Object : LenientJsonKind.Array);
            else if (unit is '}' or ']') Close(ref name);
            else if (unit is '"') ReadString(ref name);
            else ReadWord(ref name);
        }

        while (_open.Count > 0) Close(ref name, _text.Length);
    }

    /// <summary>Passes white space, commas, colons and comments; false at the end.</summary>
    private bool SkipToToken()
    {
        while (_at < _text.Length)
        {
            char unit = _text[_at];
            if (unit == '/' && _at + 1 < _text.Length && _text[_at + 1] is '*' or '/')
                SkipComment(_text[_at + 1] == '*' ? "*/" : "\n");
            else if (char.IsWhiteSpace(unit) || unit is ',' or ':' or ';' or '\uFEFF' or '<' or '>' or '!'
                || char.IsControl(unit)) _at++;
            else return true;
        }

        return false;
    }

    private void SkipComment(string ending)
    {
        int length = _text[_at..].IndexOf(ending);
        _at = length < 0 ? _text.Length : _at + length + ending.Length;
    }

    private void Open(ref string? name, LenientJsonKind kind)
    {
        if (_open.Count >= MostDepth)
        {
            SkipNested();
            name = null;
            return;
        }

        var value = new LenientJsonValue(kind, _at);
        _values++;
        _open.Push((value, name));
        name = null;
        _at++;
    }

    /// <summary>Passes a value that lies too deep, strings and all.</summary>
    private void SkipNested()
    {
        int depth = 0;
        for (; _at < _text.Length; _at++)
        {
            if (_text[_at] == '"') _at = EndOfString(_at + 1);
            else if (_text[_at] is '{' or '[') depth++;
            else if (_text[_at] is '}' or ']' && --depth <= 0) break;
        }

        _at = Math.Min(_at + 1, _text.Length);
    }

    private void Close(ref string? name, int? end = null)
    {
        _at = end ?? _at + 1;
        name = null;
        if (_open.Count == 0) return;
        (LenientJsonValue value, string? own) = _open.Pop();
        value.Span = new Span(value.Span.Start, _at);
        Attach(own, value);
    }

    private readonly void Attach(string? name, LenientJsonValue value)
    {
        LenientJsonValue parent = _open.Count > 0 ? _open.Peek().Value : _roots;
        if (parent.Kind == LenientJsonKind.Object && name is null) return;
        parent.Add(parent.Kind == LenientJsonKind.Object ? name : null, value);
    }

    private readonly bool ExpectsName => _open.Count > 0 && _open.Peek().Value.Kind == LenientJsonKind.Object;

    private void ReadString(ref string? name)
    {
        int start = _at + 1, end = EndOfString(start);
        _at = Math.Min(end + 1, _text.Length);
        string text = Decode(_text[start..end]);
        if (ExpectsName && name is null && IsBefore(':'))
        {
            name = text;
            return;
        }

        _values++;
        Attach(name, new LenientJsonValue(LenientJsonKind.String, start) { Text = text, Span = new Span(start, end) });
        name = null;
    }

    private readonly bool IsBefore(char unit)
    {
        int at = _at;
        while (at < _text.Length && char.IsWhiteSpace(_text[at])) at++;
        return at < _text.Length && _text[at] == unit;
    }

    /// <summary>The quote mark that ends a string: the first that is not escaped and is followed by what may follow a
    /// string. A mark followed by anything else was meant as text.</summary>
    private readonly int EndOfString(int start)
    {
        for (int at = start; at < _text.Length; at++)
        {
            if (_text[at] == '\\') at++;
            else if (_text[at] == '"' && MayFollowString(at + 1)) return at;
        }

        return _text.Length;
    }

    private readonly bool MayFollowString(int at)
    {
        const int farthest = 200;
        int limit = Math.Min(_text.Length, at + farthest);
        while (at < limit && char.IsWhiteSpace(_text[at])) at++;
        return at >= limit || _text[at] is ',' or ':' or '}' or ']' or '/' or '<' or ';'
            || (_text[at] == '"' && _text[at - 1] is '\n' or '\r' or ' ' or '\t');
    }

    private void ReadWord(ref string? name)
    {
        int start = _at;
        while (_at < _text.Length && !char.IsWhiteSpace(_text[_at])
            && _text[_at] is not (',' or ':' or '{' or '}' or '[' or ']' or '"' or ';')) _at++;
        if (_at == start) _at++;
        string text = _text[start.._at].ToString();
        if (ExpectsName && name is null)
        {
            if (IsBefore(':')) name = text.Trim('\'');
            return;
        }

        if (text.Length > 0 && (char.IsLetterOrDigit(text[0]) || text[0] == '-') && _open.Count > 0)
        {
            _values++;
            Attach(name,
                new LenientJsonValue(LenientJsonKind.Word, start) { Text = text, Span = new Span(start, _at) });
        }

        name = null;
    }

    /// <summary>Undoes the escapes of JSON, and character references that a template left in.</summary>
    private static string Decode(ReadOnlySpan<char> raw)
    {
        string text = raw.Contains('\\') ? Unescape(raw) : raw.ToString();
        return text.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(text) : text;
    }

    /// <summary>The text that the contents of a string stand for (RFC 8259, section 7).</summary>
    public static string Unescape(ReadOnlySpan<char> raw)
    {
        var text = new StringBuilder(raw.Length);
        for (int at = 0; at < raw.Length;) text.Append(ReadUnit(raw, ref at));
        return text.ToString();
    }

    /// <summary>Reads one unit of a string's contents, an escape or itself. Tabulators and their like become
    /// blanks.</summary>
    public static char ReadUnit(ReadOnlySpan<char> raw, ref int at)
    {
        char unit = raw[at++];
        if (unit != '\\' || at == raw.Length) return unit;
        char escape = raw[at++];
        if (escape == 'u' && at + 4 <= raw.Length && ushort.TryParse(
            raw.Slice(at, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort code))
        {
            at += 4;
            return (char)code;
        }

        return escape switch { 'n' or 'r' => '\n', 't' or 'b' or 'f' => ' ', _ => escape };
    }
}
