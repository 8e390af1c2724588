using System.Collections.Immutable;
using Hearsay.Analysis;
using Hearsay.Analysis.Names;
using Hearsay.Training.Corpora;

namespace Hearsay.Training.Evaluation;

/// <summary>How the names of one corpus are found: a name is right where its span and its kind are.</summary>
/// <param name="Set">What the scores speak of.</param>
/// <param name="Documents">Gold and found names, document by document.</param>
public sealed record NameScore(string Set, IReadOnlyList<(ImmutableArray<Name> Gold, ImmutableArray<Name> Found)> Documents)
{
    /// <summary>Over all kinds.</summary>
    public Measure All => Of(_ => true);

    /// <summary>Number of gold names.</summary>
    public int Count => Documents.Sum(document => document.Gold.Length);

    /// <summary>Reads every document with <paramref name="recognize"/>.</summary>
    public static NameScore Of(
        string set, IEnumerable<NamedDocument> documents, Func<AnalyzedText, ImmutableArray<Name>> recognize)
    {
        ArgumentNullException.ThrowIfNull(documents);
        return new NameScore(set, [.. documents.Select(document => (document.Names, recognize(document.Text)))]);
    }

    /// <summary>Over the names of one kind.</summary>
    public Measure Of(NameKind kind) => Of(name => name.Kind == kind);

    private Measure Of(Func<Name, bool> counts)
    {
        int right = 0, given = 0, wanted = 0;
        foreach ((ImmutableArray<Name> gold, ImmutableArray<Name> found) in Documents)
        {
            Name[] left = [.. gold.Where(counts)], other = [.. found.Where(counts)];
            right += SpanCounts.CountCommon(left, other);
            given += other.Length;
            wanted += left.Length;
        }

        return Measure.Of(right, given, wanted);
    }
}
