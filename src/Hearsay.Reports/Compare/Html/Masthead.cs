using Hearsay.Articles;
using Hearsay.Mentions;
using Hearsay.Reports.Html;
using Hearsay.Reports.View;

namespace Hearsay.Reports.Compare.Html;

/// <summary>Writes the head of the page: what was found, the witnesses, and how to read the marks.</summary>
internal sealed class Masthead(StoryView view, HtmlWriter html)
{
    public void Write()
    {
        html.Open("header", ("class", "masthead")).Line();
        html.Element("p", "Hearsay", ("class", "imprint"));
        html.Element("h1", Findings.Title(view)).Line();
        html.Element("p", Findings.Summary(view), ("class", "finding")).Line();
        html.Open("nav", ("aria-label", "Articles")).Open("ol", ("class", "witnesses")).Line();
        for (int i = 0; i < view.Witnesses.Length; i++) WriteWitness(i);
        html.Close().Close().Line();
        Legend.Write(html, Legend.Comparing, WriteDifferences,
            "A statement’s number leads from the article to the comparison, a "
            + "letter leads back. With the keyboard: j and k go from statement to statement, Escape takes the marks "
            + "off.");
        html.Close().Line();
    }

    private void WriteWitness(int index)
    {
        ReadArticle witness = view.Witnesses[index];
        Article article = witness.Article;
        string siglum = Sigla.Of(index);
        html.Open("li").Open("a", ("href", $"#w-{siglum}"));
        html.Element("span", siglum, ("class", "siglum")).Text(" ");
        html.Element("bdi", article.DisplayName, ("class", "outlet")).Close();
        string published = article.Metadata.Day is { } day ? Dates.Of(day) : Dates.Unknown;
        html.Element("span", $"{published} · {Counts.Of(witness.Statements.Length, "statement")}", ("class", "date"));
        if (Counts.HeadlineOf(article) is { Length: > 0 } headline)
            html.Element("bdi", headline, ("class", "title"));
        html.Element("span", Counts.ReadOf(witness), ("class", "counts")).Close().Line();
    }

    private void WriteDifferences()
    {
        html.Open("div").Open("dt").Element("del", "words").Text(" ").Element("ins", "words").Close();
        html.Element("dd", "words of the first wording that this one lacks, and words that it has instead").Close()
            .Line();
    }
}
