using Hearsay.Collation.Segments;
using Hearsay.Collation.Speakers;
using Hearsay.Collation.Wordings;
using Hearsay.Inference;
using Hearsay.Mentions;
using Hearsay.Statements;

namespace Hearsay.Collation.Matching;

/// <summary>What is known of two passages that may report one utterance, as numbers. The same whichever of the two is
/// named first. Not thread-safe.</summary>
/// <remarks>Each feature was kept because the average precision of pairs fell without it when the training stories were
/// left out in turn; ranks among rivals, modality, polarity, counts and shared rare words brought nothing beside
/// these.</remarks>
internal sealed class PairFeatures
{
    /// <summary>Names of the features, in the order of <see cref="Of"/>.</summary>
    internal static readonly string[] Names =
    [
        "bias", "strength", "shared-weight", "number-shared", "run", "quoted-share", "one-quotes", "lacks-quoted",
        "weight", "weight-ratio", "beside", "around", "around-contained", "same", "linked", "unrelated", "different",
        "run-of-others", "act-differs", "said-same-day", "confidence", "one-witness", "names-shared", "names-least",
        "names-most", "place-apart", "place-last",
    ];

    /// <summary>Speaker evidence from which two are one, and from which they are linked.</summary>
    private const double OfSame = 0.8, OfLinked = 0.4;

    /// <summary>Bound of a confidence, whose log odds are taken; and what a statement without one counts as.</summary>
    private const double Sure = 0.98, Even = 0.5;

    /// <summary>Words of a run beyond which another tells nothing more, and words of a wording that are searched for
    /// one.</summary>
    private const int LongRun = 10, LongestCompared = 120;

    private readonly IReadOnlyList<PassageNode> _nodes;
    private readonly StorySpeakers _speakers;
    private readonly Dictionary<(int A, int B), WordingEvidence> _evidence = [];
    private readonly Dictionary<(StatementPlace, StatementPlace), double> _beside = [];
    private readonly Dictionary<(StatementPlace, StatementPlace), WordingEvidence> _around = [];
    private readonly HashSet<string>?[] _names;

    public PairFeatures(IReadOnlyList<PassageNode> nodes, StorySpeakers speakers)
    {
        (_nodes, _speakers, _names) = (nodes, speakers, new HashSet<string>?[nodes.Count]);
        Candidates = [.. CandidatePairs.Find([.. nodes.Select(node => node.Wording)])];
        foreach ((int a, int b) in Candidates) EnterBeside(a, b);
    }

    /// <summary>The pairs of nodes that share enough to be worth asking about.</summary>
    public IReadOnlyList<(int A, int B)> Candidates { get; }

    public double SpeakerEvidence(int a, int b) => _speakers.Compare(_nodes[a].Speaker, _nodes[b].Speaker);

    public WordingEvidence EvidenceOf(int a, int b)
    {
        (int, int) key = a < b ? (a, b) : (b, a);
        if (_evidence.TryGetValue(key, out WordingEvidence known)) return known;
        WordingEvidence evidence = WordingSimilarity.Compare(_nodes[key.Item1].Wording, _nodes[key.Item2].Wording);
        _evidence.Add(key, evidence);
        return evidence;
    }

    /// <summary>The features of two nodes, by their indexes.</summary>
    public double[] Of(int a, int b) =>
        [.. OfWording(a, b), .. OfSurroundings(a, b), .. OfSaying(a, b), .. OfNames(a, b), .. OfPlaces(a, b)];

    private double[] OfWording(int a, int b)
    {
        WordingEvidence evidence = EvidenceOf(a, b);
        WeighedWording one = _nodes[a].Wording, other = _nodes[b].Wording;
        double least = Math.Min(one.Total, other.Total), most = Math.Max(one.Total, other.Total);
        return
        [
            1, evidence.Strength, Math.Log(1 + evidence.SharedWeight), One(ShareNumber(one.Wording, other.Wording)),
            RunOf(WordingSimilarity.LongestRun(one, other, LongestCompared)), evidence.QuotedShare,
            One((one.Wording.QuotedCount > 0) != (other.Wording.QuotedCount > 0)),
            One(WordingSimilarity.LacksQuotedWords(one, other)), Math.Log(1 + least), most == 0 ? 1 : least / most,
        ];
    }

    /// <summary>How much closer the closest sentences of the two statements are than these; and the sentences
    /// around.</summary>
    private double[] OfSurroundings(int a, int b)
    {
        WordingEvidence around = AroundOf(_nodes[a], _nodes[b]);
        return [Math.Max(0, BesideOf(a, b) - EvidenceOf(a, b).Strength), around.Resemblance, around.Containment];
    }

