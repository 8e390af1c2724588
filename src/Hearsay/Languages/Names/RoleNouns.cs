namespace Hearsay.Languages.Names;

/// <summary>Nouns that name a source by who it is, marked so in <c>Names/person-nouns.tsv</c>: "president",
/// "spokesman". Immutable, thread-safe.</summary>
internal sealed class RoleNouns(PackFiles files, Endings endings)
{
    /// <summary>Shorter words have such an ending by chance: "user", "actor" no more than "water".</summary>
    private const int ShortestFormed = 5;

    /// <summary>What the table says of such a noun.</summary>
    public const string Mark = "source";

    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _nouns = files.Rows("Names/person-nouns")
        .Where(row => row.Length > 3 && row[3] == Mark).Select(row => row[0])
        .ToHashSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>True for a listed noun and its plural.</summary>
    /// <param name="key">As <see cref="Text.WordKey"/> folds it.</param>
    public bool Contains(ReadOnlySpan<char> key) =>
        _nouns.Contains(key)
            || (endings.LengthOf(key, Ending.Plural) is > 0 and var plural && _nouns.Contains(key[..^plural]));

    /// <summary>True for a word that has the ending of such nouns, "minister", "economists"; it must be known to be a
    /// noun.</summary>
    /// <inheritdoc cref="Contains" path="/param"/>
    public bool IsFormedLikeOne(ReadOnlySpan<char> key)
    {
        while (endings.LengthOf(key, Ending.Plural) is > 0 and var plural) key = key[..^plural];
        return key.Length >= ShortestFormed && endings.Has(key, Ending.Agent);
    }
}
