using Hearsay.Text;

namespace Hearsay.Reports.Html;

/// <summary>What is written into a text at one place, the number of a statement for one.</summary>
internal sealed record TextAnchor(int Start, Action<HtmlWriter> Write);

/// <summary>Writes stretches of an article's text with its marks. Marks may nest and overlap: the text is cut wherever
/// one begins or ends, and each piece has the classes of all that cover it.</summary>
internal sealed class MarkedText
{
    private readonly SourceText _text;
    private readonly TextMark[] _marks;
    private readonly IReadOnlyList<TextAnchor> _anchors;
    private readonly HtmlWriter _html;
    private readonly List<TextMark> _active = [];
    private int _nextMark;
    private int _nextAnchor;

    /// <param name="anchors">In the order of the text; each is written before the character at its start.</param>
    public MarkedText(SourceText text, IEnumerable<TextMark> marks, IReadOnlyList<TextAnchor> anchors, HtmlWriter html)
    {
        _text = text;
        _marks = [.. marks.Where(mark => !mark.Span.IsEmpty).OrderBy(mark => mark.Span)];
        _anchors = anchors;
        _html = html;
    }

    /// <summary>Writes <paramref name="span"/>. Spans must be written in the order of the text.</summary>
    public void Write(Span span)
    {
        int at = span.Start;
        while (true)
        {
            while (_nextMark < _marks.Length && _marks[_nextMark].Span.Start <= at) _active.Add(_marks[_nextMark++]);
            _active.RemoveAll(mark => mark.Span.End <= at);
            WriteAnchorsUpTo(at);
            if (at >= span.End) return;
            int end = NextEdge(span.End);
            WritePiece(new Span(at, end));
            at = end;
        }
    }

    /// <summary>Writes the anchors that are left, of passages outside every block.</summary>
    public void Finish() => WriteAnchorsUpTo(int.MaxValue);

    private int NextEdge(int end)
    {
        foreach (TextMark mark in _active) end = Math.Min(end, mark.Span.End);
        if (_nextMark < _marks.Length) end = Math.Min(end, _marks[_nextMark].Span.Start);
        if (_nextAnchor < _anchors.Count) end = Math.Min(end, _anchors[_nextAnchor].Start);
        return end;
    }

    private void WritePiece(Span piece)
    {
        if (_active.Count == 0)
        {
            _html.Text(_text.Slice(piece));
            return;
        }

        string classes = string.Join(' ', _active.SelectMany(mark => mark.Class.Split(' ')).Distinct());
        string utterances = string.Join(' ', _active.Select(mark => mark.Utterance).Distinct().Order());
        string note = string.Join("; ", _active.Select(mark => mark.Note).OfType<string>().Distinct());
        _html.Element("span", _text.Slice(piece),
            ("class", classes), ("data-u", utterances), ("title", note.Length > 0 ? note : null));
    }

    private void WriteAnchorsUpTo(int offset)
    {
        while (_nextAnchor < _anchors.Count && _anchors[_nextAnchor].Start <= offset)
            _anchors[_nextAnchor++].Write(_html);
    }
}
