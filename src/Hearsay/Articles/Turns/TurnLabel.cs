using Hearsay.Text;

namespace Hearsay.Articles.Turns;

/// <summary>What form the beginning of a line has.</summary>
internal enum LabelForm
{
    /// <summary>None of the others.</summary>
    None,

    /// <summary>A name, with or without a description, and a colon.</summary>
    Name,

    /// <summary>"Q.", "Q:", "Q" alone.</summary>
    Question,

    /// <summary>"A.", "A:".</summary>
    Answer,

    /// <summary>A handle and a colon.</summary>
    Handle,

    /// <summary>A handle over a post: the line holds nothing else than who posted it when.</summary>
    Header,

    /// <summary>An hour, with or without a day and a zone.</summary>
    Hour,

    /// <summary>The address of a letter: "To the editor:".</summary>
    Address,
}

/// <summary>How a line begins, before it is known whether the page is one of turns.</summary>
/// <param name="Label">From the line's start to the mark that ends the label.</param>
/// <param name="Name">The words that name somebody; empty where the form has none.</param>
/// <param name="Text">The rest of the line, without white space around it; may be empty.</param>
internal readonly record struct TurnLabel(LabelForm Form, Span Label, Span Name, Span Text)
{
    public Span? Time { get; init; }

    public DateOnly? Day { get; init; }
}
