namespace Hearsay.Training.Evaluation.Groups;

/// <summary>Scores of parts of the data.</summary>
internal static class AttributionGroups
{
    /// <summary>By the outlet that the document's id starts with.</summary>
    public static IEnumerable<(string Group, AttributionScore Score)> ByOutlet(
        IReadOnlyList<AttributedDocument> gold, IReadOnlyList<AttributedDocument> system, AttributionOptions options)
    {
        ILookup<string, AttributedDocument> given =
            system.ToLookup(document => document.Outlet, StringComparer.Ordinal);
        return gold.GroupBy(document => document.Outlet, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (group.Key, AttributionScorer.Score([.. group], [.. given[group.Key]], options)));
    }

    /// <summary>By kind: gold attributions of one kind against the system's of that kind.</summary>
    public static IEnumerable<(string Group, AttributionScore Score)> ByKind(
        IReadOnlyList<AttributedDocument> gold, IReadOnlyList<AttributedDocument> system, AttributionOptions options)
    {
        if (options.Outermost)
            system =
                [.. system.Select(document =>
                document with { Attributions = DocumentScorer.Outermost(document.Attributions) })];
        return AttributionScore.Kinds.Select(kind => (kind, AttributionScorer.Score(
            OfKind(gold, kind), OfKind(system, kind), options with { Outermost = false })));
    }

    private static AttributedDocument[] OfKind(IEnumerable<AttributedDocument> documents, string kind) =>
        [.. documents.Select(document =>
        document with { Attributions = [.. document.Attributions.Where(a => a.Kind == kind)] })];
}
