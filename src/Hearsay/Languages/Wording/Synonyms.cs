using Hearsay.Text;

namespace Hearsay.Languages.Wording;

/// <summary>Stems that can stand for one another: words of one meaning ("halt", "freeze", "stop";
/// <c>Wording/synonyms</c>), and names of one state and its capital ("Ukraine", "Kyiv").</summary>
internal sealed class Synonyms
{
    private readonly WordNumbers _stems = new(ignoresCase: false);

    /// <summary>The groups of each stem, stem after stem; where those of a stem begin, and the end of the
    /// last.</summary>
    private readonly int[] _groups, _starts;

    /// <param name="stateForms">All that each state is called, one list a state.</param>
    /// <param name="stemOf">Gives the stem of a word.</param>
    public Synonyms(PackFiles files, IEnumerable<string[]> stateForms, Func<string, string> stemOf)
    {
        var members = new List<(int Stem, int Group)>();
        int group = 0;
        foreach (string[] words in files.Rows("Wording/synonyms").Concat(stateForms))
        {
            int first = members.Count;
            foreach (string word in words)
            {
                if (word.Contains(' ')) continue;
                string stem = stemOf(word);
                (int, int) member = (_stems.Find(stem) is var known and >= 0 ? known : _stems.Add(stem), group);
                if (members.IndexOf(member, first) < 0) members.Add(member);
            }

            group++;
        }

        members.Sort();
        _groups = [.. members.Select(member => member.Group)];
        _starts = new int[_stems.Words.Count + 1];
        foreach ((int stem, _) in members) _starts[stem + 1]++;
        for (int stem = 0; stem < _stems.Words.Count; stem++) _starts[stem + 1] += _starts[stem];
    }

    /// <summary>Numbers of the groups that <paramref name="stem"/> belongs to, ascending.</summary>
    public IReadOnlyList<int> Find(string stem) => _stems.Find(stem) is var number and >= 0
        ? new ArraySegment<int>(_groups, _starts[number], _starts[number + 1] - _starts[number])
        : ArraySegment<int>.Empty;
}
