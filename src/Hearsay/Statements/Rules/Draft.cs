using System.Runtime.InteropServices;
using Hearsay.Text;

namespace Hearsay.Statements.Rules;

/// <summary>A statement while it is put together. Not shared between threads; ends in a
/// <see cref="Statement"/>.</summary>
internal sealed class Draft
{
    public List<Span> Source { get; init; } = [];

    public List<Span> Cue { get; init; } = [];

    public List<Span> Content { get; init; } = [];

    public Act Act { get; init; }

    public Modality Modality { get; init; }

    /// <summary>The reporting clause, where a verb is the cue.</summary>
    public ReportingClause? Clause { get; init; }

    /// <summary>Tokens of the sentence that holds the cue.</summary>
    public TokenRange Sentence { get; init; }

    /// <summary>True for a cue whose content must follow in the next paragraph: "He said:".</summary>
    public bool AwaitsContent { get; set; }

    /// <summary>True for what the form of a headline alone attributes.</summary>
    public bool IsHeadline { get; init; }

    /// <summary>True for a turn of an interview, a post, a letter: its words are its speaker's own.</summary>
    public bool IsTurn { get; init; }

    /// <summary>How likely it is right, in [0, 1]; null where nothing is known of it.</summary>
    public double? Confidence { get; set; }

    public Span Extent =>
        Statements.Extent.Of(CollectionsMarshal.AsSpan(Source), CollectionsMarshal.AsSpan(Cue),
            CollectionsMarshal.AsSpan(Content));

    /// <summary>Adds a piece of content in text order, joined to what it touches.</summary>
    public void AddContent(Span piece)
    {
        bool isLast = Content.Count == 0 || Content[^1].CompareTo(piece) <= 0;
        Content.Add(piece);
        if (!isLast) Content.Sort();
    }

    public bool CoversContent(Span span) => Content.Exists(piece => piece.Overlaps(span));
}
