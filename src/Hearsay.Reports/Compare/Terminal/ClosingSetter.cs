using Hearsay.Collation;
using Hearsay.Mentions;
using Hearsay.Reports.Terminal;
using Hearsay.Reports.View;

namespace Hearsay.Reports.Compare.Terminal;

/// <summary>Sets the end of the report: what the comparison comes to, and what could not be resolved.</summary>
internal sealed class ClosingSetter(StoryView view, Setting setting)
{
    private const int MostNamed = 8;

    private const string Hint =
        "--html FILE sets the articles side by side; --json FILE gives everything with its places.";

    public void Set(bool hints)
    {
        if (view.Story.Utterances.IsEmpty && view.Story.Aside.IsEmpty) return;
        List<Run> notes = [.. Unresolved().Select(note => new Run(note, Ink.Quiet))];
        if (AsideWords.Summary(view) is { Length: > 0 } aside)
            notes.Insert(0, new Run($"{aside}; --min-confidence 0 compares everything.", Ink.Quiet));
        if (!view.Shared.IsEmpty) notes.Insert(0, new Run(Summary()));
        if (hints) notes.Add(new Run(Hint, Ink.Quiet));
        if (notes.Count == 0) return;
        setting.Blank();
        setting.Rule();
        foreach (Run note in notes) setting.Paragraph(0, note);
    }

    private string Summary()
    {
        List<string> parts = [];
        void Count(string what, Func<UtteranceView, bool> holds)
        {
            int count = view.Shared.Count(holds);
            if (count > 0) parts.Add($"{count} {what}");
        }

        bool Has(UtteranceView one, params ReadOnlySpan<RelationLabel> labels)
        {
            foreach (RelationLabel label in Labels(one))
            {
                if (labels.Contains(label)) return true;
            }

            return false;
        }

        Count("in the same words", one => Labels(one).Any()
            && Labels(one).All(label => label == RelationLabel.SameWording));
        Count("with other words", one => Has(one, RelationLabel.Reworded, RelationLabel.WordingConflict));
        Count("shortened or extended", one => Has(one, RelationLabel.Truncated, RelationLabel.Expanded));
        Count("with another number", one => Has(one, RelationLabel.NumberConflict));
        Count("with another time", one => Has(one, RelationLabel.TimeConflict));
        Count("with a condition or hedge on one side only", one => Has(one, RelationLabel.ConditionOrHedgeDropped));
        Count("put differently", one => Has(one, RelationLabel.ModalityDiffers));
        Count("attributed differently", one => Has(one, RelationLabel.AttributionDiffers));
        string total = $"Of {Counts.Of(view.Shared.Length, "shared statement")}";
        return parts.Count == 0 ? $"{total}, none was compared word by word." : $"{total}: {string.Join(", ", parts)}.";
    }

    private static IEnumerable<RelationLabel> Labels(UtteranceView one) =>
        one.Utterance.Relations.SelectMany(relation => relation.Labels);

    /// <summary>Times that stay unresolved because their article has no publication date.</summary>
    private IEnumerable<string> Unresolved()
    {
        List<int> undated = [];
        int times = 0;
        for (int i = 0; i < view.Witnesses.Length; i++)
        {
            if (view.Witnesses[i].Article.Metadata.Published is not null) continue;
            int here = view.Witnesses[i].Statements.Sum(UnresolvedIn);
            if (here > 0) undated.Add(i);
            times += here;
        }

        if (undated.Count == 0) yield break;
        string who = undated.Count > MostNamed ? Counts.Of(undated.Count, "article") : StoryView.SiglaOf(undated);
        yield return $"{who} {(undated.Count == 1 ? "has" : "have")} no publication date, so "
            + $"{Counts.Of(times, "time")} "
            + "cannot be resolved; --published YYYY-MM-DD gives one.";
    }

    private static int UnresolvedIn(ResolvedStatement statement) =>
        statement.Times.Count(time => !time.IsResolved) + (statement.SaidAt is { IsResolved: false } ? 1 : 0);
}
