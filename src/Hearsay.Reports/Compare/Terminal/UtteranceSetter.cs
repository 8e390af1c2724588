using System.Collections.Immutable;
using Hearsay.Articles;
using Hearsay.Collation;
using Hearsay.Mentions;
using Hearsay.Reports.Terminal;
using Hearsay.Reports.View;
using Hearsay.Text;

namespace Hearsay.Reports.Compare.Terminal;

/// <summary>Sets the utterances: first those that several witnesses carry, wording under wording, then what each
/// carries alone.</summary>
internal sealed class UtteranceSetter(StoryView view, Setting setting, Limits limits)
{
    private const int NumberColumns = 4;

    /// <summary>From so many columns on, two wordings are set beside one another.</summary>
    private const int WidthForTwo = 110;

    private const int MostSigla = 8;

    private readonly RelationWords _relations = new(view);

    public void Set()
    {
        foreach (var group in view.Shared.Take(limits.Shared).GroupBy(one => one.Utterance.Witnesses.Length))
        {
            SetTitle(TitleFor(group.Key));
            foreach (UtteranceView one in group) SetShared(one);
        }

        SetMore(view.Shared.Length - limits.Shared);
        for (int i = 0; i < view.Witnesses.Length; i++) SetAlone(i);
    }

    private string TitleFor(int count) => (count, view.Witnesses.Length) switch
    {
        (2, 2) => "In both",
        var (some, all) when some == all => $"In all {Counts.InWords(all)}",
        var (some, all) => $"In {Counts.InWords(some)} of {Counts.InWords(all)}",
    };

    private void SetTitle(string title, string? after = null)
    {
        setting.Blank();
        setting.Paragraph(0, new Run(title.ToUpperInvariant(), Ink.Heading), new Run(after ?? "", Ink.Quiet));
        setting.Blank();
    }

    private void SetShared(UtteranceView one)
    {
        SetSpeaker(one);
        string relation = RelationWords.InShort(one);
        if (relation.Length > 0) setting.Paragraph(NumberColumns, new Run(relation, Ink.Relation));
        int columns = NumberColumns + 2 + one.Wordings.Take(limits.Wordings).Max(wording => SiglaOf(wording).Length);
        if (one.Wordings.Length == 2 && setting.Width >= WidthForTwo)
        {
            setting.Beside(
                left => SetWording(left, one, one.Wordings[0], columns),
                right => SetWording(right, one, one.Wordings[1], columns));
        }
        else
        {
            foreach (WordingView wording in one.Wordings.Take(limits.Wordings))
                SetWording(setting, one, wording, columns);
        }

        SetFurtherWordings(one, columns);
        setting.Blank();
    }

    /// <summary>"A B C"; of many the first few.</summary>
    private static string SiglaOf(WordingView wording)
    {
        ImmutableArray<int> witnesses = wording.Witnesses;
        string sigla = string.Join(' ', witnesses.Take(MostSigla).Select(Sigla.Of));
        return witnesses.Length <= MostSigla ? sigla : $"{sigla} +{witnesses.Length - MostSigla}";
    }

    private void SetSpeaker(UtteranceView one)
    {
        Speaker speaker = one.Utterance.Speaker;
        string about = Attribution.About(speaker);
        setting.Paragraph(NumberLabel(one), NumberColumns,
        [
            new Run(VisibleText.Of(speaker.Name), Ink.Strong),
                new Run(about.Length == 0 ? "" : ", " + about, Ink.Quiet),
        ]);
    }

    private static Run NumberLabel(UtteranceView one) => new($"{one.Number,NumberColumns - 1}", Ink.Strong);

    private void SetWording(Setting place, UtteranceView one, WordingView wording, int columns)
    {
        var label = new Run(new string(' ', NumberColumns) + SiglaOf(wording), Ink.Siglum);
        place.Paragraph(label, columns,
            PassageRuns.Of(view.ArticleOf(wording.Lead), wording.Lead, Differing(one, wording)));
        SetAttributions(place, wording, columns);
        foreach (string phrase in _relations.InDetail(wording))
        {
            var point = new Run(new string(' ', columns) + "·", Ink.Relation);
            place.Paragraph(point, columns + 2, [new Run(phrase, Ink.Relation)]);
        }
    }

