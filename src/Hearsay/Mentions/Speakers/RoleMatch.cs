using System.Collections.Immutable;
using Hearsay.Languages;
using Hearsay.Languages.Names;

namespace Hearsay.Mentions.Speakers;

/// <summary>Whether a description fits a person as the article introduced them.</summary>
internal sealed class RoleMatch(LanguagePack language)
{
    private const int ShortestStem = 4;
    private const int LongestEnding = 3;

    /// <summary>True where the mention and the entity have a role with the same head.</summary>
    public bool SharesRole(Entity entity, NameMention mention) =>
        mention.Roles.Exists(role => entity.Roles.Any(known =>
            Covers(role.Head.Word, known.Head.Word) && known.IsFormer == role.IsFormer));

    /// <summary>True where whoever was introduced as <paramref name="introduced"/> may be called
    /// <paramref name="called"/> later.</summary>
    public bool Covers(string called, string introduced)
    {
        if (called.Equals(introduced, StringComparison.OrdinalIgnoreCase)) return true;
        return language.Names.Hypernyms.TryGetValue(called, out var narrower)
            && narrower.Contains(introduced);
    }

    /// <summary>How well a description that stands alone fits a person: -1 where it does not, else the number of
    /// modifiers and states that both share, one more for the very same head.</summary>
    /// <param name="isLoose">True where the description may tell what the article has not told before: "the
    /// outspoken governor".</param>
    public int Fit(Role called, Entity entity, bool isLoose = false)
    {
        int best = -1;
        foreach (Role known in entity.Roles)
        {
            if (!Covers(called.Head.Word, known.Head.Word)) continue;
            if (known.IsFormer != called.IsFormer) continue;
            if (!called.States.IsEmpty && !SharesState(called.States, entity)) continue;
            int shared = called.Modifiers.Count(modifier =>
                known.Modifiers.Any(other => Agree(modifier, other))) + called.States.Length;
            int lacking = called.Modifiers.Count(modifier =>
                !known.Modifiers.Any(other => Agree(modifier, other)) && !IsStateWord(modifier));
            if (isLoose ? !IsSameOffice(called, known) : lacking > shared) continue;
            best = Math.Max(best, shared + (called.Head.Word.Equals(known.Head.Word,
                StringComparison.OrdinalIgnoreCase) ? 1 : 0));
        }

        return best;
    }

    /// <summary>The same word or its abbreviation: "the outspoken governor" may be "Gov. Wren".</summary>
    private static bool IsSameOffice(Role called, Role known) => known.Head.Kind == PersonNounKind.Abbreviation
        || called.Head.Word.Equals(known.Head.Word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Equal, or a place and its adjective in -n, -an, -ian: "Ardesia" and "Ardesian".</summary>
    private bool Agree(string a, string b) => a == b
        || (a.Length >= ShortestStem && b.StartsWith(a, StringComparison.Ordinal)
        && b.Length - a.Length <= LongestEnding && language.Endings.Has(b, Ending.PlaceAdjective))
        || (b.Length >= ShortestStem && a.StartsWith(b, StringComparison.Ordinal)
        && a.Length - b.Length <= LongestEnding && language.Endings.Has(a, Ending.PlaceAdjective));

    private static bool SharesState(ImmutableArray<string> states, Entity entity) =>
        states.All(state => entity.Roles.Any(role => role.States.Contains(state)));

    private bool IsStateWord(string modifier) =>
        modifier.Length > 0
        && language.Names.States.Words.TryGet(char.ToUpperInvariant(modifier[0]) + modifier[1..], out _);
}
