using Hearsay.Text;

namespace Hearsay.Languages.Names;

/// <summary>What a word says of a state.</summary>
internal enum StateWordKind : byte
{
    Name,
    Demonym,
    Capital,

    /// <summary>A place that speaks for no state.</summary>
    Place,
}

/// <summary>A state or place with one of its words.</summary>
/// <param name="State">The state's name; null for a place that is none.</param>
/// <param name="Speaker">The name under which the word speaks: a capital's first spelling for a capital, else the
/// state's name.</param>
internal sealed record StateWord(string? State, string Speaker, StateWordKind Kind);

/// <summary>The states, with their adjectives, people and capitals, and the places that are none; what all languages
/// share (<c>Shared/states</c>, <c>Shared/places</c>). Immutable.</summary>
internal sealed class States
{
    private readonly List<string[]> _forms = [];

    public States()
    {
        foreach (string[] row in WordTable.Rows("Languages/Shared/states.tsv")) Add(row);
        foreach (string[] row in WordTable.Rows("Languages/Shared/places.tsv"))
            Words.Add(row[0], new StateWord(null, row[0], StateWordKind.Place));
    }

    public PhraseIndex<StateWord> Words { get; } = new(StringComparison.Ordinal);

    /// <summary>All that each state is called, one list a state.</summary>
    public IReadOnlyList<string[]> Forms => _forms;

    /// <summary>A word of several states keeps the first of them.</summary>
    private void Add(string[] row)
    {
        string name = row[0];
        string[] names = [name, .. Cells.Of(row, 1)], demonyms = Cells.Of(row, 2);
        string[][] capitals = [.. Cells.Of(row, 3).Select(capital => capital.Split('='))];
        foreach (string form in names) Words.Add(form, new StateWord(name, name, StateWordKind.Name));
        foreach (string[] spellings in capitals)
        {
            foreach (string form in spellings)
                Words.Add(form, new StateWord(name, spellings[0], StateWordKind.Capital));
        }

        foreach (string form in demonyms) Words.Add(form, new StateWord(name, name, StateWordKind.Demonym));
        _forms.Add([.. names, .. demonyms, .. capitals.SelectMany(spellings => spellings)]);
    }
}
