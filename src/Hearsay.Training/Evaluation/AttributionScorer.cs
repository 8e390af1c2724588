using Hearsay.Text;

namespace Hearsay.Training.Evaluation;

/// <summary>Scores attributions against gold. Equal to the project's reference scorer (<c>score_attribution.py</c>) on
/// every line, bootstrap intervals apart, whose random numbers are its own.</summary>
internal static class AttributionScorer
{
    /// <param name="gold">Documents with their texts.</param>
    /// <param name="system">What a system gave for some or all of them.</param>
    /// <exception cref="InvalidDataException">The system has documents that gold lacks, other texts, or ranges that
    /// lie outside the text.</exception>
    public static AttributionScore Score(
        IReadOnlyList<AttributedDocument> gold, IReadOnlyList<AttributedDocument> system, AttributionOptions options)
    {
        ArgumentNullException.ThrowIfNull(gold);
        var total = new AttributionCounts();
        var documents = new List<AttributionCounts>();
        var missing = new List<string>();
        foreach ((AttributedDocument wanted, AttributedDocument? given) in Join(gold, system))
        {
            if (given is null) missing.Add(wanted.Id);
            AttributionCounts counts = new DocumentScorer(wanted, given, options).Score();
            documents.Add(counts);
            total.Add(counts);
        }

        return new AttributionScore(total, documents, missing);
    }

    /// <summary>Each gold document with the system's, null where there is none.</summary>
    /// <inheritdoc cref="Score" path="/exception"/>
    internal static IEnumerable<(AttributedDocument Gold, AttributedDocument? System)> Join(
        IReadOnlyList<AttributedDocument> gold, IReadOnlyList<AttributedDocument> system)
    {
        var byId = system.ToDictionary(document => document.Id, StringComparer.Ordinal);
        string[] unknown = [.. byId.Keys.Except(gold.Select(document => document.Id)).Order(StringComparer.Ordinal)];
        if (unknown.Length > 0)
            throw new InvalidDataException(
                $"the system has {unknown.Length} documents that gold lacks, {unknown[0]} for one");
        foreach (AttributedDocument wanted in gold)
        {
            SourceText text = wanted.Text
                ?? throw new InvalidDataException($"{wanted.Id}: the gold record has no text");
            byId.TryGetValue(wanted.Id, out AttributedDocument? given);
            if (given?.Text is { } other && other.Value != text.Value)
                throw new InvalidDataException($"{wanted.Id}: the system's text differs from gold's");
            Check(wanted, text);
            if (given is not null) Check(given, text);
            yield return (wanted, given);
        }
    }

    private static void Check(AttributedDocument document, SourceText text)
    {
        int length = text.ToCodePoint(text.Length);
        foreach (CodePointRange range in document.Attributions.SelectMany(a => a.Source.Concat(a.Cue)
            .Concat(a.Content)))
        {
            if (range.Start < 0 || range.End < range.Start || range.End > length)
                throw new InvalidDataException(
                    $"{document.Id}: the range [{range.Start}, {range.End}] lies outside the text of {length} code "
                        + $"points");
        }
    }
}
