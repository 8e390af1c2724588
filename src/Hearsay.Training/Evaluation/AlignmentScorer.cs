using System.Collections.Immutable;
using Hearsay.Text;

namespace Hearsay.Training.Evaluation;

/// <summary>A passage that a system found.</summary>
public sealed record SystemPassage(string Article, ImmutableArray<Span> Content);

/// <summary>Counts of one or several stories, as shared by all who score alignment: pairs put together, hard negatives,
/// utterances recovered, passages found.</summary>
public readonly record struct AlignmentScore(
    int SystemPairs, int CorrectPairs, int GoldPairs, int FoundPairs, int HardNegatives, int Violations,
    int Passages, int FoundPassages)
{
    /// <summary>Of the pairs put together whose sides are both known to the gold, the share that belongs together.</summary>
    public double Precision => Share(CorrectPairs, SystemPairs);

    /// <summary>Of the gold's pairs across articles, the share put together.</summary>
    public double Recall => Share(FoundPairs, GoldPairs);

    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    /// <summary>Share of the gold's passages in utterances that were found at all.</summary>
    public double PassageRecall => Share(FoundPassages, Passages);

    public static AlignmentScore operator +(AlignmentScore a, AlignmentScore b) => new(
        a.SystemPairs + b.SystemPairs, a.CorrectPairs + b.CorrectPairs, a.GoldPairs + b.GoldPairs,
        a.FoundPairs + b.FoundPairs, a.HardNegatives + b.HardNegatives, a.Violations + b.Violations,
        a.Passages + b.Passages, a.FoundPassages + b.FoundPassages);

    public override string ToString() =>
        $"pairwise P {Precision:F4} R {Recall:F4} F1 {F1:F4} (system pairs {SystemPairs}, gold pairs {GoldPairs})\n"
        + $"hard-negative violations {Violations}/{HardNegatives}\n"
        + $"passage recall {PassageRecall:F4} of {Passages}";

    private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
}

/// <summary>Scores utterances against a gold story. A system passage matches a gold passage of its article where their
/// characters have a Dice coefficient of at least .5, or where at least .8 of the shorter one is shared and the system's
/// has at most 800 characters. Pairs that touch unlabelled ground do not count.</summary>
public sealed class AlignmentScorer
{
    private const double LeastDice = 0.5;
    private const double LeastContained = 0.8;
    private const int LongestContained = 800;

    private readonly List<(string Article, HashSet<int> Units, int? Utterance)> _known = [];
    private readonly List<(int A, int B)> _hardNegatives = [];
    private readonly int _passages;

    public AlignmentScorer(GoldStory story)
    {
        ArgumentNullException.ThrowIfNull(story);
        for (int i = 0; i < story.Utterances.Length; i++)
        {
            foreach (GoldPassage passage in story.Utterances[i].Passages) Know(passage, i);
        }

        _passages = _known.Count;
        foreach (GoldPassage single in story.Singles) Know(single, null);
        foreach (HardNegative pair in story.HardNegatives)
        {
            Know(pair.A, null);
            Know(pair.B, null);
            _hardNegatives.Add((_known.Count - 2, _known.Count - 1));
        }
    }

    /// <summary>Scores the utterances of a system, each a list of passages.</summary>
    public AlignmentScore Score(IEnumerable<IReadOnlyList<SystemPassage>> utterances)
    {
        ArgumentNullException.ThrowIfNull(utterances);
        var tally = new Tally();
        foreach (IReadOnlyList<SystemPassage> utterance in utterances)
        {
            List<(string Article, HashSet<int> Matches)> sides =
                [.. utterance.DistinctBy(Place).Select(passage => (passage.Article, Matches(passage)))];
            tally.Found.UnionWith(sides.SelectMany(side => side.Matches));
            for (int i = 0; i < sides.Count; i++)
            {
                for (int j = i + 1; j < sides.Count; j++)
                {
                    if (sides[i].Article != sides[j].Article) Count(sides[i].Matches, sides[j].Matches, tally);
                }
            }
        }

        return new AlignmentScore(
            tally.SystemPairs, tally.CorrectPairs, GoldPairs().Count(), GoldPairs().Count(tally.Together.Contains),
            _hardNegatives.Count, tally.Violated.Count, _passages, tally.Found.Count(index => index < _passages));
    }

    private void Know(GoldPassage passage, int? utterance) =>
        _known.Add((passage.Article, Units(passage.Content), utterance));

    private static string Place(SystemPassage passage) => $"{passage.Article} {string.Join(' ', passage.Content)}";

    private static HashSet<int> Units(ImmutableArray<Span> spans) =>
        [.. spans.SelectMany(span => Enumerable.Range(span.Start, span.Length))];

    private IEnumerable<(int A, int B)> GoldPairs() =>
        from a in Enumerable.Range(0, _passages)
        from b in Enumerable.Range(a + 1, _passages - a - 1)
        where _known[a].Utterance == _known[b].Utterance && _known[a].Article != _known[b].Article
        select (a, b);

    private void Count(HashSet<int> a, HashSet<int> b, Tally tally)
    {
        bool correct = false;
        foreach (int x in a)
        {
            foreach (int y in b)
            {
                if (_known[x].Utterance is not { } utterance || _known[y].Utterance != utterance) continue;
                tally.Together.Add((Math.Min(x, y), Math.Max(x, y)));
                correct = true;
            }
        }

        if (a.Count > 0 && b.Count > 0) tally.SystemPairs++;
        if (correct) tally.CorrectPairs++;
        else tally.Violated.UnionWith(_hardNegatives.Where(pair => IsPair(pair, a, b) || IsPair(pair, b, a)));
    }

    private static bool IsPair((int A, int B) pair, HashSet<int> a, HashSet<int> b) =>
        a.Contains(pair.A) && b.Contains(pair.B);

    private HashSet<int> Matches(SystemPassage passage)
    {
        HashSet<int> units = Units(passage.Content);
        return
        [
            .. Enumerable.Range(0, _known.Count)
                .Where(index => _known[index].Article == passage.Article && IsMatch(units, _known[index].Units)),
        ];
    }

    private static bool IsMatch(HashSet<int> system, HashSet<int> gold)
    {
        int shared = system.Count(gold.Contains);
        if (shared == 0) return false;
        if (2.0 * shared / (system.Count + gold.Count) >= LeastDice) return true;
        return system.Count <= LongestContained
            && (double)shared / Math.Min(system.Count, gold.Count) >= LeastContained;
    }

    private sealed class Tally
    {
        public int SystemPairs { get; set; }

        public int CorrectPairs { get; set; }

        public HashSet<(int A, int B)> Together { get; } = [];

        public HashSet<int> Found { get; } = [];

        public HashSet<(int A, int B)> Violated { get; } = [];
    }
}
