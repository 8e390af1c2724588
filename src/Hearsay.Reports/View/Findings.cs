namespace Hearsay.Reports.View;

/// <summary>What a comparison comes to, in the sentences that every report begins with.</summary>
internal static class Findings
{
    public static string Title(StoryView view) => view.Witnesses.Length switch
    {
        0 => "No article",
        1 => "One article",
        var many when view.Shared.IsEmpty => $"{Counts.InWords(many, capital: true)} articles",
        var many => $"{Counts.InWords(many, capital: true)} articles, one story",
    };

    /// <summary>How much is shared; where there is nothing to compare, that.</summary>
    public static string Summary(StoryView view)
    {
        int witnesses = view.Witnesses.Length, alone = view.Alone.Sum(list => list.Length);
        if (view.Story.Utterances.IsEmpty)
            return "No statement was found: nobody is quoted or reported as saying anything.";
        if (witnesses == 1) return "There is nothing to compare it with; these are its statements.";
        if (view.Shared.IsEmpty)
            return $"These {Counts.InWords(witnesses)} articles share nothing: no statement stands in more than one of "
                + $"them.";
        int all = view.Shared.Count(one => one.Utterance.Witnesses.Length == witnesses);
        string shared = witnesses == 2
            ? $"{Counts.Of(view.Shared.Length, "statement")} in both"
            : $"{Counts.Of(view.Shared.Length, "statement")} in more than one, "
                + $"{all} of them in all {Counts.InWords(witnesses)}";
        return $"{shared}; {alone} in one alone.";
    }
}