    /// <summary>The pieces of a statement have the same sentences around them.</summary>
    private WordingEvidence AroundOf(PassageNode a, PassageNode b)
    {
        (StatementPlace, StatementPlace) key = Key(a.Sample.Place, b.Sample.Place);
        if (!_around.TryGetValue(key, out WordingEvidence known))
            _around.Add(key, known = WordingSimilarity.Compare(a.Sentences, b.Sentences));
        return known;
    }

    private double[] OfSaying(int a, int b)
    {
        double speaker = SpeakerEvidence(a, b);
        ResolvedStatement one = _nodes[a].Sample.Resolved, other = _nodes[b].Sample.Resolved;
        bool same = speaker >= OfSame, linked = !same && speaker >= OfLinked;
        return
        [
            One(same), One(linked), One(speaker < 0), One(speaker == 0),
            same || linked ? 0 : RunOf(EvidenceOf(a, b).QuotedRun), One(one.Statement.Act != other.Statement.Act),
            One(AreOfOneDay(one.SaidAt, other.SaidAt)),
            Math.Min(LogOddsOf(one.Statement), LogOddsOf(other.Statement)),
            One(_nodes[a].Witness >= 0 && _nodes[a].Witness == _nodes[b].Witness),
        ];
    }

    /// <summary>Names that both have; those that only one has, of the one with fewer and the one with more.</summary>
    private double[] OfNames(int a, int b)
    {
        HashSet<string> one = NamesOf(a), other = NamesOf(b);
        int shared = one.Count(other.Contains), ofOne = one.Count - shared, ofOther = other.Count - shared;
        return [shared, Math.Min(ofOne, ofOther), Math.Max(ofOne, ofOther)];
    }

    private HashSet<string> NamesOf(int node) =>
        _names[node] ??= [.. _nodes[node].Wording.Wording.Words.Where(word => word.IsName).Select(word => word.Stem)];

    /// <summary>Where in their texts they stand, as shares of their lengths: what leads one report leads the
    /// other.</summary>
    private double[] OfPlaces(int a, int b)
    {
        double one = _nodes[a].Sample.Position, other = _nodes[b].Sample.Position;
        return [Math.Abs(one - other), Math.Max(one, other)];
    }

    private double BesideOf(int a, int b)
    {
        double best = 0;
        foreach (StatementPlace place in _nodes[a].Places)
        {
            foreach (StatementPlace other in _nodes[b].Places)
                best = Math.Max(best, _beside.GetValueOrDefault(Key(place, other)));
        }

        return best;
    }

    private void EnterBeside(int a, int b)
    {
        double strength = EvidenceOf(a, b).Strength;
        foreach (StatementPlace place in _nodes[a].Places)
        {
            foreach (StatementPlace other in _nodes[b].Places)
            {
                (StatementPlace, StatementPlace) key = Key(place, other);
                _beside[key] = Math.Max(_beside.GetValueOrDefault(key), strength);
            }
        }
    }

    private static (StatementPlace, StatementPlace) Key(StatementPlace a, StatementPlace b) =>
        (a.Witness, a.Statement).CompareTo((b.Witness, b.Statement)) <= 0 ? (a, b) : (b, a);

    private static bool AreOfOneDay(TimeMention? a, TimeMention? b) =>
        a is { From: not null } && b is { From: not null } && a.From <= b.To && b.From <= a.To;

    private static bool ShareNumber(Wording one, Wording other)
    {
        HashSet<string> numbers = [.. one.Words.Where(word => word.IsTellingNumber).Select(word => word.Key)];
        return numbers.Count > 0 && other.Words.Any(word => word.IsTellingNumber && numbers.Contains(word.Key));
    }

    /// <summary>True where one speaker counts the same thing in both, and gives other numbers of it: what readers must
    /// see, and what no judged story has.</summary>
    public bool CountOther(int a, int b) => SpeakerEvidence(a, b) >= OfSame
        && CountOther(_nodes[a].Wording.Wording, _nodes[b].Wording.Wording);

    private static bool CountOther(Wording one, Wording other)
    {
        var counts = Counts(one).ToLookup(count => count.Counted, count => count.Number);
        return Counts(other).Any(count =>
            counts.Contains(count.Counted) && !counts[count.Counted].Contains(count.Number));
    }

    private static IEnumerable<(string Number, string Counted)> Counts(Wording wording) =>
        wording.Words.Zip(wording.Words.Skip(1))
            .Where(pair => pair.First.IsTellingNumber && !pair.Second.IsFunction)
            .Select(pair => (pair.First.Key, pair.Second.Stem));

    private static double RunOf(int words) => Math.Log(1 + Math.Min(words, LongRun)) / Math.Log(1 + LongRun);

    private static double One(bool condition) => condition ? 1 : 0;

    private static double LogOddsOf(Statement statement) =>
        LogisticModel.LogOddsOf(statement.Confidence ?? Even, Sure);
}
