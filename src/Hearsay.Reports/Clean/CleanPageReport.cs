using System.Collections.Immutable;
using Hearsay.Articles;
using Hearsay.Html;
using Hearsay.Pages;
using Hearsay.Records;
using Hearsay.Reports.Html;

namespace Hearsay.Reports.Clean;

/// <summary>What <c>hearsay clean --format html</c> writes: one file that holds everything and needs no script. Every block of
/// every page stands in its order with its kind, and those that are not read with the reason.</summary>
public sealed class CleanPageReport(TextWriter output)
{
    private readonly HtmlWriter _html = new(output);
    private int _articles;

    /// <summary>Writes one article.</summary>
    public void Write(CleanedArticle cleaned)
    {
        ArgumentNullException.ThrowIfNull(cleaned);
        using var whole = new StringWriter();
        new CleanedBlocks(cleaned, _articles + 1, new HtmlWriter(whole)).Write();
        if (_articles++ == 0) Begin(VisibleLine.Of(cleaned.Title ?? cleaned.Article.Id));
        output.Write(whole.GetStringBuilder());
    }

    /// <summary>Ends the page; without it the page is not whole.</summary>
    public void Finish()
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
            _html, title, PageHead.Embedded("Html/report.css") + PageHead.Embedded("Html/clean.css"));
        _html.Open("body", ("class", "reading")).Line().Open("main").Line();
    }
}
