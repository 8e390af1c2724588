using Hearsay.Collation.Wordings;
using Hearsay.Mentions;

namespace Hearsay.Collation.Segments;

/// <summary>A sentence of what a statement reports: the smallest piece that is lined up, since outlets cut one speech
/// in different places.</summary>
/// <param name="Id">Derived from the witness's id and the words; orders segments whatever the order of the
/// witnesses.</param>
/// <param name="Place">The statement that it is a part of.</param>
/// <param name="Ordinal">Its place among the statement's segments.</param>
/// <param name="Resolved">That statement, cut to this piece of its content.</param>
/// <param name="Wording">The words of the piece.</param>
/// <param name="Speaker">The speaker's number in the story.</param>
internal sealed record Segment(
    string Id, StatementPlace Place, int Ordinal, ResolvedStatement Resolved, Wording Wording, int Speaker)
{
    /// <summary>The words of the whole sentences that the statement stands in.</summary>
    public required Wording Sentences { get; init; }

    /// <summary>Where in its text the sentence of the piece begins, as a share of the text's length.</summary>
    public required double Position { get; init; }
}

/// <summary>A statement of a story: index of its witness, and its index there.</summary>
internal readonly record struct StatementPlace(int Witness, int Statement);
