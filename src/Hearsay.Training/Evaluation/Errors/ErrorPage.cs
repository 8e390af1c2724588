using Hearsay.Reports.Html;
using Hearsay.Text;

namespace Hearsay.Training.Evaluation.Errors;

/// <summary>A page that shows what a system missed, invented or cut wrongly, grouped by what is wrong, each in its
/// paragraph, for people who improve it. Everything from the texts is encoded.</summary>
internal sealed class ErrorPage
{
    private readonly HtmlWriter _html;

    private ErrorPage(HtmlWriter html) => _html = html;

    /// <summary>Writes the page.</summary>
    public static void Write(TextWriter output, IReadOnlyList<StatementError> errors)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(errors);
        output.Write("<!DOCTYPE html>\n");
        var html = new HtmlWriter(output);
        html.Open("html", ("lang", "en")).Line();
        PageHead.Write(html, "Statements: errors",
            PageHead.Embedded("Html/report.css") + DataTable.Text("Evaluation/Errors/errors.css"));
        html.Open("body", ("class", "errors")).Line();
        new ErrorPage(html).Write(errors.ToLookup(error => error.Class));
        html.Close().Close().Line();
    }

    private void Write(ILookup<ErrorClass, StatementError> errors)
    {
        _html.Open("header", ("class", "masthead")).Element("p", "Hearsay", ("class", "imprint"));
        _html.Element("h1", "What was missed, invented or cut wrongly").Line();
        _html.Open("p", ("class", "finding")).Text("In the text: ").Element("span", "source", ("class", "source"))
            .Text(", ")
            .Element("span", "cue", ("class", "cue")).Text(", ").Element("span", "content", ("class", "said"))
            .Text(". A statement with several errors stands under each.").Close().Line();
        _html.Open("ul", ("class", "classes")).Line();
        foreach (ErrorClass kind in Enum.GetValues<ErrorClass>())
        {
            _html.Open("li").Element("a", ErrorWords.Title(kind), ("href", $"#{kind}"))
                .Text(" ").Element("span", $"{errors[kind].Count()}", ("class", "count")).Close().Line();
        }

        _html.Close().Close().Line();
        foreach (ErrorClass kind in Enum.GetValues<ErrorClass>()) WriteClass(kind, [.. errors[kind]]);
    }

    private void WriteClass(ErrorClass kind, StatementError[] errors)
    {
        _html.Open("section", ("class", "errorclass"), ("id", $"{kind}"), ("aria-labelledby", $"{kind}-title"));
        _html.Open("h2", ("id", $"{kind}-title")).Text(ErrorWords.Title(kind)).Text(" ")
            .Element("span", $"{errors.Length}", ("class", "count")).Close();
        _html.Element("p", ErrorWords.About(kind), ("class", "about")).Line();
        foreach (StatementError error in errors) WriteError(error);
        _html.Close().Line();
    }

    private void WriteError(StatementError error)
    {
        SourceText text = error.Document.Text!;
        _html.Open("article", ("class", "error"));
        _html.Element("h3", $"{error.Document.Id}, at {error.Place}");
        if (error.Gold is { } gold) WritePassage(text, "gold", gold);
        if (error.System is { } system) WritePassage(text, "system", system);
        _html.Close().Line();
    }

    private void WritePassage(SourceText text, string side, Attribution attribution)
    {
        if (attribution.Extent is not { } range) return;
        Span extent = text.FromCodePoints(range);
        int start = text.Value.LastIndexOf('\n', Math.Max(0, extent.Start - 1)) + 1;
        int end = text.Value.IndexOf('\n', extent.End);
        _html.Open("p", ("class", "side")).Element("b", $"{side}, {attribution.Kind}").Text(" ");
        WriteMarked(text, attribution, new Span(Math.Min(start, extent.Start), end < 0 ? text.Length : end));
        _html.Close();
    }

    private void WriteMarked(SourceText text, Attribution attribution, Span context)
    {
        TextMark[] marks =
        [
            .. Marks(text, attribution.Content, "said"),
            .. Marks(text, attribution.Cue, "cue"),
            .. Marks(text, attribution.Source, "source"),
        ];
        new MarkedText(text, marks, [], _html).Write(context);
    }

    private static IEnumerable<TextMark> Marks(SourceText text, IEnumerable<CodePointRange> ranges, string name) =>
        ranges.Select(range => new TextMark(text.FromCodePoints(range), name, 0));
}
