using System.Collections.Immutable;
using Hearsay.Articles;
using Hearsay.Collation;
using Hearsay.Mentions;
using Hearsay.Reports.View;
using Hearsay.Text;

namespace Hearsay.Reports.Terminal;

/// <summary>Sets the utterances: first those that several witnesses carry, wording under wording, then what each
/// carries alone.</summary>
internal sealed class UtteranceSetter(StoryView view, Setting setting, Limits limits)
{
    private const int NumberColumns = 4;

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
        int columns = NumberColumns + 1 + one.Wordings
            .Take(limits.Wordings)
            .Max(wording => Math.Min(8, string.Join(' ', wording.Witnesses.Select(Sigla.Of)).Length)) + 1;
        bool isPair = one.Wordings.Length <= 2;
        if (isPair) SetRelations(NumberColumns, one, one.Wordings[^1]);
        foreach (Wording wording in one.Wordings.Take(limits.Wordings)) SetWording(one, wording, columns, isPair);
        SetFurtherWordings(one, columns);
        setting.Blank();
    }

    private void SetSpeaker(UtteranceView one)
    {
        Speaker speaker = one.Utterance.Speaker;
        string about = Attribution.About(speaker);
        setting.Paragraph(NumberLabel(one), NumberColumns,
        [
            new Run(VisibleText.Of(speaker.Name), Ink.Strong), new Run(about.Length == 0 ? "" : ", " + about, Ink.Quiet),
        ]);
    }

    private static Run NumberLabel(UtteranceView one) => new($"{one.Number,NumberColumns - 1}", Ink.Strong);

    private void SetWording(UtteranceView one, Wording wording, int columns, bool isPair)
    {
        Passage lead = wording.Lead;
        IEnumerable<Span> differing = wording.ToBase?.DifferingInOther ?? [];
        if (wording == one.Base)
        {
            Comparison? pair = isPair ? one.Wordings[^1].ToBase : null;
            if (pair is not null && pair.Base.Id == lead.Id) differing = pair.DifferingInBase;
            else differing = [];
        }

        string sigla = new string(' ', NumberColumns) + string.Join(' ', wording.Witnesses.Select(Sigla.Of));
        setting.Paragraph(new Run(sigla, Ink.Siglum), columns, Words.Of(view.ArticleOf(lead), lead, differing));
        SetAttributions(wording, columns);
        if (!isPair && wording != one.Base) SetRelations(columns, one, wording);
    }

    /// <summary>How the wording stands to the base, then the words in which it differs.</summary>
    private void SetRelations(int indent, UtteranceView one, Wording wording)
    {
        foreach (Comparison comparison in wording.Comparisons.DistinctBy(PhraseKey))
        {
            IEnumerable<string> phrases = _relations.Of(comparison);
            if (wording != one.Base)
            {
                phrases = phrases.Concat(Differences.Of(
                    comparison, view.ArticleOf(comparison.Base), view.ArticleOf(comparison.Other)));
            }

            setting.Paragraph(indent, new Run(string.Join(" · ", phrases), Ink.Relation));
        }
    }

    private static string PhraseKey(Comparison comparison) => string.Join(',', comparison.Labels.Order());

    /// <summary>One line for each way in which the passages of a wording are attributed.</summary>
    private void SetAttributions(Wording wording, int columns)
    {
        var lines = wording.Passages
            .Select(passage => (passage.Witness, Line: AttributionOf(passage)))
            .Where(one => one.Line.Length > 0)
            .GroupBy(one => one.Line, one => one.Witness, StringComparer.Ordinal)
            .ToList();
        foreach (var line in lines)
        {
            string who = lines.Count == 1 ? "" : string.Join(' ', line.Distinct().Select(Sigla.Of)) + " ";
            setting.Paragraph(columns + 2, new Run("— " + who + line.Key, Ink.Quiet));
        }
    }

    private string AttributionOf(Passage passage)
    {
        Article article = view.ArticleOf(passage);
        ResolvedStatement resolved = passage.Statement;
        List<string> parts = [];
        if (Attribution.Frame(article, resolved.Statement) is { Length: > 0 } frame) parts.Add(frame);
        else if (resolved.Statement.CarriedSource is not null) parts.Add("the same speaker goes on");
        if (Attribution.Via(article, resolved.Statement.Chain) is { } via) parts.Add(via);
        parts.AddRange(Attribution.Notes(article, resolved));
        return string.Join(" · ", parts);
    }

    private void SetFurtherWordings(UtteranceView one, int columns)
    {
        if (one.Wordings.Length <= limits.Wordings) return;
        var further = one.Wordings.Skip(limits.Wordings).SelectMany(wording => wording.Witnesses).Distinct().Order();
        int count = one.Wordings.Length - limits.Wordings;
        setting.Paragraph(columns, new Run(
            $"{Counts.Of(count, "further wording")} in {StoryView.SiglaOf([.. further])} (--all shows them)", Ink.Quiet));
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
        bool isFirst = true;
        foreach (Passage passage in one.Utterance.Passages)
        {
            Run label = isFirst ? NumberLabel(one) with { Ink = Ink.Quiet } : new Run("");
            setting.Paragraph(label, NumberColumns, Words.Of(view.ArticleOf(passage), passage, []));
            string attribution = AttributionOf(passage);
            if (attribution.Length > 0) setting.Paragraph(NumberColumns + 2, new Run("— " + attribution, Ink.Quiet));
            isFirst = false;
        }
    }

    private void SetMore(int count)
    {
        if (count <= 0) return;
        setting.Blank();
        setting.Paragraph(NumberColumns, new Run($"{count} more; --all lists everything.", Ink.Quiet));
    }
}
