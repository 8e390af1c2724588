using System.Collections.Immutable;
using Hearsay.Articles;
using Hearsay.Collation;
using Hearsay.Mentions;
using Hearsay.Records;
using Hearsay.Statements;
using Hearsay.Text;

namespace Hearsay.Reports.View;

/// <summary>Says in plain words how a passage stands to the one it was compared with.</summary>
internal sealed class RelationWords(StoryView view)
{
    private const string FirstHand = "with no intermediary";

    /// <summary>"reworded, another number" where all stand alike to the base; else witness by witness.</summary>
    public static string InShort(UtteranceView one)
    {
        var groups = one.Wordings
            .SelectMany(wording => wording.Comparisons)
            .GroupBy(pair => string.Join(", ", InShort(pair)), StringComparer.Ordinal)
            .Select(group => (
                Pair: group.First(),
                Sigla: StoryView.SiglaOf([.. group.Select(pair => pair.Other.Witness).Distinct()])))
            .ToList();
        if (groups.Count == 1) return string.Join(", ", InShort(groups[0].Pair, $" in {groups[0].Sigla}"));
        string others = string.Join("; ", groups.Select(group =>
            $"{group.Sigla}: {string.Join(", ", InShort(group.Pair))}"));
        return groups.Count == 0 ? "" : $"compared with {Sigla.Of(one.Base.Lead.Witness)} – {others}";
    }

    /// <summary>What the passage is, in a few words each: "reworded", "another number".</summary>
    /// <param name="where">" in B" where the reader would not know which side is the shorter; else empty.</param>
    public static IEnumerable<string> InShort(Comparison comparison, string where = "") =>
        comparison.Labels.Select(label => InShort(label, where));

    private static string InShort(RelationLabel label, string where) => label switch
    {
        RelationLabel.SameWording => "same words",
        RelationLabel.Reworded => "reworded",
        RelationLabel.Truncated => "shorter" + where,
        RelationLabel.Expanded => "fuller" + where,
        RelationLabel.WordingConflict => "quoted in other words",
        RelationLabel.NumberConflict => "another number",
        RelationLabel.TimeConflict => "another time",
        RelationLabel.ConditionOrHedgeDropped => "a condition or hedge on one side only",
        RelationLabel.ModalityDiffers => "put differently",
        RelationLabel.AttributionDiffers => "attributed differently",
        _ => SchemaWords.Of(label),
    };

    /// <summary>What the short words rest on, with the words of both sides; phrases without a final stop.</summary>
    public IEnumerable<string> InDetail(Comparison comparison)
    {
        List<string?> phrases =
        [
            comparison.Has(RelationLabel.NumberConflict) ? NumberConflict(comparison) : null,
            .. SameNumbers(comparison),
            comparison.Has(RelationLabel.TimeConflict) ? TimeConflict(comparison) : null,
            .. comparison.Has(RelationLabel.ConditionOrHedgeDropped) ? Dropped(comparison) : [],
            comparison.Has(RelationLabel.ModalityDiffers) ? ModalityDiffers(comparison) : null,
            comparison.Has(RelationLabel.AttributionDiffers) ? AttributionDiffers(comparison) : null,
        ];
        return phrases.OfType<string>();
    }

    /// <summary>The details of all comparisons of a wording, those with the same labels once, and where it is not the
    /// base the words in which it differs from it.</summary>
    public IEnumerable<string> InDetail(WordingView wording)
    {
        foreach (Comparison comparison in wording.Comparisons.DistinctBy(pair => string.Join(',', pair.Labels.Order())))
        {
            foreach (string phrase in InDetail(comparison)) yield return phrase;
        }

        if (wording.ToBase is not { } toBase) yield break;
        ImmutableArray<string> words = Differences.Of(toBase, view.ArticleOf(toBase.Base), view.ArticleOf(toBase.Other));
        if (!words.IsEmpty) yield return string.Join(", ", words);
    }

