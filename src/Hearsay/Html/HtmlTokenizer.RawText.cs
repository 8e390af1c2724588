namespace Hearsay.Html;

/// <summary>Content that only its own end tag ends: RCDATA, raw text and scripts.</summary>
internal ref partial struct HtmlTokenizer
{
    /// <summary>What the two dashes and the names inside a script have made of it (WHATWG HTML, sections 13.2.5.15 to
    /// 13.2.5.31).</summary>
    private enum ScriptState
    {
        Plain,

        /// <summary>After <c>&lt;!--</c>.</summary>
        Escaped,

        /// <summary>After a further <c>&lt;script</c>: the next <c>&lt;/script</c> ends that one.</summary>
        DoubleEscaped,
    }

    private bool ReadUntilEndTag(TextMode mode)
    {
        int at = _at;
        while (true)
        {
            int skip = _page[at..].IndexOf("</");
            if (skip < 0) return EndOfRawText(_page.Length, mode);
            at += skip;
            if (IsName(at + 2, _lastStartTag)) return EndOfRawText(at, mode);
            at += 2;
        }
    }

    /// <summary>Gives the text up to <paramref name="end"/>; the end tag there is the next token.</summary>
    private bool EndOfRawText(int end, TextMode mode)
    {
        Model = ContentModel.Data;
        return Text(_at, end, mode) || (end < _page.Length && ReadMarkup());
    }

    private bool ReadScript()
    {
        var state = ScriptState.Plain;
        int at = _at;
        while (true)
        {
            int skip = state == ScriptState.Plain ? _page[at..].IndexOf('<') : _page[at..].IndexOfAny('<', '-');
            if (skip < 0) return EndOfRawText(_page.Length, TextMode.ReplaceNul);
            at += skip;
            if (_page[at] == '-') at = SkipDashes(at, ref state);
            else if (state != ScriptState.DoubleEscaped && IsEndTag(at)) return EndOfRawText(at, TextMode.ReplaceNul);
            else at = SkipLessThan(at, ref state);
        }
    }

    /// <summary>Two dashes or more and a greater-than sign end what <c>&lt;!--</c> began.</summary>
    private readonly int SkipDashes(int at, ref ScriptState state)
    {
        int end = at;
        while (end < _page.Length && _page[end] == '-') end++;
        if (end - at < 2 || end >= _page.Length || _page[end] != '>') return end;
        state = ScriptState.Plain;
        return end + 1;
    }

    private readonly int SkipLessThan(int at, ref ScriptState state)
    {
        switch (state)
        {
            case ScriptState.Plain when _page[at..].StartsWith("<!--"):
                state = ScriptState.Escaped;
                return at + 2; // The dashes may already be those of an end.
            case ScriptState.Escaped when IsName(at + 1, "script"):
                state = ScriptState.DoubleEscaped;
                break;
            case ScriptState.DoubleEscaped when at + 1 < _page.Length && _page[at + 1] == '/'
                && IsName(at + 2, "script"):
                state = ScriptState.Escaped;
                break;
        }

        return at + 1;
    }

    private readonly bool IsEndTag(int at) =>
        at + 1 < _page.Length && _page[at + 1] == '/' && IsName(at + 2, _lastStartTag);

    /// <summary>True where this very name begins at <paramref name="at"/> and ends as a tag's name does.</summary>
    private readonly bool IsName(int at, ReadOnlySpan<char> name)
    {
        int end = at + name.Length;
        return !name.IsEmpty && end < _page.Length && IsEndOfName(_page[end])
            && _page[at..end].Equals(name, StringComparison.OrdinalIgnoreCase);
    }
}
