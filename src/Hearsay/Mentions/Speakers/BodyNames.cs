using Hearsay.Languages.Names;

namespace Hearsay.Mentions.Speakers;

/// <summary>Joins the short names of bodies with their full ones, where an article has both and no doubt is
/// left.</summary>
internal static class BodyNames
{
    private const int LongestName = 8;

    /// <summary>Joins acronyms and short forms.</summary>
    /// <param name="bodies">The bodies of one article by name.</param>
    /// <param name="heads">The words that end names of bodies.</param>
    public static void Join(Dictionary<string, Entity> bodies, BodyHeads heads)
    {
        JoinAcronyms(bodies);
        JoinShortForms(bodies, heads);
    }

    /// <summary>"KCNA" is the "Korean Central News Agency" where the article has both.</summary>
    private static void JoinAcronyms(Dictionary<string, Entity> bodies)
    {
        var byInitials = new Dictionary<string, Entity>(StringComparer.Ordinal);
        foreach ((string name, Entity entity) in bodies)
            if (name.Contains(' ')) byInitials.TryAdd(InitialsOf(name), entity);
        foreach (Entity entity in bodies.Values.ToArray())
        {
            string name = entity.Mentions[0].Text.Replace(".", "", StringComparison.Ordinal);
            if (name.Contains(' ') || !name.All(char.IsUpper) || entity.Mentions[0].Canonical is not null) continue;
            if (!byInitials.TryGetValue(name, out Entity? full) || full == entity) continue;
            foreach (NameMention mention in entity.Mentions) full.Add(mention, null);
        }
    }

    private static string InitialsOf(string name) =>
        string.Concat(name.Split(' ').Where(word => word.Length > 0 && char.IsUpper(word[0])).Select(word => word[0]));

    /// <summary>"the Federal Reserve" is the "Federal Reserve Board", "Yonhap" the "Yonhap news agency": the longer
    /// name adds nothing but a word for a body, and only one name of the article does.</summary>
    private static void JoinShortForms(Dictionary<string, Entity> bodies, BodyHeads heads)
    {
        var byShort = new Dictionary<string, Entity?>(StringComparer.OrdinalIgnoreCase);
        foreach ((string name, Entity entity) in bodies)
            foreach (string form in ShortForms(name, heads))
                if (!byShort.TryAdd(form, entity) && byShort[form] != entity) byShort[form] = null;
        foreach ((string name, Entity entity) in bodies.ToArray())
        {
            if (entity.Kind != NameKind.Body || !byShort.TryGetValue(name, out Entity? full) || full is null
                || full == entity) continue;
            foreach (NameMention mention in entity.Mentions) full.Add(mention, null);
        }
    }

    /// <summary>The name without its last words, as long as these are common words for bodies.</summary>
    private static IEnumerable<string> ShortForms(string name, BodyHeads heads)
    {
        string[] words = name.Split(' ');
        if (words.Length > LongestName) yield break;
        for (int end = words.Length - 1;
            end >= 1 && heads.EndsBody(words[end]) && !heads.IsSurname(words[end]);
            end--)
            yield return string.Join(' ', words[..end]);
    }
}
