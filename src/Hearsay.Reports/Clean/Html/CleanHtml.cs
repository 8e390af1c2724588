using Hearsay.Articles;
using Hearsay.Reports.Html;

namespace Hearsay.Reports.Clean.Html;

/// <summary>What <c>hearsay clean --format html</c> writes: one file that holds everything and needs no script. Every
/// block of every page stands in its order with its kind, and those that are not read with the reason.</summary>
internal sealed class CleanHtml(TextWriter output) : ReportWriter<Article>
{
    private readonly HtmlWriter _html = new(output);
    private int _articles;

    public override void Write(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        using var whole = new StringWriter();
        new CleanedBlocks(article, _articles + 1, new HtmlWriter(whole)).Write();
        if (_articles++ == 0) Begin(VisibleLine.Of(article.Title ?? article.Id));
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
            _html, title, PageHead.Embedded("Html/report.css") + PageHead.Embedded("Clean/Html/clean.css"));
        _html.Open("body", ("class", "reading")).Line().Open("main").Line();
    }
}
