namespace Hearsay.Training.Evaluation.Errors;

/// <summary>What is wrong with a statement. A pair can have several of these.</summary>
internal enum ErrorClass
{
    Missed,
    FalseAlarm,
    WrongSource,
    SourceCutDifferently,
    WrongCue,
    CueCutDifferently,
    BeginsTooEarly,
    BeginsTooLate,
    EndsTooLate,
    EndsTooEarly,
    DiffersInside,
}

/// <summary>One error, with what gold and the system have; one of them is null where only the other has it.</summary>
internal sealed record StatementError(
    ErrorClass Class, AttributedDocument Document, Attribution? Gold, Attribution? System)
{
    /// <summary>Where it stands, in code points.</summary>
    internal int Place => (Gold ?? System)!.Extent?.Start ?? 0;
}

/// <summary>Finds and classes what a system missed, invented or cut wrongly.</summary>
internal static class ErrorFinder
{
    /// <summary>The errors in the order of the documents and of their texts.</summary>
    /// <inheritdoc cref="AttributionScorer.Score" path="/exception"/>
    public static IReadOnlyList<StatementError> Find(
        IReadOnlyList<AttributedDocument> gold, IReadOnlyList<AttributedDocument> system, AttributionOptions options) =>
        [.. AttributionScorer.Join(gold, system).SelectMany(
            pair =>
            Find(pair.Gold, new DocumentScorer(pair.Gold, pair.System, options)).OrderBy(error => error.Place))];

    private static IEnumerable<StatementError> Find(AttributedDocument document, DocumentScorer scorer)
    {
        List<AlignedPair> pairs = scorer.Align();
        HashSet<int> found = [.. pairs.Select(pair => pair.Gold)], used = [.. pairs.Select(pair => pair.System)];
        for (int i = 0; i < scorer.Gold.Count; i++)
        {
            if (!found.Contains(i))
                yield return new StatementError(ErrorClass.Missed, document, scorer.Gold[i].Attribution, null);
        }

        for (int i = 0; i < scorer.System.Count; i++)
        {
            if (!used.Contains(i))
                yield return new StatementError(ErrorClass.FalseAlarm, document, null, scorer.System[i].Attribution);
        }

        foreach (AlignedPair pair in pairs)
        {
            ScoredAttribution gold = scorer.Gold[pair.Gold], system = scorer.System[pair.System];
            foreach (ErrorClass kind in Compare(gold, system))
                yield return new StatementError(kind, document, gold.Attribution, system.Attribution);
        }
    }

    private static IEnumerable<ErrorClass> Compare(ScoredAttribution gold, ScoredAttribution system)
    {
        if (!gold.Source.AgreesWith(system.Source)) yield return ErrorClass.WrongSource;
        else if (!gold.Source.Equals(system.Source)) yield return ErrorClass.SourceCutDifferently;
        if (!gold.Cue.AgreesWith(system.Cue)) yield return ErrorClass.WrongCue;
        else if (!gold.Cue.Equals(system.Cue)) yield return ErrorClass.CueCutDifferently;
        TokenSet wanted = gold.Content, given = system.Content;
        if (given.First < wanted.First) yield return ErrorClass.BeginsTooEarly;
        if (given.First > wanted.First) yield return ErrorClass.BeginsTooLate;
        if (given.Last > wanted.Last) yield return ErrorClass.EndsTooLate;
        if (given.Last < wanted.Last) yield return ErrorClass.EndsTooEarly;
        if (given.First == wanted.First && given.Last == wanted.Last && !given.Equals(wanted))
            yield return ErrorClass.DiffersInside;
    }
}
