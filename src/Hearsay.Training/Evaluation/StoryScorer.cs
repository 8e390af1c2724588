namespace Hearsay.Training.Evaluation;

/// <summary>Scores one story. Gold passages of utterances, single statements and both sides of hard negatives are
/// nodes; a system passage is the set of nodes that it matches.</summary>
internal sealed class StoryScorer
{
    private const double LeastDice = 0.5, LeastContained = 0.8;

    private readonly StoryAlignment _gold;
    private readonly int _longestPassage;
    private readonly List<Node> _nodes = [];

    /// <summary>The first of them, those in gold utterances.</summary>
    private readonly int _inUtterances;

    private readonly List<(int A, int B)> _hardNegatives = [];
    private readonly List<List<Match>> _groups;

    internal StoryScorer(StoryAlignment gold, IEnumerable<AlignedUtterance> system, int longestPassage)
    {
        (_gold, _longestPassage) = (gold, longestPassage);
        for (int i = 0; i < gold.Utterances.Count; i++)
        {
            foreach (AlignedPassage passage in gold.Utterances[i].Passages) AddNode(passage, i);
        }

        _inUtterances = _nodes.Count;
        foreach (AlignedPassage passage in gold.Singles) AddNode(passage, -1);
        foreach ((AlignedPassage a, AlignedPassage b) in gold.HardNegatives)
            _hardNegatives.Add((AddNode(a, -1), AddNode(b, -1)));
        _groups = [.. system.Select(MatchUtterance)];
    }

    /// <param name="labels">Takes up the relations that were brought together.</param>
    internal StoryCounts Score(SortedDictionary<string, (int Found, int Of)> labels)
    {
        var counts = new StoryCounts
        {
            HardNegatives = _hardNegatives.Count,
            Passages = _inUtterances,
            PassagesFound = _groups.SelectMany(group => group).SelectMany(match => match.Nodes)
                .Where(node => node < _inUtterances).Distinct().Count(),
            Utterances = _gold.Utterances.Count,
        };
        CountPairs(counts);
        for (int i = 0; i < _gold.Utterances.Count; i++)
        {
            CountWitnesses(counts, i);
            CountLabels(labels, i);
        }

        return counts;
    }

    private int AddNode(AlignedPassage passage, int utterance)
    {
        _nodes.Add(new Node(passage.Article, new CharacterSet(passage.Content), utterance));
        return _nodes.Count - 1;
    }

    private List<Match> MatchUtterance(AlignedUtterance utterance) =>
    [
        .. utterance.Passages
            .Select(passage => (passage.Article, Content: new CharacterSet(passage.Content)))
            .Distinct()
            .Select(passage => new Match(passage.Article, NodesMatching(passage.Article, passage.Content))),
    ];

    private int[] NodesMatching(string article, CharacterSet content) =>
    [
        .. Enumerable.Range(0, _nodes.Count)
            .Where(i => _nodes[i].Article == article && Matches(content, _nodes[i].Content)),
    ];

    private bool Matches(CharacterSet system, CharacterSet gold)
    {
        int shared = system.CountShared(gold);
        if (shared == 0) return false;
        if (2.0 * shared / (system.Count + gold.Count) >= LeastDice) return true;
        return system.Count <= _longestPassage && (double)shared / Math.Min(system.Count, gold.Count) >= LeastContained;
    }

    private void CountPairs(StoryCounts counts)
    {
        var found = new HashSet<(int, int)>();
        var violated = new SortedSet<int>();
        foreach (List<Match> group in _groups)
        {
            for (int i = 0; i < group.Count; i++)
            {
                for (int j = i + 1; j < group.Count; j++)
                {
                    if (group[i].Article != group[j].Article) CountPair(group[i], group[j], counts, found, violated);
                }
            }
        }

        counts.Violations = [.. violated];
        (int, int)[] wanted = [.. GoldPairs()];
        counts.GoldPairs = wanted.Length;
        counts.GoldPairsFound = wanted.Count(found.Contains);
    }

    private void CountPair(
        Match first, Match second, StoryCounts counts, HashSet<(int, int)> found, SortedSet<int> violated)
    {
        bool right = false;
        foreach (int x in first.Nodes)
        {
            foreach (int y in second.Nodes)
            {
                if (x >= _inUtterances || y >= _inUtterances || _nodes[x].Utterance != _nodes[y].Utterance) continue;
                found.Add((Math.Min(x, y), Math.Max(x, y)));
                right = true;
            }
        }

        if (first.Nodes.Length > 0 && second.Nodes.Length > 0)
        {
            counts.SystemPairs++;
            if (right) counts.SystemPairsRight++;
        }

        if (right) return;
        for (int k = 0; k < _hardNegatives.Count; k++)
        {
            (int a, int b) = _hardNegatives[k];
            if ((first.Has(a) && second.Has(b)) || (first.Has(b) && second.Has(a))) violated.Add(k);
        }
    }

    private IEnumerable<(int, int)> GoldPairs()
    {
        for (int x = 0; x < _inUtterances; x++)
        {
            for (int y = x + 1; y < _inUtterances; y++)
            {
                if (_nodes[x].Utterance == _nodes[y].Utterance && _nodes[x].Article != _nodes[y].Article)
                    yield return (x, y);
            }
        }
    }

    private void CountWitnesses(StoryCounts counts, int utterance)
    {
        HashSet<string> wanted = [.. _gold.Utterances[utterance].Passages.Select(passage => passage.Article)];
        List<Match>[] full = [.. _groups.Where(group => wanted.SetEquals(WitnessesOf(group, utterance)))];
        if (full.Length > 0) counts.Full++;
        if (full.Any(group => group.All(match => match.Nodes.Length == 0 || Reports(match, utterance))))
            counts.FullClean++;
    }

    private void CountLabels(SortedDictionary<string, (int Found, int Of)> labels, int utterance)
    {
        foreach (LabelledRelation relation in _gold.Utterances[utterance].Relations)
        {
            bool found = _groups.Any(group => WitnessesOf(group, utterance).ToHashSet() is var witnesses
                && witnesses.Contains(relation.A) && witnesses.Contains(relation.B));
            foreach (string label in relation.Labels)
            {
                (int before, int of) = labels.GetValueOrDefault(label);
                labels[label] = (before + (found ? 1 : 0), of + 1);
            }
        }
    }

    private IEnumerable<string> WitnessesOf(List<Match> group, int utterance) =>
        group.Where(match => Reports(match, utterance)).Select(match => match.Article);

    private bool Reports(Match match, int utterance) =>
        match.Nodes.Any(node => node < _inUtterances && _nodes[node].Utterance == utterance);

    private readonly record struct Node(string Article, CharacterSet Content, int Utterance);

    private readonly record struct Match(string Article, int[] Nodes)
    {
        public bool Has(int node) => Array.BinarySearch(Nodes, node) >= 0;
    }
}
