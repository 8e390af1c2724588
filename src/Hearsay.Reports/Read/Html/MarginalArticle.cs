using Hearsay.Articles;
using Hearsay.Mentions;
using Hearsay.Records;
using Hearsay.Reports.Html;
using Hearsay.Reports.View;
using Hearsay.Text;

namespace Hearsay.Reports.Read.Html;

/// <summary>Writes one article block by block, each with the notes on the statements that begin in it beside
/// it.</summary>
internal sealed class MarginalArticle
{
    private readonly ReadArticle _read;
    private readonly HtmlWriter _html;
    private readonly MarginNotes _notes;
    private readonly string _id;
    private readonly (ResolvedStatement Statement, int Start, int Number)[] _statements;

    /// <param name="number">Number of the article on the page, from 1.</param>
    public MarginalArticle(ReadArticle read, int number, HtmlWriter html)
    {
        (_read, _html, _id) = (read, html, $"a{number}");
        _notes = new MarginNotes(read.Article, _id, html);
        _statements = [.. read.Statements.Select((one, i) => (one, StartOf(one), i + 1)).OrderBy(one => one.Item2)];
    }

    public void Write()
    {
        Article article = _read.Article;
        _html.Open("article", ("class", "marginal"), ("id", _id), ("aria-labelledby", $"{_id}-title")).Line();
        WriteHead();
        int written = 0;
        var text = new MarkedText(article.Text, Marks(), [.. _statements.SelectMany(Anchors).OrderBy(one => one.Start)],
            _html);
        for (int i = 0; i < article.Blocks.Length;)
        {
            if (article.Blocks[i].Text is { } span)
            {
                WriteBlock(article.Blocks[i], span, text, ref written);
                i++;
            }
            else
            {
                i = SetAsideText.Write(article, i, _html);
            }
        }

        text.Finish();
        WriteNotes(int.MaxValue, ref written);
        _html.Close().Line();
    }

    private void WriteHead()
    {
        Article article = _read.Article;
        _html.Open("header", ("class", "masthead")).Element("p", "Hearsay", ("class", "imprint"));
        _html.Open("h1", ("id", $"{_id}-title")).Element("bdi", article.DisplayName).Close();
        _html.Open("p", ("class", "finding"));
        if (article.Metadata.Day is { } day)
            _html.Element("time", Dates.Of(day), ("datetime", day.ToString("yyyy-MM-dd")));
        else _html.Text(Dates.Unknown);
        _html.Text($" · {Counts.Of(_statements.Length, "statement")} · {Counts.ReadOf(_read)}").Close().Line();
        Legend.Write(_html, Legend.Reading);
        _html.Close().Line();
    }

    private void WriteBlock(Block block, Span span, MarkedText text, ref int written)
    {
        _html.Open("div", ("class", "row")).Open("div", ("class", "text"));
        string tag = block.Kind == BlockKind.Headline ? "h2" : BlockElements.TagFor(block.Kind);
        _html.Open(tag, ("class", SchemaWords.Of(block.Kind)), ("dir", "auto"));
        text.Write(span);
        _html.Close().Close();
        WriteNotes(span.End, ref written);
        _html.Close().Line();
    }

    private void WriteNotes(int end, ref int written)
    {
        int first = written;
        while (written < _statements.Length && _statements[written].Start < end) written++;
        if (written == first) return;
        _html.Open("ol", ("class", "notes")).Line();
        foreach (var one in _statements.AsSpan()[first..written]) _notes.Write(one.Statement, one.Number);
        _html.Close();
    }

    private IEnumerable<TextMark> Marks() => _statements.SelectMany(one =>
        StatementMarks.Of(one.Statement, one.Number, "said", one.Statement.Speaker.Name));

    /// <summary>The number where the content begins, and again where it goes on after other words.</summary>
    private IEnumerable<TextAnchor> Anchors((ResolvedStatement Statement, int Start, int Number) one)
    {
        string label = $"Statement {one.Number}";
        yield return AnchorOf(one.Start, one.Number, label, $"{_id}-t{one.Number}");
        foreach (Span span in one.Statement.Statement.Content.Skip(1))
            yield return AnchorOf(span.Start, one.Number, label + ", continued", id: null);
    }

    private TextAnchor AnchorOf(int start, int number, string label, string? id) => new(start, html => html.Element(
        "a", $"{number}", ("class", "ref"), ("id", id), ("href", $"#{_id}-s{number}"), ("aria-label", label)));

    private static int StartOf(ResolvedStatement one) =>
        one.Statement.Content is [var first, ..] ? first.Start : one.Statement.Extent.Start;
}
