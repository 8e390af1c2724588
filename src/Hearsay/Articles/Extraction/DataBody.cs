using System.Globalization;
using Hearsay.Html;
using Hearsay.Text;

namespace Hearsay.Articles.Extraction;

/// <summary>The text of an <c>articleBody</c> in a page's JSON-LD, for pages that a script would fill: it is read where
/// it stands in the page, character by character, like any other text.</summary>
internal sealed class DataBody
{
    private const string Key = "\"articleBody\"";

    private readonly SourceText _page;
    private int _at;
    private readonly int _end;

    private DataBody(SourceText page, int start, int end) => (_page, _at, _end) = (page, start, end);

    /// <summary>Adds the text to <paramref name="target"/>, a paragraph a line.</summary>
    /// <returns>Where each paragraph stands in the page and in the text; empty where there is no such text.</returns>
    public static List<(Span Page, Span Text)> Append(HtmlDocument document, MappedText target)
    {
        for (int script = document.Find(HtmlTag.Script); script >= 0; script =
            document.Next(HtmlTag.Script, script, document.Nodes.Length))
        {
            if (document.Nodes[script].End == script + 1) continue;
            Span source = document.Nodes[script + 1].Source;
            int key = document.Page.Slice(source).IndexOf(Key, StringComparison.Ordinal);
            if (key < 0) continue;
            var body = new DataBody(document.Page, source.Start + key + Key.Length, source.End);
            if (body.SkipTo(':') && body.SkipTo('"')) return body.Read(target);
        }

        return [];
    }

    /// <summary>What one escape of a string stands for.</summary>
    public static string Unescape(SourceText page, Span escape) =>
        new DataBody(page, escape.Start, escape.End).ReadUnit().ToString();

    /// <summary>Skips white space and one sign (RFC 8259, section 2).</summary>
    private bool SkipTo(char sign)
    {
        while (_at < _end && char.IsWhiteSpace(_page[_at])) _at++;
        return _at < _end && _page[_at++] == sign;
    }

    /// <summary>Reads a string to its closing quote mark (RFC 8259, section 7).</summary>
    private List<(Span Page, Span Text)> Read(MappedText target)
    {
        var paragraphs = new List<(Span, Span)>();
        int pageStart = -1, textStart = 0;
        while (_at < _end && _page[_at] != '"')
        {
            int start = _at;
            char unit = ReadUnit();
            if (unit is '\n' or '\r')
            {
                if (pageStart >= 0) paragraphs.Add((new Span(pageStart, start), new Span(textStart, target.Length)));
                pageStart = -1;
                continue;
            }

            if (pageStart < 0)
            {
                if (char.IsWhiteSpace(unit)) continue;
                if (target.Length > 0) target.AppendGlue('\n');
                (pageStart, textStart) = (start, target.Length);
            }

            if (char.IsWhiteSpace(unit)) unit = ' ';
            if (_at == start + 1) target.Append([unit], start);
            else target.AppendFor([unit], new Span(start, _at));
        }

        if (pageStart >= 0) paragraphs.Add((new Span(pageStart, _at), new Span(textStart, target.Length)));
        return paragraphs;
    }

    private char ReadUnit()
    {
        char unit = _page[_at++];
        if (unit != '\\' || _at >= _end) return unit;
        char escape = _page[_at++];
        if (escape == 'u' && _at + 4 <= _end
            && ushort.TryParse(_page.Slice(new Span(_at, _at + 4)), NumberStyles.AllowHexSpecifier,
            CultureInfo.InvariantCulture, out ushort code))
        {
            _at += 4;
            return (char)code;
        }

        return escape switch { 'n' => '\n', 'r' => '\r', 't' or 'f' or 'b' => ' ', _ => escape };
    }
}
