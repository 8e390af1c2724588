using System.Collections.Frozen;
using Hearsay.Text;

namespace Hearsay.Languages.Names;

/// <summary>Given names, and which of them can be one person's; what all languages share (<c>Shared/given-names</c>,
/// <c>Shared/nicknames</c>). Immutable, thread-safe.</summary>
internal sealed class GivenNames
{
    private readonly WordMap<Gender> _genders = new(ignoresCase: true);
    private readonly Lazy<FrozenDictionary<string, FrozenSet<string>>> _fullNames;
    private readonly Lazy<FrozenSet<string>> _keys;

    public GivenNames(NameSpelling spelling)
    {
        foreach (string[] row in WordTable.Rows("Languages/Shared/given-names.tsv"))
            _genders.Add(row[0], Genders.Parse(row[1]));
        // Two names that differ are rare enough that most texts need neither.
        _fullNames = new(() => ReadFullNames(spelling));
        _keys = new(() => _genders.Words.Select(name => spelling.KeyOf(name)).ToFrozenSet(StringComparer.Ordinal));
    }

    public bool Contains(ReadOnlySpan<char> word) => _genders.Contains(word);

    public Gender GenderOf(ReadOnlySpan<char> word) => _genders.ValueOf(word);

    /// <summary>True where both can be one person's: equal, an initial of the other, two forms of one name, or one a
    /// slip of the other. Two names that are both known as given names are no slips of each other: Daniel is not
    /// Daniela.</summary>
    /// <param name="a">Its key (<see cref="NameSpelling.KeyOf"/>).</param>
    /// <param name="b">The other's.</param>
    public bool CanBeOne(string a, string b)
    {
        if (a == b) return true;
        if (a.Length == 0 || b.Length == 0) return false;
        if (a.Length == 1 || b.Length == 1) return a[0] == b[0];
        if (_fullNames.Value.TryGetValue(a, out FrozenSet<string>? names)
            && _fullNames.Value.TryGetValue(b, out FrozenSet<string>? others) && names.Overlaps(others)) return true;
        return NameSlips.IsSlip(a, b) && !(_keys.Value.Contains(a) && _keys.Value.Contains(b));
    }

    /// <summary>Every given name and form, to the names it may stand for (itself, if it is one).</summary>
    private static FrozenDictionary<string, FrozenSet<string>> ReadFullNames(NameSpelling spelling)
    {
        var names = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (string[] row in WordTable.Rows("Languages/Shared/nicknames.tsv"))
        {
            foreach (string form in Cells.Of(row, 1).Append(row[0]).Select(name => spelling.KeyOf(name)))
            {
                if (!names.TryGetValue(form, out HashSet<string>? full)) names.Add(form, full = []);
                full.Add(row[0]);
            }
        }

        return names.ToFrozenDictionary(
            pair => pair.Key, pair => pair.Value.ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);
    }
}
