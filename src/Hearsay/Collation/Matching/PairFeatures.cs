using Hearsay.Collation.Segments;
using Hearsay.Collation.Speakers;
using Hearsay.Collation.Wordings;
using Hearsay.Mentions;

namespace Hearsay.Collation.Matching;

/// <summary>What is known of two passages that may report one utterance, as numbers. The same whichever of the two is
/// named first. Not thread-safe.</summary>
internal sealed class PairFeatures
{
    /// <summary>Names of the features, in the order of <see cref="Of"/>.</summary>
    internal static readonly string[] Names =
    [
        "bias", "containment", "resemblance", "strength", "shared-weight", "shared-words", "shared-rare",
        "number-shared", "number-differs", "count-alike", "run", "quoted-run", "quoted-share", "both-quote",
        "one-quotes", "lacks-quoted", "same", "same-name", "linked", "unknown", "unrelated", "different",
        "strength-same", "strength-other", "run-other", "polarity-differs", "modality-differs", "act-differs",
        "said-same-day", "said-other-day", "weight", "weight-ratio", "confidence-least", "confidence-most",
        "one-witness", "lead-least", "lead-most", "is-best",
    ];

    private const double OfName = 0.9, OfSame = 0.8, OfLinked = 0.4, Rare = 0.999, Sure = 0.98;
    private const int ManyWords = 10, ManyRare = 3, LongRun = 10, LongestCompared = 120;

    private readonly IReadOnlyList<PassageNode> _nodes;
    private readonly StorySpeakers _speakers;
    private readonly Dictionary<(int A, int B), WordingEvidence> _evidence = [];
    private readonly Dictionary<(int Node, int Witness), Rivals> _rivals = [];

