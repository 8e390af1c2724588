using Hearsay.Text;

namespace Hearsay.Languages.Conditions;

/// <summary>Kind of a phrase in <c>Grammar/condition-openers.tsv</c>, where the kinds are explained.</summary>
internal enum ConditionOpener
{
    None,
    If,
    Clause,
    Subject,
    Open,
    Once,
    Phrase,
    Inverted,
}

/// <summary>The phrases that open a condition, and the words after which "if" opens none. Immutable,
/// thread-safe.</summary>
/// <exception cref="ArgumentException">A row names a kind that is none.</exception>
internal sealed class ConditionOpeners(PackFiles files)
{
    private readonly WordMap<bool> _whether = new(files.Rows("Grammar/whether-verbs")
        .Select(row => KeyValuePair.Create(row[0], row[1] == "next")));

    public PhraseTable<ConditionOpener> Phrases { get; } = new(files.Rows("Grammar/condition-openers")
        .Select(row => (row[0], Enum.Parse<ConditionOpener>(row[1], ignoreCase: true))));

    /// <summary>True for a word after which "if" means "whether".</summary>
    /// <param name="onlyNext">Whether that holds only directly before it, and after a negation or the mark of the
    /// infinitive.</param>
    public bool IsWhether(ReadOnlySpan<char> key, out bool onlyNext) => _whether.TryGetValue(key, out onlyNext);
}
