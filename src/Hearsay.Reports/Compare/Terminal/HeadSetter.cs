using Hearsay.Articles;
using Hearsay.Mentions;
using Hearsay.Reports.Terminal;
using Hearsay.Reports.View;

namespace Hearsay.Reports.Compare.Terminal;

/// <summary>Sets the head of the report: how many witnesses, who they are, what was read of each and what was set
/// aside.</summary>
internal sealed class HeadSetter(StoryView view, Setting setting)
{
    private const int Indent = 4;

    /// <summary>Of more witnesses than this only names, days and counts are told.</summary>
    private const int MostInFull = 12;

    public void Set()
    {
        setting.Paragraph(0, new Run(Findings.Title(view), Ink.Heading));
        setting.Rule();
        for (int i = 0; i < view.Witnesses.Length; i++) SetWitness(i);
        setting.Blank();
        setting.Paragraph(0, new Run(Findings.Summary(view)));
        setting.Blank();
    }

    private void SetWitness(int index)
    {
        ReadArticle witness = view.Witnesses[index];
        Article article = witness.Article;
        string published = article.Metadata.Day is { } day ? Dates.Of(day) : Dates.Unknown;
        setting.Paragraph(new Run(Sigla.Of(index), Ink.Siglum), Indent,
        [
            new Run(VisibleText.Of(article.DisplayName), Ink.Strong),
            new Run($" · {published} · {Counts.Of(witness.Statements.Length, "statement")}", Ink.Quiet),
        ]);
        if (view.Witnesses.Length > MostInFull) return;
        if (Counts.HeadlineOf(article) is { Length: > 0 } headline) setting.Paragraph(Indent, new Run(headline));
        setting.Paragraph(Indent, new Run(Counts.ReadOf(witness), Ink.Quiet));
    }
}
