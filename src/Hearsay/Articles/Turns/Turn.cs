using System.Collections.Immutable;
using Hearsay.Text;

namespace Hearsay.Articles.Turns;

/// <summary>What a stretch of an article under one label is.</summary>
internal enum TurnKind
{
    /// <summary>Put by whoever asks in an interview, with "Q", a name, or set in a paragraph of its own.</summary>
    Question,

    /// <summary>Given under "A", or under a question that has no label either.</summary>
    Answer,

    /// <summary>Under a name: a line of a transcript, a panel, an interview.</summary>
    Speech,

    /// <summary>Under a handle.</summary>
    Post,

    /// <summary>A reader's letter, signed below.</summary>
    Letter,

    /// <summary>What a party is said to count, in a line of a fact box.</summary>
    Claim,

    /// <summary>What a live page printed at one hour: no speaker's words, but dated.</summary>
    Entry,
}

/// <summary>A stretch of an article that is one speaker's alone, or one entry of a live page.</summary>
/// <param name="Label">All that stands before its words and says whose or of when they are, or the signature below
/// them; empty for a question that stands in a paragraph of its own, and its answer.</param>
/// <param name="Name">The words of the label that name the speaker; null where none do ("Q", an hour).</param>
/// <param name="Time">When it was posted, as the label says it.</param>
/// <param name="Day">The day in <paramref name="Time"/>, where it has one.</param>
/// <param name="Text">Its words, a span a paragraph; none is empty. In the order of the article.</param>
internal sealed record Turn(
    TurnKind Kind, Span Label, Span? Name, Span? Time, DateOnly? Day, ImmutableArray<Span> Text)
{
    /// <summary>From its first word to its last, the label apart.</summary>
    public Span Extent => new(Text[0].Start, Text[^1].End);

    /// <summary>True where all of it is one speaker's.</summary>
    public bool IsSpoken => Kind is not TurnKind.Entry;

    /// <summary>True where its words are the speaker's own.</summary>
    public bool IsVerbatim => IsSpoken && Kind is not TurnKind.Claim;
}
