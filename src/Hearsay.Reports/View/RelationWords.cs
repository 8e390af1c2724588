using System.Collections.Immutable;
using Hearsay.Collation;
using Hearsay.Mentions;
using Hearsay.Records;
using Hearsay.Text;

namespace Hearsay.Reports.View;

/// <summary>Says in plain words how a passage stands to the one it was compared with.</summary>
internal sealed class RelationWords(StoryView view)
{
    private const string FirstHand = "with no intermediary";

    /// <summary>"reworded, another number" where all stand alike to the base, else witness by witness; and first of all
    /// that it is only perhaps one utterance, where that is so.</summary>
    public static string InShort(UtteranceView one)
    {
        string words = Compared(one);
        return one.Utterance.IsSure || words.Length == 0 ? words : $"perhaps one statement; {words}";
    }

    private static string Compared(UtteranceView one)
    {
        var groups = one.Wordings
            .SelectMany(wording => wording.Relations)
            .GroupBy(pair => string.Join(", ", InShort(pair)), StringComparer.Ordinal)
            .Select(group => (
                Pair: group.First(),
                Sigla: StoryView.SiglaOf([.. group.Select(pair => pair.B.Witness).Distinct()])))
            .ToList();
        if (groups.Count == 1) return string.Join(", ", InShort(groups[0].Pair, $" in {groups[0].Sigla}"));
        string others = string.Join("; ", groups.Select(group =>
            $"{group.Sigla}: {string.Join(", ", InShort(group.Pair))}"));
        return groups.Count == 0 ? "" : $"compared with {Sigla.Of(one.Base.Lead.Witness)} – {others}";
    }

    /// <summary>What the passage is, in a few words each: "reworded", "another number".</summary>
    /// <param name="where">" in B" where the reader would not know which side is the shorter; else empty.</param>
    public static IEnumerable<string> InShort(Relation relation, string where = "") =>
        relation.Labels.Select(label => InShort(label, where));

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
    public IEnumerable<string> InDetail(Relation relation) =>
    [
        .. Sides("numbers", relation, Of<NumberDifference>(relation).Select(one => (
            Quote(relation.A, one.A.Span), Quote(relation.B, one.B.Span)))),
        .. Of<NumberForm>(relation).SelectMany(one => Sides("same number", relation, [
            (Quote(relation.A, one.A.Span), Quote(relation.B, one.B.Span))])),
        .. Sides("times", relation, Of<TimeDifference>(relation).Where(one => !one.IsOfSaying).Select(one => (
            Time(relation.A, one.A), Time(relation.B, one.B)))),
        .. Sides("said", relation, Of<TimeDifference>(relation).Where(one => one.IsOfSaying).Select(one => (
            Time(relation.A, one.A), Time(relation.B, one.B)))),
        .. OnOneSide("condition", relation, Of<ConditionDifference>(relation)
        .Select(one => (one.A?.Span, one.B?.Span))),
        .. OnOneSide("hedge", relation, Of<HedgeDifference>(relation).Select(one => (one.A?.Span, one.B?.Span))),
        .. Of<ModalityDifference>(relation).SelectMany(one => Sides("put", relation, [(InWord(one.A), InWord(one.B))])),
        .. Of<SpeakerDifference>(relation).SelectMany(one => Sides("speaker", relation, [
            (VisibleText.Of(one.A.Name), VisibleText.Of(one.B.Name))])),
        .. Chains(relation),
        .. OnOneSide("distance", relation, Of<DistanceDifference>(relation).Select(one => (one.A, one.B))),
    ];

    /// <summary>The details of all comparisons of a wording, those with the same labels once, and where it is not the
    /// base the words in which it differs from it.</summary>
    public IEnumerable<string> InDetail(WordingView wording)
    {
        foreach (Relation relation in wording.Relations.DistinctBy(pair => string.Join(',', pair.Labels)))
        {
            foreach (string phrase in InDetail(relation)) yield return phrase;
        }

        if (wording.ToBase is not { } toBase) yield break;
        ImmutableArray<string> words = ApparatusWords.Of(toBase, view.ArticleOf(toBase.A), view.ArticleOf(toBase.B));
        if (!words.IsEmpty) yield return string.Join(", ", words);
    }

    private static IEnumerable<T> Of<T>(Relation relation) where T : Difference => relation.Differences.OfType<T>();

    /// <summary>"times: A “April”; B “May”"; nothing where both sides read the same, or there is nothing to
    /// tell.</summary>
    private static IEnumerable<string> Sides(string what, Relation relation, IEnumerable<(string A, string B)> evidence)
    {
        var pairs = evidence.ToList();
        string a = string.Join(", ", pairs.Select(pair => pair.A).Distinct());
        string b = string.Join(", ", pairs.Select(pair => pair.B).Distinct());
        if (a != b) yield return $"{what}: {Siglum(relation.A)} {a}; {Siglum(relation.B)} {b}";
    }

    /// <summary>"condition only in A: “if …”".</summary>
    private IEnumerable<string> OnOneSide(string what, Relation relation, IEnumerable<(Span? A, Span? B)> evidence)
    {
        var pairs = evidence.ToList();
        foreach ((Passage passage, IEnumerable<Span?> spans) in new[]
        {
            (relation.A, pairs.Select(pair => pair.A)), (relation.B, pairs.Select(pair => pair.B)),
        })
        {
            string[] words = [.. spans.OfType<Span>().Select(span => Quote(passage, span))];
            if (words.Length > 0) yield return $"{what} only in {Siglum(passage)}: {string.Join(", ", words)}";
        }
    }

    private IEnumerable<string> Chains(Relation relation) => Of<ChainDifference>(relation).Any()
        ? Sides("attributed", relation, [(Via(relation.A), Via(relation.B))])
        : [];

    private string Via(Passage passage) =>
        Attribution.Via(view.ArticleOf(passage), passage.Statement.Statement.Chain) ?? FirstHand;

    private static string InWord(Put put) =>
        put.Modality == Modality.Asserted ? SchemaWords.Of(put.Act) : SchemaWords.Of(put.Modality);

    private string Time(Passage passage, TimeMention time) => $"{Quote(passage, time.Span)} ({Dates.Of(time)})";

    private static string Siglum(Passage passage) => Sigla.Of(passage.Witness);

    private string Quote(Passage passage, Span span) => $"“{VisibleText.Of(view.ArticleOf(passage).Text, span)}”";
}
