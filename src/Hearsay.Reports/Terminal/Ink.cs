namespace Hearsay.Reports.Terminal;

/// <summary>How a run of text is printed; a run may have several.</summary>
[Flags]
internal enum Ink
{
    Plain = 0,

    /// <summary>A name or a number that the eye should find.</summary>
    Strong = 1,

    /// <summary>What stands around the words that matter.</summary>
    Quiet = 2,

    /// <summary>A witness's letter.</summary>
    Siglum = 4,

    /// <summary>The title of a section.</summary>
    Heading = 8,

    /// <summary>How wordings stand to each other.</summary>
    Relation = 16,

    /// <summary>Words that the other witness does not have. Set between asterisks where there is no colour.</summary>
    Differs = 32,

    /// <summary>A condition or a hedge.</summary>
    Condition = 64,
}

/// <summary>A stretch of safe text (<see cref="View.VisibleText"/>) in one ink.</summary>
internal readonly record struct Run(string Text, Ink Ink = Ink.Plain);