    /// <summary>The words to mark: those that the base has otherwise; in the base itself, where there is one other
    /// wording, those that this one has otherwise.</summary>
    private static IEnumerable<Span> Differing(UtteranceView one, WordingView wording)
    {
        if (wording != one.Base) return Differing(wording.ToBase, variant => variant.B);
        return one.Wordings.Length == 2 ? Differing(one.Wordings[1].ToBase, variant => variant.A) : [];
    }

    private static IEnumerable<Span> Differing(Relation? relation, Func<Variant, Span?> side) =>
        relation is { IsClose: true }
        ? relation.Apparatus.Where(variant => variant.Kind != VariantKind.Agreement).Select(side).OfType<Span>()
        : [];

    /// <summary>One line for each way in which the passages of a wording are attributed.</summary>
    private void SetAttributions(Setting place, WordingView wording, int columns)
    {
        var lines = wording.Passages
            .Select(passage => (passage.Witness, Line: Attribution.Line(view.ArticleOf(passage), passage.Statement)))
            .Where(one => one.Line.Length > 0)
            .GroupBy(one => one.Line, one => one.Witness, StringComparer.Ordinal)
            .ToList();
        foreach (var line in lines)
        {
            bool isAll = lines.Count == 1 || wording.Witnesses.Length == 1;
            string who = isAll ? "" : string.Join(' ', line.Distinct().Select(Sigla.Of)) + " ";
            place.Paragraph(columns + 2, new Run("— " + who + line.Key, Ink.Quiet));
        }
    }

    private void SetFurtherWordings(UtteranceView one, int columns)
    {
        if (one.Wordings.Length <= limits.Wordings) return;
        var further = one.Wordings.Skip(limits.Wordings).SelectMany(wording => wording.Witnesses).Distinct().Order();
        int count = one.Wordings.Length - limits.Wordings;
        setting.Paragraph(columns, new Run(
            $"{Counts.Of(count, "further wording")} in {StoryView.SiglaOf([.. further])} (--all shows them)",
            Ink.Quiet));
    }

    private void SetAlone(int witness)
    {
        ImmutableArray<UtteranceView> alone = view.Alone[witness];
        if (alone.IsEmpty) return;
        Article article = view.Witnesses[witness].Article;
        bool isOnly = view.Witnesses.Length == 1;
        SetTitle(
            isOnly ? "What it says" : $"Only in {Sigla.Of(witness)}",
            isOnly ? null : " · " + VisibleText.Of(article.DisplayName));
        string? before = null;
        foreach (UtteranceView one in alone.Take(limits.Alone))
        {
            if (one.Utterance.Speaker.Name != before) SetSpeakerName(one, before is not null);
            before = one.Utterance.Speaker.Name;
            SetSingle(one);
        }

        SetMore(alone.Length - limits.Alone);
    }

    private void SetSpeakerName(UtteranceView one, bool isLater)
    {
        if (isLater) setting.Blank();
        string about = Attribution.About(one.Utterance.Speaker);
        setting.Paragraph(NumberColumns,
            new Run(VisibleText.Of(one.Utterance.Speaker.Name), Ink.Strong),
            new Run(about.Length == 0 ? "" : ", " + about, Ink.Quiet));
    }

    private void SetSingle(UtteranceView one)
    {
        foreach (WordingView wording in one.Wordings.Take(limits.Wordings))
        {
            Run label = wording == one.Base ? NumberLabel(one) with { Ink = Ink.Quiet } : new Run("");
            setting.Paragraph(label, NumberColumns, PassageRuns.Of(view.ArticleOf(wording.Lead), wording.Lead, []));
            SetAttributions(setting, wording, NumberColumns);
        }

        SetFurtherWordings(one, NumberColumns);
    }

    private void SetMore(int count)
    {
        if (count <= 0) return;
        setting.Blank();
        setting.Paragraph(NumberColumns, new Run($"{count} more; --all lists everything.", Ink.Quiet));
    }
}
