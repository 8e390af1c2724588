using System.Collections.Frozen;

namespace Hearsay.Languages.Names;

/// <summary>Words that begin or end the names of bodies; from <c>Names/body-heads</c>.</summary>
internal sealed class BodyHeads
{
    private readonly FrozenDictionary<string, string?>.AlternateLookup<ReadOnlySpan<char>> _last;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _first, _surnames;

    public BodyHeads(PackFiles files)
    {
        string[][] rows = [.. files.Rows("Names/body-heads")];
        _last = rows.Where(row => row[1] != "first")
            .ToFrozenDictionary(row => row[0], row => row.Length > 2 ? row[2] : null, StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
        _surnames = Words(rows, "last or surname");
        _first = Words(rows, "first");
    }

    /// <summary>True for a word that ends the name of a body: "Ministry".</summary>
    public bool EndsBody(ReadOnlySpan<char> word) => _last.ContainsKey(word);

    /// <summary>True for a word that begins one: "Department" (of ...).</summary>
    public bool BeginsBody(ReadOnlySpan<char> word) => _first.Contains(word);

    /// <summary>True for a word that ends the name of a body and is a surname, too.</summary>
    public bool IsSurname(ReadOnlySpan<char> word) => _surnames.Contains(word);

    /// <summary>The kind of body that a last word tells (<see cref="BodyWord.Kind"/>), if any.</summary>
    public string? KindOf(ReadOnlySpan<char> last) => _last.TryGetValue(last, out string? kind) ? kind : null;

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words(string[][] rows, string where) =>
        rows.Where(row => row[1] == where).Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
}
