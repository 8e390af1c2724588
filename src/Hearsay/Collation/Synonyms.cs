using System.Collections.Immutable;
using Hearsay.Text;

namespace Hearsay.Collation;

/// <summary>Stems that can stand for one another ("halt", "freeze", "stop"), from synonyms.tsv.</summary>
internal sealed class Synonyms
{
    private readonly Dictionary<string, List<int>> _groupsOf = new(StringComparer.Ordinal);

    public Synonyms(Stemmer stemmer)
    {
        int group = 0;
        foreach (string[] words in WordTable.Rows("Collation/Data/synonyms.tsv"))
        {
            foreach (string word in words) GroupsOf(stemmer.Stem(word)).Add(group);
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
