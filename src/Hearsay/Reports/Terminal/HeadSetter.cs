using Hearsay.Articles;
using Hearsay.Mentions;
using Hearsay.Reports.View;

namespace Hearsay.Reports.Terminal;

/// <summary>Sets the head of the report: how many witnesses, who they are, what was read of each and what was set
/// aside.</summary>
internal sealed class HeadSetter(StoryView view, Setting setting)
{
    private const int Indent = 4;

    public void Set()
    {
        setting.Paragraph(0, new Run(Title(), Ink.Heading));
        setting.Rule();
        for (int i = 0; i < view.Witnesses.Length; i++) SetWitness(i);
        setting.Blank();
        setting.Paragraph(0, new Run(Finding()));
        setting.Blank();
    }

    private string Title() => view.Witnesses.Length switch
    {
        0 => "No article",
        1 => "One article",
        _ when view.Shared.IsEmpty => $"{Counts.InWords(view.Witnesses.Length, capital: true)} articles",
        _ => $"{Counts.InWords(view.Witnesses.Length, capital: true)} articles, one story",
    };

    private void SetWitness(int index)
    {
        ReadArticle witness = view.Witnesses[index];
        Article article = witness.Article;
        string published = article.Metadata.Published is { } day ? Dates.Of(day) : Dates.Unknown;
        setting.Paragraph(new Run(Sigla.Of(index), Ink.Siglum), Indent,
        [
            new Run(VisibleText.Of(article.DisplayName), Ink.Strong), new Run(" · " + published, Ink.Quiet),
        ]);
        if (Counts.HeadlineOf(article) is { Length: > 0 } headline) setting.Paragraph(Indent, new Run(headline));
        setting.Paragraph(Indent, new Run(Counts.ReadOf(witness), Ink.Quiet));
    }

    private string Finding()
    {
        int witnesses = view.Witnesses.Length, alone = view.Alone.Sum(list => list.Length);
        if (view.Story.Utterances.IsEmpty) return "No statement was found: nobody is quoted or reported as saying anything.";
        if (witnesses == 1)
            return "There is nothing to compare it with; these are its statements.";
        if (view.Shared.IsEmpty)
            return $"These {Counts.InWords(witnesses)} articles share nothing: no statement stands in more than one of them.";
        int all = view.Shared.Count(one => one.Utterance.Witnesses.Length == witnesses);
        string shared = witnesses == 2
            ? $"{Counts.Of(view.Shared.Length, "statement")} in both"
            : $"{Counts.Of(view.Shared.Length, "statement")} in more than one, {all} of them in all {Counts.InWords(witnesses)}";
        return $"{shared}; {alone} in one alone.";
    }
}
