using System.Collections.Immutable;

namespace Hearsay.Languages.Wording;

/// <summary>Stems that can stand for one another: words of one meaning ("halt", "freeze", "stop";
/// <c>Wording/synonyms</c>), and names of one state and its capital ("Ukraine", "Kyiv").</summary>
internal sealed class Synonyms
{
    private readonly Dictionary<string, List<int>> _groupsOf = new(StringComparer.Ordinal);

    /// <param name="stateForms">All that each state is called, one list a state.</param>
    /// <param name="stemOf">Gives the stem of a word.</param>
    public Synonyms(PackFiles files, IEnumerable<string[]> stateForms, Func<string, string> stemOf)
    {
        int group = 0;
        foreach (string[] words in files.Rows("Wording/synonyms").Concat(stateForms))
        {
            foreach (string stem in words.Where(word => !word.Contains(' ')).Select(stemOf).Distinct())
                GroupsOf(stem).Add(group);
            group++;
        }
    }

    /// <summary>Numbers of the groups that <paramref name="stem"/> belongs to.</summary>
    public IReadOnlyList<int> Find(string stem) =>
        _groupsOf.TryGetValue(stem, out List<int>? groups) ? groups : ImmutableArray<int>.Empty;

    private List<int> GroupsOf(string stem)
    {
        if (!_groupsOf.TryGetValue(stem, out List<int>? groups)) _groupsOf.Add(stem, groups = new List<int>(2));
        return groups;
    }
}
