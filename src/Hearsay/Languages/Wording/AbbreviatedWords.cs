namespace Hearsay.Languages.Wording;

/// <summary>Where an abbreviation stands for its full form; see <c>Wording/abbreviated-words</c>.</summary>
internal enum AbbreviationPlace
{
    Any,
    BeforeName,
    AfterName,
    BeforeNumber,
    AfterNumber,
}

/// <summary>The full forms of abbreviated words, from <c>Wording/abbreviated-words</c>: "km" after a number is
/// "kilometer". Immutable, thread-safe.</summary>
internal sealed class AbbreviatedWords
{
    private readonly Dictionary<(string Word, AbbreviationPlace Place), string> _fullForms = [];
    private readonly HashSet<string> _counted = new(StringComparer.Ordinal);

    /// <exception cref="ArgumentException">A row names a place that is none.</exception>
    public AbbreviatedWords(PackFiles files)
    {
        foreach (string[] row in files.Rows("Wording/abbreviated-words"))
        {
            string place = row[2].Replace("-", "", StringComparison.Ordinal);
            var parsed = Enum.Parse<AbbreviationPlace>(place, ignoreCase: true);
            _fullForms.Add((row[0], parsed), row[1]);
            if (parsed == AbbreviationPlace.AfterNumber) _counted.Add(row[1]);
        }
    }

    /// <summary>What a folded word stands for at a place; null where it is no abbreviation there.</summary>
    public string? FullFormOf(string folded, AbbreviationPlace place) =>
        _fullForms.GetValueOrDefault((folded, AbbreviationPlace.Any)) ?? _fullForms.GetValueOrDefault((folded, place));

    /// <summary>True for the full form, in the singular, of what is abbreviated after numbers.</summary>
    public bool IsCounted(string full) => _counted.Contains(full);
}
