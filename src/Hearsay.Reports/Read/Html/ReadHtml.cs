using System.Collections.Immutable;
using Hearsay.Articles;
using Hearsay.Html;
using Hearsay.Mentions;
using Hearsay.Pages;
using Hearsay.Records;
using Hearsay.Reports.Html;
using Hearsay.Reports.View;

namespace Hearsay.Reports.Read.Html;

/// <summary>What <c>hearsay read --format html</c> writes: one file that holds everything and needs no script. The
/// articles stand one under another, each whole or not at all, their statements marked, with who said what in the
/// margin.</summary>
public sealed class ReadHtml(TextWriter output) : ReportWriter<ReadArticle>
{
    private readonly HtmlWriter _html = new(output);
    private int _articles;

    public override ImmutableArray<InputError> Write(ReadArticle article)
    {
        ReadArticle held = SpanGuarantee.Hold(article, out ImmutableArray<InputError> refused);
        using var whole = new StringWriter();
        new MarginalArticle(held, _articles + 1, new HtmlWriter(whole)).Write();
        if (_articles++ == 0) Begin(Counts.HeadlineOf(held.Article) is { Length: > 0 } headline ? headline : held.Article.DisplayName);
        output.Write(whole.GetStringBuilder());
        return refused;
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
