using Hearsay.Reports.View;
using Hearsay.Text;

namespace Hearsay.Reports.Html;

/// <summary>Writes stretches of an article's text with its marks. Marks may nest and overlap: the text is cut wherever one
/// begins or ends, and each piece has the classes of all that cover it.</summary>
internal sealed class MarkedText
{
    private readonly SourceText _text;
    private readonly TextMark[] _marks;
    private readonly IReadOnlyList<PassagePlace> _places;
    private readonly HtmlWriter _html;
    private readonly List<TextMark> _active = [];
    private int _nextMark;
    private int _nextPlace;

    /// <param name="places">In the order of the text; each gets its address where its content begins.</param>
    public MarkedText(SourceText text, IEnumerable<TextMark> marks, IReadOnlyList<PassagePlace> places, HtmlWriter html)
    {
        _text = text;
        _marks = [.. marks.Where(mark => !mark.Span.IsEmpty).OrderBy(mark => mark.Span)];
        _places = places;
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
            WriteAddressesUpTo(at);
            if (at >= span.End) return;
            int end = NextEdge(span.End);
            WritePiece(new Span(at, end));
            at = end;
        }
    }

    /// <summary>Writes the addresses that are left, of passages outside every block.</summary>
    public void Finish() => WriteAddressesUpTo(int.MaxValue);

    private int NextEdge(int end)
    {
        foreach (TextMark mark in _active) end = Math.Min(end, mark.Span.End);
        if (_nextMark < _marks.Length) end = Math.Min(end, _marks[_nextMark].Span.Start);
        if (_nextPlace < _places.Count) end = Math.Min(end, _places[_nextPlace].Start);
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

    private void WriteAddressesUpTo(int offset)
    {
        while (_nextPlace < _places.Count && _places[_nextPlace].Start <= offset) WriteAddress(_places[_nextPlace++]);
    }

    private void WriteAddress(PassagePlace place)
    {
        UtteranceView utterance = place.Utterance;
        int[] others = [.. utterance.Utterance.Witnesses.Where(witness => witness != place.Passage.Witness)];
        string where = others.Length > 0 ? $"also in {StoryView.SiglaOf(others)}" : "here alone";
        _html.Open("a", ("class", others.Length > 0 ? "ref shared" : "ref"), ("id", place.Address),
            ("href", $"#u{utterance.Number}"), ("data-u", $"{utterance.Number}"),
            ("aria-label", $"Statement {utterance.Number}, {utterance.Utterance.Speaker.Name}, {where}"));
        _html.Text($"{utterance.Number}").Close();
    }
}
