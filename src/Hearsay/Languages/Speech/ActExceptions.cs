namespace Hearsay.Languages.Speech;

/// <summary>What can be asked of the surroundings of a cue: the conditions of <c>Speech/act-exceptions</c>.</summary>
internal enum ActCondition
{
    Person,
    Body,
    Record,
    Text,
    Speech,
    Norm,
    Quote,
    Clause,
    Object,
    To,
    Passive,
}

/// <summary>What a word's act is under conditions.</summary>
/// <param name="Modality">Null where it stays the word's own.</param>
internal sealed record ActException(ActCondition[] Conditions, Act Act, Modality? Modality);

/// <summary>Where a word's act hangs on what stands round it; from <c>Speech/act-exceptions</c>.</summary>
internal sealed class ActExceptions(PackFiles files)
{
    private readonly ILookup<string, ActException> _rows =
        files.Rows("Speech/act-exceptions").ToLookup(row => row[0], Read, StringComparer.Ordinal);

    /// <summary>The first row of a word whose conditions all hold, or null.</summary>
    public ActException? Of(string word, Predicate<ActCondition> holds)
    {
        foreach (ActException exception in _rows[word])
            if (Array.TrueForAll(exception.Conditions, holds)) return exception;
        return null;
    }

    private static ActException Read(string[] row) => new(
        Array.ConvertAll(row[1].Split(','), condition => Enum.Parse<ActCondition>(condition, ignoreCase: true)),
        Enum.Parse<Act>(row[2], ignoreCase: true),
        row.Length > 3 ? Enum.Parse<Modality>(row[3], ignoreCase: true) : null);
}
