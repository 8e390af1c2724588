using System.Text;

namespace Hearsay.Pages.Charsets;

/// <summary>Prescans the first bytes of a page for its encoding (WHATWG HTML, section 13.2.3.2, "prescan a byte stream
/// to determine its encoding").</summary>
internal ref struct MetaPrescan
{
    private const int Prescanned = 1024;

    private readonly ReadOnlySpan<byte> _bytes;
    private int _at;

    /// <summary>The bytes ended inside a tag: what it declares does not count.</summary>
    private bool _isBroken;

    private MetaPrescan(ReadOnlySpan<byte> bytes) => _bytes = bytes;

    /// <summary>The encoding that the first 1,024 bytes of a page declare, in a <c>meta</c> or else in an XML
    /// declaration; null where they declare none.</summary>
    public static string? Find(ReadOnlySpan<byte> page)
    {
        if (page.StartsWith("<\0?\0x\0"u8)) return "utf-16le";
        if (page.StartsWith("\0<\0?\0x"u8)) return "utf-16be";
        ReadOnlySpan<byte> head = page[..Math.Min(page.Length, Prescanned)];
        return new MetaPrescan(head).FindMeta() ?? XmlEncoding(head);
    }

    private string? FindMeta()
    {
        while (_at < _bytes.Length)
        {
            int skip = _bytes[_at..].IndexOf((byte)'<');
            if (skip < 0) return null;
            _at += skip;
            if (Next("<!--"u8)) Skip("-->"u8, 2);
            else if (IsMeta())
            {
                if (ReadMeta() is { } name) return name;
            }
            else if (IsTag()) SkipTag();
            else if (Next("<!"u8) || Next("</"u8) || Next("<?"u8)) Skip(">"u8, 0);
            else _at++;
        }

        return null;
    }

    private readonly bool Next(ReadOnlySpan<byte> expected) => _bytes[_at..].StartsWith(expected);

    /// <summary>Goes to after the next <paramref name="end"/>, which may begin <paramref name="overlap"/> bytes into
    /// what is here.</summary>
    private void Skip(ReadOnlySpan<byte> end, int overlap)
    {
        int skip = _bytes[(_at + overlap)..].IndexOf(end);
        _at = skip < 0 ? _bytes.Length : _at + overlap + skip + end.Length;
    }

    private readonly bool IsMeta() =>
        _at + 5 < _bytes.Length && Ascii.EqualsIgnoreCase(_bytes.Slice(_at, 5), "<meta"u8)
        && (IsSpace(_bytes[_at + 5]) || _bytes[_at + 5] == '/');

    private readonly bool IsTag()
    {
        int letter = _at + (Next("</"u8) ? 2 : 1);
        return letter < _bytes.Length && char.IsAsciiLetter((char)_bytes[letter]);
    }

    private void SkipTag()
    {
        while (_at < _bytes.Length && !IsSpace(_bytes[_at]) && _bytes[_at] != '>') _at++;
        while (ReadAttribute(out _, out _))
        {
        }
    }

    private string? ReadMeta()
    {
        _at += 5;
        bool? needsPragma = null;
        bool hasPragma = false;
        string? name = null;
        string seen = "";
        while (ReadAttribute(out string attribute, out string value))
        {
            // Of several attributes of one name, the first counts.
            if (attribute is not ("http-equiv" or "content" or "charset")
                || seen.Contains(attribute, StringComparison.Ordinal)) continue;
            seen += attribute;
            if (attribute == "http-equiv") hasPragma = value == "content-type";
            else if (attribute == "charset") (name, needsPragma) = (CharsetLabels.NameInMeta(value), false);
            else if (name is null && CharsetLabels.NameInMeta(CharsetLabels.LabelIn(value)) is { } found)
                (name, needsPragma) = (found, true);
        }

        return _isBroken || needsPragma is null || (needsPragma.Value && !hasPragma) ? null : name;
    }

    /// <summary>Get an attribute: its name and value in lower case; false where the tag ends.</summary>
    private bool ReadAttribute(out string name, out string value)
    {
        name = value = "";
        _isBroken = true;
        while (_at < _bytes.Length && (IsSpace(_bytes[_at]) || _bytes[_at] == '/')) _at++;
        if (_at >= _bytes.Length) return false;
        if (_bytes[_at] == '>')
        {
            _at++;
            _isBroken = false;
            return false;
        }

        int start = _at;
        while (_at < _bytes.Length && !IsSpace(_bytes[_at]) && _bytes[_at] is not ((byte)'/' or (byte)'>')
            && (_bytes[_at] != '=' || _at == start)) _at++;
        name = Lower(start, _at);
        SkipSpace();
        if (_at >= _bytes.Length) return false;
        if (_bytes[_at] != '=') return true;
        _at++;
        SkipSpace();
        return ReadValue(out value);
    }

    private bool ReadValue(out string value)
    {
        value = "";
        if (_at >= _bytes.Length) return false;
        byte quote = _bytes[_at];
        int start = _at;
        if (quote is (byte)'"' or (byte)'\'')
        {
            int length = _bytes[++start..].IndexOf(quote);
            _at = length < 0 ? _bytes.Length : start + length + 1;
            if (length < 0) return false;
            value = Lower(start, start + length);
            return true;
        }

        while (_at < _bytes.Length && !IsSpace(_bytes[_at]) && _bytes[_at] != '>') _at++;
        value = Lower(start, _at);
        return _at < _bytes.Length;
    }

    private void SkipSpace()
    {
        while (_at < _bytes.Length && IsSpace(_bytes[_at])) _at++;
    }

    private readonly string Lower(int start, int end) =>
        Encoding.Latin1.GetString(_bytes[start..end]).ToLowerInvariant();

    /// <summary>Get an XML encoding: what <c>&lt;?xml ... encoding="..."</c> says.</summary>
    private static string? XmlEncoding(ReadOnlySpan<byte> head)
    {
        int end = head.IndexOf((byte)'>');
        if (!head.StartsWith("<?xml"u8) || end < 0) return null;
        string declaration = Encoding.Latin1.GetString(head[..end]);
        int at = declaration.IndexOf("encoding", StringComparison.Ordinal);
        if (at < 0) return null;
        ReadOnlySpan<char> rest = declaration.AsSpan(at + "encoding".Length).TrimStart("\t\n\f\r ");
        if (rest.IsEmpty || rest[0] != '=') return null;
        rest = rest[1..].TrimStart("\t\n\f\r ");
        if (rest.IsEmpty || rest[0] is not ('"' or '\'')) return null;
        int close = rest[1..].IndexOf(rest[0]);
        string? name = close < 0 ? null : CharsetLabels.NameOf(rest.Slice(1, close));
        return name is "utf-16le" or "utf-16be" ? "utf-8" : name;
    }

    private static bool IsSpace(byte value) =>
        value is (byte)'\t' or (byte)'\n' or (byte)'\f' or (byte)'\r' or (byte)' ';
}
