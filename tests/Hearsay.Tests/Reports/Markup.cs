using System.Text;
using Hearsay.Articles;
using Hearsay.Text;

namespace Hearsay.Tests.Reports;

/// <summary>One marked piece of a fixture's text: <c>{tag key detail:words}</c>.</summary>
internal sealed record Mark(string Tag, string Key, string Detail, Span Span);

/// <summary>A fixture article read from markup. A line is a block; <c>[caption]</c> at its start gives its kind, a line
/// without is body. Braces mark pieces and may nest: <c>{s peace:Mira Voss}</c>.</summary>
internal sealed class Markup
{
    private readonly StringBuilder _page = new();
    private readonly StringBuilder _text = new();
    private readonly OffsetMap.Builder _map = new();
    private readonly List<(string Head, int Start)> _open = [];

    public Markup(string markup)
    {
        foreach (string line in markup.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries))
            AddLine(line);
    }

    public List<Mark> Marks { get; } = [];

    public List<Block> Blocks { get; } = [];

    public string PageText => _page.ToString();

    public SourceText Text => new(_text.ToString());

    public OffsetMap Map => _map.Build();

    private void AddLine(string line)
    {
        (BlockKind kind, string words) = KindOf(line);
        bool isRead = kind <= BlockKind.Body;
        if (_page.Length > 0) _page.Append('\n');
        if (isRead && _text.Length > 0) _text.Append("\n\n");
        int pageStart = _page.Length, textStart = _text.Length;
        foreach (string piece in Pieces(words)) AddPiece(piece, isRead);
        var page = new Span(pageStart, _page.Length);
        if (isRead) _map.Add(textStart, page);
        int? repeated = kind == BlockKind.Repeat ? Blocks.FindIndex(one => one.Kind == BlockKind.Body) : null;
        Blocks.Add(new Block(kind, page, isRead ? new Span(textStart, _text.Length) : null, repeated));
    }

    private void AddPiece(string piece, bool isRead)
    {
        if (piece.StartsWith('{'))
        {
            _open.Add((piece[1..^1], _text.Length));
        }
        else if (piece == "}")
        {
            (string head, int start) = _open[^1];
            _open.RemoveAt(_open.Count - 1);
            string[] words = head.Split(' ', 3);
            Marks.Add(new Mark(words[0], words[1], words.Length > 2 ? words[2] : "", new Span(start, _text.Length)));
        }
        else
        {
            _page.Append(piece);
            if (isRead) _text.Append(piece);
        }
    }

    /// <summary>Cuts a line into heads "{tag key:", closing braces and text.</summary>
    private static IEnumerable<string> Pieces(string line)
    {
        int at = 0;
        while (at < line.Length)
        {
            int end = line[at] switch
            {
                '{' => line.IndexOf(':', at) + 1,
                '}' => at + 1,
                _ => line.IndexOfAny(['{', '}'], at) is >= 0 and var next ? next : line.Length,
            };
            yield return line[at..end];
            at = end;
        }
    }

    private static (BlockKind Kind, string Words) KindOf(string line)
    {
        int close = line.IndexOf("] ", StringComparison.Ordinal);
        return line.StartsWith('[') && close > 0 && Enum.TryParse(line[1..close], ignoreCase: true, out BlockKind kind)
            ? (kind, line[(close + 2)..])
            : (BlockKind.Body, line);
    }
}
