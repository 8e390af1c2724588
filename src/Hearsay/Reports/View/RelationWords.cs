using Hearsay.Articles;
using Hearsay.Collation;
using Hearsay.Mentions;
using Hearsay.Statements;
using Hearsay.Text;

namespace Hearsay.Reports.View;

/// <summary>Says in plain words how a passage stands to the one it was compared with.</summary>
internal sealed class RelationWords(StoryView view)
{
    /// <summary>Phrases without a final stop, the likeness first.</summary>
    public IReadOnlyList<string> Of(Comparison comparison)
    {
        var phrases = new List<string>();
        foreach (RelationLabel label in comparison.Labels) phrases.AddRange(Of(label, comparison));
        if (!comparison.Has(RelationLabel.NumberConflict)) phrases.AddRange(SameNumbers(comparison));
        return phrases;
    }

    private List<string> Of(RelationLabel label, Comparison comparison) => label switch
    {
        RelationLabel.SameWording => ["same words"],
        RelationLabel.Reworded => ["reworded"],
        RelationLabel.Truncated => [$"shorter in {Siglum(comparison.Other)}"],
        RelationLabel.Expanded => [$"fuller in {Siglum(comparison.Other)}"],
        RelationLabel.WordingConflict => ["quoted in other words"],
        RelationLabel.NumberConflict => [NumberConflict(comparison)],
        RelationLabel.TimeConflict => [TimeConflict(comparison)],
        RelationLabel.ConditionOrHedgeDropped => Dropped(comparison),
        RelationLabel.ModalityDiffers => [ModalityDiffers(comparison)],
        RelationLabel.AttributionDiffers => [AttributionDiffers(comparison)],
        _ => [SchemaWords.Of(label)],
    };

    private string NumberConflict(Comparison comparison)
    {
        var ofBase = Unmatched(comparison.Base, comparison.Other);
        var ofOther = Unmatched(comparison.Other, comparison.Base);
        return Sides("number differs", comparison, ofBase, ofOther);
    }

    private List<string> Unmatched(Passage from, Passage other) =>
    [
        .. from.Statement.Quantities
            .Where(one => !other.Statement.Quantities.Any(two => SameValue(one, two)))
            .Select(one => Quote(from, one.Span)),
    ];

    /// <summary>Numbers that are equal although they are written otherwise.</summary>
    private IEnumerable<string> SameNumbers(Comparison comparison)
    {
        foreach (Quantity one in comparison.Base.Statement.Quantities)
        {
            Quantity? two = comparison.Other.Statement.Quantities.FirstOrDefault(other => SameValue(one, other));
            if (two is null) continue;
            string a = Quote(comparison.Base, one.Span), b = Quote(comparison.Other, two.Span);
            if (a.Equals(b, StringComparison.OrdinalIgnoreCase)) continue;
            yield return $"same number: {Siglum(comparison.Base)} {a}, {Siglum(comparison.Other)} {b}";
        }
    }

    private static bool SameValue(Quantity one, Quantity two) =>
        one.Minimum == two.Minimum && one.Maximum == two.Maximum && one.IsStrict == two.IsStrict;

    private string TimeConflict(Comparison comparison) => Sides(
        "time differs", comparison,
        OtherTimes(comparison.Base, comparison.Other), OtherTimes(comparison.Other, comparison.Base));

    private List<string> OtherTimes(Passage from, Passage other) =>
    [
        .. Times(from)
            .Where(one => Times(other).All(two => two.Value != one.Value))
            .Select(one => $"{Quote(from, one.Span)} ({Dates.Of(one)})"),
    ];

    private static IEnumerable<TimeMention> Times(Passage passage) =>
        passage.Statement.SaidAt is { } saidAt ? passage.Statement.Times.Prepend(saidAt) : passage.Statement.Times;

    private List<string> Dropped(Comparison comparison)
    {
        List<string> phrases =
        [
            .. OnlyIn("condition", comparison.Base, comparison.Other, passage => Conditions(passage)),
            .. OnlyIn("condition", comparison.Other, comparison.Base, passage => Conditions(passage)),
            .. OnlyIn("hedge", comparison.Base, comparison.Other, passage => Hedges(passage)),
            .. OnlyIn("hedge", comparison.Other, comparison.Base, passage => Hedges(passage)),
        ];
        return phrases.Count > 0 ? phrases : ["a condition or hedge is missing on one side"];
    }

    private IEnumerable<string> OnlyIn(
        string what, Passage here, Passage there, Func<Passage, IEnumerable<Span>> spans)
    {
        SourceText text = view.ArticleOf(there).Text;
        var others = spans(there).Select(span => VisibleText.Of(text, span)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        List<string> alone = [.. spans(here)
            .Where(span => !others.Contains(VisibleText.Of(view.ArticleOf(here).Text, span)))
            .Select(span => Quote(here, span))];
        if (alone.Count > 0) yield return $"{what} only in {Siglum(here)}: {string.Join(", ", alone)}";
    }

    private static IEnumerable<Span> Conditions(Passage passage) => passage.Statement.Conditions.Select(one => one.Span);

    private static IEnumerable<Span> Hedges(Passage passage) => passage.Statement.Hedges.Select(one => one.Span);

    private static string ModalityDiffers(Comparison comparison)
    {
        Statement a = comparison.Base.Statement.Statement, b = comparison.Other.Statement.Statement;
        string One(Statement statement) => statement.Modality == Modality.Asserted
            ? SchemaWords.Of(statement.Act)
            : SchemaWords.Of(statement.Modality);
        return One(a) == One(b)
            ? "put differently"
            : $"put differently: {Siglum(comparison.Base)} {One(a)}, {Siglum(comparison.Other)} {One(b)}";
    }

    private string AttributionDiffers(Comparison comparison)
    {
        string? a = Via(comparison.Base), b = Via(comparison.Other);
        return a == b
            ? "attributed differently"
            : $"attributed differently: {Siglum(comparison.Base)} {a ?? "first hand"}, "
                + $"{Siglum(comparison.Other)} {b ?? "first hand"}";
    }

    private string? Via(Passage passage) => Attribution.Via(view.ArticleOf(passage), passage.Statement.Statement.Chain);

    private static string Sides(string what, Comparison comparison, List<string> ofBase, List<string> ofOther)
    {
        List<string> sides = [];
        if (ofBase.Count > 0) sides.Add($"{Siglum(comparison.Base)} {string.Join(", ", ofBase)}");
        if (ofOther.Count > 0) sides.Add($"{Siglum(comparison.Other)} {string.Join(", ", ofOther)}");
        return sides.Count == 0 ? what : $"{what}: {string.Join("; ", sides)}";
    }

    private static string Siglum(Passage passage) => Sigla.Of(passage.Witness);

    private string Quote(Passage passage, Span span)
    {
        Article article = view.ArticleOf(passage);
        return $"“{VisibleText.Of(article.Text, span)}”";
    }
}