    private string? NumberConflict(Comparison comparison)
    {
        var ofBase = Unmatched(comparison.Base, comparison.Other);
        var ofOther = Unmatched(comparison.Other, comparison.Base);
        return Sides("numbers", comparison, ofBase, ofOther);
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
            yield return $"same number: {Siglum(comparison.Base)} {a}; {Siglum(comparison.Other)} {b}";
        }
    }

    private static bool SameValue(Quantity one, Quantity two) =>
        one.Minimum == two.Minimum && one.Maximum == two.Maximum && one.IsStrict == two.IsStrict;

    /// <summary>Times inside the content where both sides have others; else the times at which it was said.</summary>
    private string? TimeConflict(Comparison comparison)
    {
        (Passage a, Passage b) = (comparison.Base, comparison.Other);
        List<string> ofBase = OtherTimes(a, a.Statement.Times, b.Statement.Times);
        List<string> ofOther = OtherTimes(b, b.Statement.Times, a.Statement.Times);
        return ofBase.Count > 0 && ofOther.Count > 0
            ? Sides("times", comparison, ofBase, ofOther)
            : Sides("said", comparison, SaidAt(a), SaidAt(b));
    }

    private List<string> OtherTimes(Passage from, IEnumerable<TimeMention> here, IEnumerable<TimeMention> there) =>
        [.. here.Where(one => there.All(two => two.Value != one.Value)).Select(one => Time(from, one))];

    private List<string> SaidAt(Passage passage) =>
        passage.Statement.SaidAt is { } time ? [Time(passage, time)] : [];

    private string Time(Passage passage, TimeMention time) => $"{Quote(passage, time.Span)} ({Dates.Of(time)})";

    private List<string> Dropped(Comparison comparison)
    {
        return
        [
            .. OnlyIn("condition", comparison.Base, comparison.Other, passage => Conditions(passage)),
            .. OnlyIn("condition", comparison.Other, comparison.Base, passage => Conditions(passage)),
            .. OnlyIn("hedge", comparison.Base, comparison.Other, passage => Hedges(passage)),
            .. OnlyIn("hedge", comparison.Other, comparison.Base, passage => Hedges(passage)),
        ];
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

    private static string? ModalityDiffers(Comparison comparison)
    {
        ResolvedStatement a = comparison.Base.Statement, b = comparison.Other.Statement;
        string One(ResolvedStatement statement) => statement.Modality == Modality.Asserted
            ? SchemaWords.Of(statement.Statement.Act)
            : SchemaWords.Of(statement.Modality);
        return One(a) == One(b)
            ? null
            : $"put: {Siglum(comparison.Base)} {One(a)}; {Siglum(comparison.Other)} {One(b)}";
    }

    private string? AttributionDiffers(Comparison comparison)
    {
        string? a = Via(comparison.Base), b = Via(comparison.Other);
        return a == b
            ? null
            : $"attributed: {Siglum(comparison.Base)} {a ?? FirstHand}; {Siglum(comparison.Other)} {b ?? FirstHand}";
    }

    private string? Via(Passage passage) => Attribution.Via(view.ArticleOf(passage), passage.Statement.Statement.Chain);

    private static string? Sides(string what, Comparison comparison, List<string> ofBase, List<string> ofOther)
    {
        List<string> sides = [];
        if (ofBase.Count > 0) sides.Add($"{Siglum(comparison.Base)} {string.Join(", ", ofBase)}");
        if (ofOther.Count > 0) sides.Add($"{Siglum(comparison.Other)} {string.Join(", ", ofOther)}");
        return sides.Count == 0 ? null : $"{what}: {string.Join("; ", sides)}";
    }

    private static string Siglum(Passage passage) => Sigla.Of(passage.Witness);

    private string Quote(Passage passage, Span span)
    {
        Article article = view.ArticleOf(passage);
        return $"“{VisibleText.Of(article.Text, span)}”";
    }
}
