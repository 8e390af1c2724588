using System.Collections.Immutable;
using Hearsay.Collation.Wordings;

namespace Hearsay.Collation.Segments;

/// <summary>Segments of one speaker in the same words, as one node of the pair graph.</summary>
/// <param name="Members">Indexes of the segments, in the order of their ids.</param>
/// <param name="Wording">The words that they share.</param>
/// <param name="Speaker">Their speaker's number in the story.</param>
/// <param name="Witness">The one witness that they all stand in, or -1.</param>
internal sealed record PassageNode(
    ImmutableArray<int> Members, WeighedWording Wording, int Speaker, int Witness)
{
    /// <summary>The first of the segments; the others differ from it in what stands around their words alone.</summary>
    public required Segment Sample { get; init; }

    /// <summary>The words of the sentences around the first.</summary>
    public required WeighedWording Sentences { get; init; }

    /// <summary>The statements that they are parts of.</summary>
    public required ImmutableArray<StatementPlace> Places { get; init; }

    /// <summary>All witnesses that they stand in, ascending.</summary>
    public required ImmutableArray<int> Witnesses { get; init; }
}
