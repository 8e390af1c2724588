namespace Hearsay.Training.Evaluation.Errors;

/// <summary>The classes of errors in words.</summary>
internal static class ErrorWords
{
    internal static string Title(ErrorClass kind) => kind switch
    {
        ErrorClass.Missed => "Missed",
        ErrorClass.FalseAlarm => "False alarm",
        ErrorClass.WrongSource => "Wrong source",
        ErrorClass.SourceCutDifferently => "Source cut differently",
        ErrorClass.WrongCue => "Wrong cue",
        ErrorClass.CueCutDifferently => "Cue cut differently",
        ErrorClass.BeginsTooEarly => "Content begins too early",
        ErrorClass.BeginsTooLate => "Content begins too late",
        ErrorClass.EndsTooLate => "Content ends too late",
        ErrorClass.EndsTooEarly => "Content ends too early",
        _ => "Content differs between its ends",
    };

    internal static string About(ErrorClass kind) => kind switch
    {
        ErrorClass.Missed => "No statement of the system shares half of this content.",
        ErrorClass.FalseAlarm => "No gold statement shares half of this content.",
        ErrorClass.WrongSource => "Both have the statement, and no word of the source in common.",
        ErrorClass.WrongCue => "Both have the statement, and no word of the cue in common.",
        ErrorClass.SourceCutDifferently or ErrorClass.CueCutDifferently => "They share words and differ at an edge.",
        _ => "Both have the statement; source and cue may be right.",
    };
}
