namespace Hearsay.Statements.Rules;

/// <summary>A cue verb with its source in one sentence, before its content is looked for.</summary>
/// <param name="Sentence">The tokens of the sentence.</param>
internal readonly record struct ReportingClause(VerbGroup Group, Subject? Subject, TokenRange Sentence)
{
    /// <summary>First token of source and cue together; of the cue alone where the source is shared.</summary>
    public int First => Subject is { Place: SubjectPlace.Before } before ? before.Tokens.First : Group.First;

    /// <summary>The token after source and cue.</summary>
    public int End => Subject is { Place: SubjectPlace.After } after ? after.Tokens.End : Group.End;
}
