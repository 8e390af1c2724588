using System.Collections.Immutable;

namespace Hearsay.Mentions.Speakers;

/// <summary>Whether a description fits a person as the article introduced them.</summary>
internal static class RoleMatch
{
    private const int ShortestStem = 4;
    private const int LongestEnding = 3;

    /// <summary>True where the mention and the entity have a role with the same head.</summary>
    public static bool SharesRole(Entity entity, NameMention mention) =>
        mention.Roles.Exists(role => entity.Roles.Any(known =>
            Covers(role.Head.Word, known.Head.Word) && known.IsFormer == role.IsFormer));

    /// <summary>True where whoever was introduced as <paramref name="introduced"/> may be called
    /// <paramref name="called"/> later.</summary>
    public static bool Covers(string called, string introduced)
    {
        if (called.Equals(introduced, StringComparison.OrdinalIgnoreCase)) return true;
        return SpeakerVocabulary.Default.Hypernyms.TryGetValue(called, out var narrower)
            && narrower.Contains(introduced);
    }

    /// <summary>How well a description that stands alone fits a person: -1 where it does not, else the number of
    /// modifiers and states that both share, one more for the very same head.</summary>
    public static int Fit(Role called, Entity entity)
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
            if (lacking > shared) continue;
            best = Math.Max(best, shared + (called.Head.Word.Equals(known.Head.Word,
                StringComparison.OrdinalIgnoreCase) ? 1 : 0));
        }

        return best;
    }

    /// <summary>Equal, or a place and its adjective in -n, -an, -ian: "Ardesia" and "Ardesian".</summary>
    private static bool Agree(string a, string b) => a == b
        || (a.Length >= ShortestStem && b.StartsWith(a, StringComparison.Ordinal)
        && b.Length - a.Length <= LongestEnding && b[^1] == 'n')
        || (b.Length >= ShortestStem && a.StartsWith(b, StringComparison.Ordinal)
        && a.Length - b.Length <= LongestEnding && a[^1] == 'n');

    private static bool SharesState(ImmutableArray<string> states, Entity entity) =>
        states.All(state => entity.Roles.Any(role => role.States.Contains(state)));

    private static bool IsStateWord(string modifier) =>
        modifier.Length > 0
            && SpeakerVocabulary.Default.States.TryGet(char.ToUpperInvariant(modifier[0]) + modifier[1..], out _);
}
