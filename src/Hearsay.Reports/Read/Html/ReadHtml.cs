using Hearsay.Mentions;
using Hearsay.Reports.Html;
using Hearsay.Reports.View;

namespace Hearsay.Reports.Read.Html;

/// <summary>What <c>hearsay read --format html</c> writes: one file that holds everything and needs no script. The
/// articles stand one under another, each whole or not at all, their statements marked, with who said what in the
/// margin.</summary>
internal sealed class ReadHtml(TextWriter output) : ReportWriter<ReadArticle>
{
    private readonly HtmlWriter _html = new(output);
    private int _articles;

    public override void Write(ReadArticle article)
    {
        using var whole = new StringWriter();
        new MarginalArticle(article, _articles + 1, new HtmlWriter(whole)).Write();
        if (_articles++ == 0)
            Begin(Counts.HeadlineOf(article.Article) is { Length: > 0 } headline
                ? headline : article.Article.DisplayName);
        output.Write(whole.GetStringBuilder());
    }

    public override void Finish()
    {
        if (_articles == 0)
        {
            Begin("No article");
            _html.Element("p", "No article could be read.", ("class", "finding"));
        }

        _html.Close().Close().Close().Line();
    }

    private void Begin(string title)
    {
        output.Write("<!DOCTYPE html>\n");
        _html.Open("html", ("lang", "en")).Line();
        PageHead.Write(
            _html, title, PageHead.Embedded("Html/report.css") + PageHead.Embedded("Read/Html/reading.css"));
        _html.Open("body", ("class", "reading")).Line().Open("main").Line();
    }
}
