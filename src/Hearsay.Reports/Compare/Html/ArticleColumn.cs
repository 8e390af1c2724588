using Hearsay.Articles;
using Hearsay.Records;
using Hearsay.Reports.Html;
using Hearsay.Reports.View;

namespace Hearsay.Reports.Compare.Html;

/// <summary>Writes one article as it stands, its statements marked in place and what was set aside dimmed where it
/// stood.</summary>
internal sealed class ArticleColumn(StoryView view, StoryMarks marks, HtmlWriter html)
{
    public void Write(int witness)
    {
        Article article = view.Witnesses[witness].Article;
        string siglum = Sigla.Of(witness);
        html.Open("article", ("class", "witness"), ("id", $"w-{siglum}"),
            ("aria-labelledby", $"w-{siglum}-name"), ("tabindex", "0"));
        WriteHead(article, siglum);
        html.Open("div", ("class", "text")).Line();
        WriteBlocks(article, witness);
        html.Close().Close().Line();
    }

    private void WriteHead(Article article, string siglum)
    {
        html.Open("header");
        html.Open("h3", ("id", $"w-{siglum}-name"));
        html.Element("span", siglum, ("class", "siglum")).Text(" ").Element("bdi", article.DisplayName).Close();
        html.Open("p", ("class", "date"));
        if (article.Metadata.Day is { } day)
            html.Element("time", Dates.Of(day), ("datetime", day.ToString("yyyy-MM-dd")));
        else html.Text(Dates.Unknown);
        html.Close().Close().Line();
    }

    private void WriteBlocks(Article article, int witness)
    {
        var text = new MarkedText(article.Text, marks.MarksIn(witness), [.. marks.PlacesIn(witness).Select(AnchorOf)],
            html);
        for (int i = 0; i < article.Blocks.Length;)
        {
            if (article.Blocks[i].Text is { } span)
            {
                html.Open(BlockElements.TagFor(article.Blocks[i].Kind),
                    ("class", SchemaWords.Of(article.Blocks[i].Kind)), ("dir", "auto"));
                text.Write(span);
                html.Close().Line();
                i++;
            }
            else
            {
                i = SetAsideText.Write(article, i, html);
            }
        }

        text.Finish();
    }

    private static TextAnchor AnchorOf(PassagePlace place) => new(place.Start, html =>
    {
        UtteranceView utterance = place.Utterance;
        int[] others = [.. utterance.Utterance.Witnesses.Where(witness => witness != place.Passage.Witness)];
        string where = others.Length > 0 ? $"also in {StoryView.SiglaOf(others)}" : "here alone";
        html.Open("a", ("class", others.Length > 0 ? "ref shared" : "ref"), ("id", place.Address),
            ("href", $"#u{utterance.Number}"), ("data-u", $"{utterance.Number}"),
            ("aria-label", $"Statement {utterance.Number}, {utterance.Utterance.Speaker.Name}, {where}"));
        html.Text($"{utterance.Number}").Close();
    });
}
