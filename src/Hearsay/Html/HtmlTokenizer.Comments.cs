namespace Hearsay.Html;

/// <summary>Comments and DOCTYPEs (WHATWG HTML, sections 13.2.5.41 to 13.2.5.68).</summary>
internal ref partial struct HtmlTokenizer
{
    /// <summary>A comment from <c>&lt;!--</c> on. It ends at <c>--></c> or <c>--!></c>, and right away at <c>></c> or
    /// <c>-></c>.</summary>
    private bool ReadComment()
    {
        int start = _at + 4, end = start;
        ReadOnlySpan<char> rest = _page[start..];
        if (rest.StartsWith(">")) return Comment(start, start, start + 1);
        if (rest.StartsWith("->")) return Comment(start, start, start + 2);
        while (true)
        {
            int skip = _page[end..].IndexOf("--");
            if (skip < 0) return UnendedComment(start);
            end += skip;
            ReadOnlySpan<char> after = _page[(end + 2)..];
            if (after.StartsWith(">")) return Comment(start, end, end + 3);
            if (after.StartsWith("!>")) return Comment(start, end, end + 4);
            end++;
        }
    }

    /// <summary>At the end of the page, what may have been the beginning of an end is left out.</summary>
    private bool UnendedComment(int start)
    {
        ReadOnlySpan<char> rest = _page[start..];
        int cut = rest.EndsWith("--!") ? 3 : rest.EndsWith("--") ? 2 : rest.EndsWith("-") ? 1 : 0;
        return Comment(start, _page.Length - cut, _page.Length);
    }

    /// <summary>Bogus comment state: up to the next greater-than sign.</summary>
    private bool BogusComment(int start)
    {
        int length = _page[start..].IndexOf('>');
        return length < 0 ? Comment(start, _page.Length, _page.Length)
            : Comment(start, start + length, start + length + 1);
    }

    private bool Comment(int start, int end, int after)
    {
        Token = new HtmlToken
        {
            Kind = HtmlTokenKind.Comment,
            Mode = TextMode.ReplaceNul,
            Start = _at,
            End = after,
            InnerStart = start,
            InnerEnd = end
        };
        _at = after;
        return true;
    }

    /// <summary>A DOCTYPE ends at the next greater-than sign, even one in quotes.</summary>
    private bool ReadDoctype()
    {
        int inner = _at + "<!doctype".Length, length = _page[inner..].IndexOf('>');
        int end = length < 0 ? _page.Length : inner + length, after = Math.Min(end + 1, _page.Length);
        Token = new HtmlToken
        { Kind = HtmlTokenKind.Doctype, Start = _at, End = after, InnerStart = inner, InnerEnd = end };
        _at = after;
        return true;
    }
}
