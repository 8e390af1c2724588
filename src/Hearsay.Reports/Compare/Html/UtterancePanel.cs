using System.Collections.Immutable;
using Hearsay.Articles;
using Hearsay.Collation;
using Hearsay.Mentions;
using Hearsay.Reports.Html;
using Hearsay.Reports.View;

namespace Hearsay.Reports.Compare.Html;

/// <summary>Writes what was said, utterance by utterance: who, in which witnesses' words, and how these differ, each
/// wording linked to its place in the article.</summary>
internal sealed class UtterancePanel(StoryView view, StoryMarks marks, HtmlWriter html)
{
    private readonly RelationWords _relations = new(view);
    private readonly WordingText _wordings = new(view, html);

    public void Write()
    {
        foreach (var group in view.Shared.GroupBy(one => one.Utterance.Witnesses.Length))
        {
            string title = group.Key == view.Witnesses.Length
                ? (group.Key == 2 ? "In both" : $"In all {Counts.InWords(group.Key)}")
                : $"In {Counts.InWords(group.Key)} of {Counts.InWords(view.Witnesses.Length)}";
            html.Element("h3", title).Line();
            foreach (UtteranceView one in group) WriteUtterance(one);
        }

        for (int i = 0; i < view.Witnesses.Length; i++) WriteAlone(i);
        WriteAside();
    }

    /// <summary>What was not compared, folded.</summary>
    private void WriteAside()
    {
        if (view.Story.Aside.IsEmpty) return;
        html.Open("details", ("class", "aside")).Element("summary", AsideWords.Summary(view)).Open("ul").Line();
        foreach (AsidePassage aside in view.Story.Aside)
        {
            Passage passage = aside.Passage;
            html.Open("li").Element("span", Sigla.Of(passage.Witness), ("class", "siglum")).Text(" ");
            html.Element("bdi", passage.Statement.Speaker.Name, ("class", "speaker")).Text(" ");
            html.Element("q", view.Witnesses[passage.Witness].Quote(passage.Statement), ("dir", "auto")).Text(" ");
            html.Element("span", AsideWords.Of(aside.Reason), ("class", "about")).Close().Line();
        }

        html.Close().Close().Line();
    }

    private void WriteAlone(int witness)
    {
        if (view.Alone[witness].IsEmpty) return;
        html.Open("h3").Text(view.Witnesses.Length == 1 ? "What it says" : "Only in ");
        if (view.Witnesses.Length > 1)
        {
            html.Element("span", Sigla.Of(witness), ("class", "siglum")).Text(" ");
            html.Element("bdi", view.Witnesses[witness].Article.DisplayName);
        }

        html.Close().Line();
        foreach (UtteranceView one in view.Alone[witness]) WriteUtterance(one);
    }

    private void WriteUtterance(UtteranceView one)
    {
        string id = $"u{one.Number}";
        html.Open("section", ("class", "utterance"), ("id", id), ("tabindex", "-1"), ("aria-labelledby", $"{id}-name"));
        html.Line();
        WriteSpeaker(one, id);
        WriteRelations(one);
        html.Open("table");
        html.Element("caption", $"Statement {one.Number} in the words of each article", ("class", "hidden")).Line();
        html.Open("thead", ("class", "hidden")).Open("tr")
            .Element("th", "Article", ("scope", "col"))
            .Element("th", "Words and attribution", ("scope", "col")).Close().Close();
        html.Open("tbody").Line();
        foreach (WordingView wording in one.Wordings) WriteWording(one, wording);
        html.Close().Close().Close().Line();
    }

    private void WriteSpeaker(UtteranceView one, string id)
    {
        Speaker speaker = one.Utterance.Speaker;
        html.Open("h4", ("id", $"{id}-name"));
        html.Element("a", $"{one.Number}",
            ("class", "number"), ("href", $"#{id}"), ("aria-label", $"Statement {one.Number}"));
        html.Text(" ").Element("bdi", speaker.Name, ("class", "speaker"));
        string about = Attribution.About(speaker);
        if (about.Length > 0) html.Text(" ").Element("bdi", about, ("class", "about"));
        html.Close().Line();
    }

    /// <summary>How the wordings stand to each other, in a few words.</summary>
    private void WriteRelations(UtteranceView one)
    {
        string words = RelationWords.InShort(one);
        if (words.Length > 0) html.Element("p", words, ("class", "relation")).Line();
    }

    private void WriteWording(UtteranceView one, WordingView wording)
    {
        html.Open("tr").Open("th", ("scope", "row"));
        foreach (Passage passage in wording.Passages) WriteLink(passage);
        html.Close().Open("td");
        html.Open("p", ("class", "wording"), ("dir", "auto"));
        _wordings.Write(one, wording);
        html.Close();
        foreach (var group in wording.Passages.GroupBy(passage => LineOf(passage), StringComparer.Ordinal))
        {
            if (group.Key.Length == 0) continue;
            bool isAll = group.Count() == wording.Passages.Length;
            string who = StoryView.SiglaOf([.. group.Select(passage => passage.Witness).Distinct()]);
            html.Element("p", isAll ? group.Key : $"{who}: {group.Key}", ("class", "attribution"), ("dir", "auto"));
        }

        WriteDetails(wording);
        html.Close().Close().Line();
    }

    private void WriteLink(Passage passage)
    {
        string siglum = Sigla.Of(passage.Witness);
        html.Element("a", siglum, ("class", "siglum"), ("href", "#" + marks.PlaceOf(passage).Address),
            ("title", $"to its place in {view.ArticleOf(passage).DisplayName}"),
            ("aria-label", $"{siglum}: to its place in {view.ArticleOf(passage).DisplayName}"));
        html.Text(" ");
    }

    private string LineOf(Passage passage)
    {
        Article article = view.ArticleOf(passage);
        return Attribution.Line(article, passage.Statement);
    }

    private void WriteDetails(WordingView wording)
    {
        ImmutableArray<string> details = [.. _relations.InDetail(wording)];
        if (details.IsEmpty) return;
        html.Open("ul", ("class", "details"));
        foreach (string detail in details) html.Element("li", detail, ("dir", "auto"));
        html.Close();
    }
}
