using Hearsay.Reports.Html;

namespace Hearsay.Training.Evaluation.Extraction;

/// <summary>A page that shows, worst page first, which lines a system lost and which it should not have kept, for
/// people who improve it. Everything from the pages is encoded.</summary>
internal static class ExtractionErrorPage
{
    private const int MostPages = 200;
    private const int MostLines = 60;

    internal static void Write(TextWriter output, IEnumerable<(string Set, PageScore Score)> pages)
    {
        output.Write("<!DOCTYPE html>\n");
        var html = new HtmlWriter(output);
        html.Open("html", ("lang", "en")).Line();
        PageHead.Write(html, "Articles: errors",
            PageHead.Embedded("Html/report.css") + DataTable.Text("Evaluation/Errors/errors.css"));
        html.Open("body", ("class", "errors")).Line();
        html.Open("header", ("class", "masthead")).Element("p", "Hearsay", ("class", "imprint"));
        html.Element("h1", "What was lost of pages, or kept wrongly").Close().Line();
        foreach ((string set, PageScore score) in pages.Where(page => !IsPerfect(page.Score))
            .OrderBy(page => F1(page.Score)).Take(MostPages))
            Write(html, set, score);
        html.Close().Close().Line();
    }

    private static void Write(HtmlWriter html, string set, PageScore score)
    {
        html.Open("article", ("class", "error"));
        html.Element("h3", FormattableString.Invariant($"{set} {score.Page.Id}: F1 {F1(score):F3} {score.Page.Site}"));
        string given = ChunkCounts.Fold(score.Given);
        if (score.Page.Text is { } text)
        {
            string gold = ChunkCounts.Fold(text);
            WriteLines(html, "lost", text.Split('\n').Where(line => !Holds(given, line)));
            WriteLines(html, "kept wrongly", score.Given.Split('\n').Where(line => !Holds(gold, line)));
        }
        else
        {
            WriteLines(html, "lost", score.Page.With.Where(chunk => !Holds(given, chunk)));
            WriteLines(html, "kept wrongly", score.Page.Without.Where(chunk => Holds(given, chunk)));
        }

        html.Close().Line();
    }

    private static void WriteLines(HtmlWriter html, string side, IEnumerable<string> lines)
    {
        foreach (string line in lines.Where(line => !string.IsNullOrWhiteSpace(line)).Take(MostLines))
            html.Open("p", ("class", "side")).Element("b", side).Text(" ").Text(line).Close().Line();
    }

    private static bool Holds(string folded, string line) =>
        folded.Contains(ChunkCounts.Fold(line), StringComparison.Ordinal);

    private static bool IsPerfect(PageScore score) => F1(score) >= 1;

    private static double F1(PageScore score) => score.Words?.F1 ?? score.Chunks?.Measure.F1 ?? 1;
}
