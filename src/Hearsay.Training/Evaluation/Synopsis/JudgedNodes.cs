using Hearsay.Text;

namespace Hearsay.Training.Evaluation.Synopsis;

/// <summary>The judged statements of a story, numbered, with the groups that each is in; and which of them a passage of
/// a system is.</summary>
internal sealed class JudgedNodes
{
    private const double LeastDice = 0.5, LeastContained = 0.8;

    private readonly List<(string Article, CharacterSet Content)> _nodes = [];
    private readonly List<HashSet<int>> _groups = [];
    private readonly Dictionary<(string Article, string Content), int> _numbers = [];
    private readonly Dictionary<string, int> _byId = new(StringComparer.Ordinal);

    public JudgedNodes(SynopsisStory story)
    {
        for (int group = 0; group < story.Groups.Count; group++)
        {
            foreach (JudgedStatement statement in story.Groups[group].Statements)
                _groups[Enter(statement)].Add(group);
        }

        // The reference scorer gives all single ones without an id one id.
        foreach (JudgedStatement single in story.Singles) Enter(single with { Id = single.Id ?? "" });
        Traps = [.. story.Traps.Select(pair => (NumberOf(pair.A), NumberOf(pair.B)))];
        None = Known(story.Bad.Where(bad => bad.Kind == SynopsisStory.NoStatement)).ToHashSet();
        Good = _byId.Values.Except(Known(story.Bad)).ToHashSet();
    }

    public int Count => _nodes.Count;

    public IReadOnlyList<(int A, int B)> Traps { get; }

    /// <summary>Those that are no statement.</summary>
    public IReadOnlySet<int> None { get; }

    /// <summary>Those in which nothing is wrong.</summary>
    public IReadOnlySet<int> Good { get; }

    public string ArticleOf(int node) => _nodes[node].Article;

    /// <summary>The statement of an id; null for one that there is not.</summary>
    public int? Find(string? id) => id is not null && _byId.TryGetValue(id, out int node) ? node : null;

    /// <summary>The groups that hold both.</summary>
    public IEnumerable<int> Together(int a, int b) => _groups[a].Intersect(_groups[b]);

    /// <summary>True where some statement of the one passage is in a group with some of the other.</summary>
    public bool AreOne(IReadOnlyCollection<int> a, IReadOnlyCollection<int> b) =>
        a.Any(x => b.Any(y => Together(x, y).Any()));

    /// <summary>The statements that a passage matches: half of both, or four fifths of the shorter.</summary>
    public IReadOnlySet<int> Matching(string article, IEnumerable<CodePointRange> content)
    {
        var given = new CharacterSet(content);
        return Enumerable.Range(0, Count)
            .Where(node => _nodes[node].Article == article && Match(given, _nodes[node].Content)).ToHashSet();
    }

    private static bool Match(CharacterSet a, CharacterSet b)
    {
        double shared = a.CountShared(b);
        return shared > 0 && (2 * shared / (a.Count + b.Count) >= LeastDice
            || shared / Math.Min(a.Count, b.Count) >= LeastContained);
    }

    private IEnumerable<int> Known(IEnumerable<(string Id, string Kind)> bad) =>
        bad.Select(one => Find(one.Id)).OfType<int>();

    private int Enter(JudgedStatement statement)
    {
        int node = NumberOf(statement);
        if (statement.Id is { } id) _byId[id] = node;
        return node;
    }

    private int NumberOf(JudgedStatement statement)
    {
        (string, string) key = (statement.Article, string.Join(' ', statement.Content));
        if (_numbers.TryGetValue(key, out int known)) return known;
        _nodes.Add((statement.Article, new CharacterSet(statement.Content)));
        _groups.Add([]);
        _numbers.Add(key, _nodes.Count - 1);
        return _nodes.Count - 1;
    }
}
