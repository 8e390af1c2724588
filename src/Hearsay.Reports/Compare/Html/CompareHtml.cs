using Hearsay.Collation;
using Hearsay.Reports.Html;
using Hearsay.Reports.View;

namespace Hearsay.Reports.Compare.Html;

/// <summary>What <c>hearsay compare --html</c> writes: one file that holds everything, asks for nothing from elsewhere,
/// and sets the articles side by side with what was said linked across them.</summary>
internal static class CompareHtml
{
    public static void Write(CollatedStory story, Stream output)
    {
        using var writer = new StreamWriter(output, leaveOpen: true);
        Write(story, writer);
    }

    public static void Write(CollatedStory story, TextWriter output)
    {
        var view = new StoryView(story);
        var html = new HtmlWriter(output);
        output.Write("<!DOCTYPE html>\n");
        html.Open("html", ("lang", "en")).Line();
        PageHead.Write(
            html, Findings.Title(view), PageHead.Embedded("Html/report.css"),
            PageHead.Embedded("Compare/Html/compare.js"));
        WriteBody(view, html);
        html.Close().Line();
    }

    private static void WriteBody(StoryView view, HtmlWriter html)
    {
        html.Open("body").Line();
        html.Element("a", "Skip to what was said", ("class", "skip"), ("href", "#said")).Line();
        new Masthead(view, html).Write();
        WriteSwitch(view, html);
        html.Open("main", ("class", "spread")).Line();
        var marks = new StoryMarks(view);
        html.Open("section", ("class", "utterances"), ("id", "said"), ("aria-labelledby", "said-title"),
            ("tabindex", "0"));
        html.Element("h2", "What was said", ("id", "said-title")).Line();
        new UtterancePanel(view, marks, html).Write();
        html.Close().Line();
        html.Open("section", ("class", "articles"), ("id", "articles"), ("aria-labelledby", "articles-title")).Line();
        html.Element("h2", "The articles", ("id", "articles-title")).Line();
        html.Open("div", ("class", "columns")).Line();
        var column = new ArticleColumn(view, marks, html);
        for (int i = 0; i < view.Witnesses.Length; i++) column.Write(i);
        html.Close().Close().Close().Close().Line();
    }

    /// <summary>On a narrow screen, where all stands one under another, the way between the parts.</summary>
    private static void WriteSwitch(StoryView view, HtmlWriter html)
    {
        html.Open("nav", ("class", "switch"), ("aria-label", "Parts of this page"));
        html.Element("a", "Said", ("href", "#said"));
        for (int i = 0; i < view.Witnesses.Length; i++)
        {
            html.Element("a", Sigla.Of(i), ("class", "siglum"), ("href", $"#w-{Sigla.Of(i)}"),
                ("aria-label", $"{Sigla.Of(i)}, {view.Witnesses[i].Article.DisplayName}"));
        }

        html.Close().Line();
    }
}
