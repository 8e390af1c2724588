using System.Globalization;
using Hearsay.Text;

namespace Hearsay.Languages;

/// <summary>The plural of nouns: a list of irregular ones (<c>Grammar/irregular-plurals.tsv</c>), else their endings
/// (<c>Grammar/plural-endings.tsv</c>). Words are keys as <see cref="WordKey"/> folds them.</summary>
internal sealed class NounPlurals
{
    private readonly WordMap<string> _irregular;
    private readonly Ending[] _endings;

    public NounPlurals(PackFiles files)
    {
        _irregular = new(files.Rows("Grammar/irregular-plurals").Select(row => KeyValuePair.Create(row[0], row[1])));
        _endings =
        [
            .. files.Rows("Grammar/plural-endings")
                .Select(row => new Ending(row[0], row[1], int.Parse(row[2], CultureInfo.InvariantCulture)))
                .OrderByDescending(ending => ending.Plural.Length),
        ];
    }

    /// <summary>True for a word that has the form of a plural noun.</summary>
    public bool IsPlural(ReadOnlySpan<char> word) =>
        _irregular.Contains(word)
        || (word.Length > ShortestSingular && TryFind(word, out Ending ending) && !ending.IsKept);

    /// <summary>The singular of a noun; the noun itself where it has no plural form.</summary>
    public string Singular(ReadOnlySpan<char> noun)
    {
        if (_irregular.TryGetValue(noun, out string? known)) return known;
        return TryFind(noun, out Ending ending)
            ? string.Concat(noun[..^ending.Plural.Length], ending.Singular)
            : noun.ToString();
    }

    /// <summary>A word of three letters is seldom a plural: "gas", "yes".</summary>
    private const int ShortestSingular = 3;

    private bool TryFind(ReadOnlySpan<char> word, out Ending found)
    {
        foreach (Ending ending in _endings)
        {
            if (word.Length - ending.Plural.Length < ending.LeastStem || !word.EndsWith(ending.Plural)) continue;
            found = ending;
            return true;
        }

        found = default;
        return false;
    }

    /// <param name="LeastStem">Fewest letters before the ending.</param>
    private readonly record struct Ending(string Plural, string Singular, int LeastStem)
    {
        /// <summary>True for an ending that is no plural's: "bus", "crisis".</summary>
        public bool IsKept => Plural == Singular;
    }
}