    public PairFeatures(IReadOnlyList<PassageNode> nodes, StorySpeakers speakers)
    {
        (_nodes, _speakers) = (nodes, speakers);
        Candidates = [.. CandidatePairs.Find(nodes)];
        foreach ((int a, int b) in Candidates)
        {
            double strength = EvidenceOf(a, b).Strength;
            Enter(a, b, strength);
            Enter(b, a, strength);
        }
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
    public double[] Of(int a, int b)
    {
        if (a > b) (a, b) = (b, a);
        double[] features = [.. OfWording(a, b), .. OfSpeakers(a, b), .. OfContext(a, b), .. OfRivals(a, b)];
        return features;
    }

    private IEnumerable<double> OfWording(int a, int b)
    {
        WordingEvidence evidence = EvidenceOf(a, b);
        WeighedWording one = _nodes[a].Wording, other = _nodes[b].Wording;
        bool quotes = one.Wording.QuotedCount > 0, otherQuotes = other.Wording.QuotedCount > 0;
        (bool shareNumber, bool otherNumbers) = Numbers(one.Wording, other.Wording);
        return
        [
            1, evidence.Containment, evidence.Resemblance, evidence.Strength,
            Math.Log(1 + evidence.SharedWeight), Math.Min(1.0, (double)evidence.SharedWords / ManyWords),
            Math.Min(1.0, (double)SharedRare(one.Wording, other.Wording) / ManyRare),
            One(shareNumber), One(otherNumbers), WordingSimilarity.CountAlike(one, other),
            RunOf(WordingSimilarity.LongestRun(one, other, LongestCompared)), RunOf(evidence.QuotedRun),
            evidence.QuotedShare, One(quotes && otherQuotes), One(quotes != otherQuotes),
            One(WordingSimilarity.LacksQuotedWords(one, other)),
        ];
    }

    private IEnumerable<double> OfSpeakers(int a, int b)
    {
        double speaker = SpeakerEvidence(a, b);
        WordingEvidence evidence = EvidenceOf(a, b);
        bool same = speaker >= OfSame, linked = !same && speaker >= OfLinked;
        return
        [
            One(same), One(speaker >= OfName), One(linked), One(!same && !linked && speaker > 0), One(speaker < 0),
            One(speaker == 0), same ? evidence.Strength : 0, same || linked ? 0 : evidence.Strength,
            same || linked ? 0 : RunOf(evidence.QuotedRun),
        ];
    }

    private IEnumerable<double> OfContext(int a, int b)
    {
        ResolvedStatement one = _nodes[a].Sample.Resolved, other = _nodes[b].Sample.Resolved;
        double weight = _nodes[a].Wording.Total, otherWeight = _nodes[b].Wording.Total;
        double least = Math.Min(weight, otherWeight), most = Math.Max(weight, otherWeight);
        double sure = LogOdds(one.Statement.Confidence), otherSure = LogOdds(other.Statement.Confidence);
        bool bothDated = one.SaidAt?.From is not null && other.SaidAt?.From is not null;
        bool oneDay = bothDated && one.SaidAt!.From <= other.SaidAt!.To && other.SaidAt.From <= one.SaidAt.To;
        return
        [
            One(Negations(a) % 2 != Negations(b) % 2), One(one.Statement.Modality != other.Statement.Modality),
            One(one.Statement.Act != other.Statement.Act), One(oneDay), One(bothDated && !oneDay),
            Math.Log(1 + least), most == 0 ? 1 : least / most, Math.Min(sure, otherSure), Math.Max(sure, otherSure),
            One(_nodes[a].Witness >= 0 && _nodes[a].Witness == _nodes[b].Witness),
        ];
    }

    private IEnumerable<double> OfRivals(int a, int b)
    {
        double strength = EvidenceOf(a, b).Strength;
        double lead = strength - RivalOf(a, b), otherLead = strength - RivalOf(b, a);
        return [Math.Min(lead, otherLead), Math.Max(lead, otherLead), One(lead >= 0 && otherLead >= 0)];
    }

    /// <summary>The strength of the wording in which <paramref name="a"/> comes closest to another statement of the
    /// witnesses of <paramref name="b"/>.</summary>
    private double RivalOf(int a, int b)
    {
        double best = 0;
        foreach (int witness in _nodes[b].Witnesses)
        {
            if (!_rivals.TryGetValue((a, witness), out Rivals? rivals)) continue;
            best = Math.Max(best, rivals.Best == b ? rivals.SecondStrength : rivals.BestStrength);
        }

        return best;
    }

    private void Enter(int node, int rival, double strength)
    {
        foreach (int witness in _nodes[rival].Witnesses)
        {
            if (!_rivals.TryGetValue((node, witness), out Rivals? rivals))
                _rivals.Add((node, witness), rivals = new Rivals());
            rivals.Enter(rival, strength);
        }
    }

    private int Negations(int node) => _nodes[node].Wording.Wording.Words.Count(word => word.IsNegation);

    private static (bool Share, bool Differ) Numbers(Wording one, Wording other)
    {
        HashSet<string> numbers = [.. one.Words.Where(word => word.IsTellingNumber).Select(word => word.Key)];
        string[] others = [.. other.Words.Where(word => word.IsTellingNumber).Select(word => word.Key)];
        bool share = others.Any(numbers.Contains);
        return (share, !share && numbers.Count > 0 && others.Length > 0);
    }

    private static int SharedRare(Wording one, Wording other)
    {
        HashSet<string> rare =
            [.. one.Words.Where(word => word.Rarity >= Rare && !word.IsNumber).Select(word => word.Stem)];
        return other.Words.Where(word => rare.Contains(word.Stem)).Select(word => word.Stem).Distinct().Count();
    }

    private static double RunOf(int words) => Math.Log(1 + Math.Min(words, LongRun)) / Math.Log(1 + LongRun);

    private static double One(bool condition) => condition ? 1 : 0;

    private static double LogOdds(double? confidence)
    {
        double bounded = Math.Clamp(confidence ?? 0.5, 1 - Sure, Sure);
        return Math.Log(bounded / (1 - bounded));
    }

    private sealed class Rivals
    {
        public int Best { get; private set; } = -1;

        public double BestStrength { get; private set; }

        public double SecondStrength { get; private set; }

        public void Enter(int rival, double strength)
        {
            if (Best >= 0 && strength <= BestStrength)
            {
                SecondStrength = Math.Max(SecondStrength, strength);
                return;
            }

            (SecondStrength, BestStrength, Best) = (BestStrength, strength, rival);
        }
    }
}
