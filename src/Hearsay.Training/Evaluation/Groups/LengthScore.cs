namespace Hearsay.Training.Evaluation.Groups;

/// <summary>How contents of one length fare: gold's of that length for recall, the system's for precision, each against
/// all of the other's.</summary>
/// <param name="From">Fewest tokens.</param>
/// <param name="To">Most tokens.</param>
internal sealed record LengthScore(int From, int To, int Gold, int System, Measure Strict, Measure Partial)
{
    private static readonly (int From, int To)[] Classes = [(1, 5), (6, 10), (11, 20), (21, 40), (41, int.MaxValue)];

    /// <summary>One row a class of lengths.</summary>
    /// <inheritdoc cref="AttributionScorer.Score" path="/exception"/>
    public static IReadOnlyList<LengthScore> Of(
        IReadOnlyList<AttributedDocument> gold, IReadOnlyList<AttributedDocument> system, AttributionOptions options)
    {
        DocumentScorer[] documents =
            [.. AttributionScorer.Join(gold, system)
                .Select(pair => new DocumentScorer(pair.Gold, pair.System, options))];
        return [.. Classes.Select(bounds => Of(documents, bounds.From, bounds.To))];
    }

    private static LengthScore Of(DocumentScorer[] documents, int from, int to)
    {
        int gold = 0, system = 0, rightOfGold = 0, rightOfSystem = 0;
        double partOfGold = 0, partOfSystem = 0;
        foreach (DocumentScorer document in documents)
        {
            ScoredAttribution[] wanted = [.. document.Gold.Where(one => IsWithin(one, from, to))];
            ScoredAttribution[] given = [.. document.System.Where(one => IsWithin(one, from, to))];
            SpanCounts recall = SpanCounts.Of(wanted, document.System, Role.Content, fragments: false);
            SpanCounts precision = SpanCounts.Of(document.Gold, given, Role.Content, fragments: false);
            (gold, system) = (gold + recall.Gold, system + precision.System);
            (rightOfGold, rightOfSystem) = (rightOfGold + recall.Right, rightOfSystem + precision.Right);
            (partOfGold, partOfSystem) = (partOfGold + recall.PartOfGold, partOfSystem + precision.PartOfSystem);
        }

        return new LengthScore(
            from, to, gold, system, Measure.Of(rightOfSystem, system, rightOfGold, gold),
            Measure.Of(partOfSystem, system, partOfGold, gold));
    }

    private static bool IsWithin(ScoredAttribution one, int from, int to) =>
        one.Content.Count >= from && one.Content.Count <= to;
}

/// <summary>Prints scores by length.</summary>
internal static class LengthReport
{
    public static void Write(TextWriter output, IEnumerable<LengthScore> rows)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(rows);
        output.WriteLine(
            $"{"content",-16}{"gold",7}{"system",8}{"strict P",10}{"R",7}{"F1",7}{"partial P",11}{"R",7}{"F1",7}");
        foreach (LengthScore row in rows)
        {
            string length = row.To == int.MaxValue ? $"{row.From} tokens on" : $"{row.From} to {row.To} tokens";
            output.WriteLine(
                $"{length,-16}{row.Gold,7}{row.System,8}"
                + $"{row.Strict.Precision,10:F3}{row.Strict.Recall,7:F3}{row.Strict.F1,7:F3}"
                + $"{row.Partial.Precision,11:F3}{row.Partial.Recall,7:F3}{row.Partial.F1,7:F3}");
        }
    }
}
