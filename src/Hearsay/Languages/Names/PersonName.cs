using System.Collections.Immutable;

namespace Hearsay.Languages.Names;

/// <summary>A person's name in its parts, titles aside. <see cref="PersonNames"/> reads it.</summary>
/// <param name="Given">Everything before the surname; empty for a bare name.</param>
/// <param name="Surname">With its particles: "van der Meer".</param>
/// <param name="Suffix">What tells a bearer from another of the same name, folded: "jr", "iii"; else null.</param>
/// <param name="AltersOrder">True where the first word may be the surname: "Kim Jong Un".</param>
/// <param name="Keys">The key of every word, what a hyphen joins apart: at least one.</param>
/// <param name="WordKeys">The key of every word of <paramref name="Words"/>.</param>
internal sealed record PersonName(
    string[] Given, string Surname, string? Suffix, string[] Words, bool AltersOrder, ImmutableArray<string> Keys,
    ImmutableArray<string> WordKeys)
{
    /// <summary>Of the surname without its particles.</summary>
    public string SurnameKey => WordKeys[^1];

    public string? FirstKey => Words.Length > 1 ? WordKeys[0] : null;

    public bool IsBare => Given.Length == 0;

    /// <summary>False where both are told apart as father and son are.</summary>
    public bool SuffixAgrees(PersonName other) => Suffix is null || other.Suffix is null || Suffix == other.Suffix;
}
