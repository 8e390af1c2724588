using System.Collections.Immutable;
using Hearsay.Analysis;
using Hearsay.Languages;
using Hearsay.Mentions;
using Hearsay.Statements;

namespace Hearsay.Collation.Speakers;

/// <summary>Finds out which speakers of different witnesses are one, and gives each speaker of the story an id. A
/// person joins where every name of the other can be theirs and no witness tells the two apart; who may be one of
/// several stays alone.</summary>
internal sealed class SpeakerClusters
{
    /// <summary>A surname that several bear is that one's who says so many times as much as any other.</summary>
    private const double ClearMajority = 3;

    private readonly SpeakerMatcher _matcher;
    private readonly Thresholds _thresholds;
    private readonly Dictionary<string, List<SpeakerCluster>> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SpeakerCluster> _byForm = new(StringComparer.Ordinal);
    private readonly List<SpeakerCluster> _clusters = [];

    private SpeakerClusters(SpeakerMatcher matcher, Thresholds thresholds) =>
        (_matcher, _thresholds) = (matcher, thresholds);

    /// <summary>The witnesses with the story's speakers in place of their own, each with its id.</summary>
    public static IReadOnlyList<ReadArticle> Identify(
        IReadOnlyList<ReadArticle> witnesses, SpeakerMatcher matcher, Thresholds thresholds)
    {
        var clusters = new SpeakerClusters(matcher, thresholds);
        WitnessSpeaker[] all = [.. Enumerable.Range(0, witnesses.Count)
            .SelectMany(witness => clusters.SpeakersOf(witnesses[witness], witness))];
        clusters.Join(all);
        Dictionary<(int, Speaker), Speaker> found = clusters.Named();
        return [.. witnesses.Select((article, witness) => article with
        {
            Statements = [.. article.Statements.Select(statement => statement with
            {
                Speaker = found.GetValueOrDefault((witness, statement.Speaker), statement.Speaker),
            })],
        })];
    }

    private IEnumerable<WitnessSpeaker> SpeakersOf(ReadArticle article, int witness) => article.Statements
        .Where(statement => statement.Speaker.Kind != SpeakerKind.Unresolved && statement.Speaker.Name.Length > 0)
        .GroupBy(statement => statement.Speaker)
        .Select(group => new WitnessSpeaker(
            witness, article.Article.Id, group.Key, _matcher.Profile(group.Key), group.Count())
        {
            IsDefinite = group.Any(statement => IsDefinite(article.Analysis, statement.Statement)),
        });

    private static bool IsDefinite(AnalyzedText text, Statement statement) => statement.Source is [var source, ..]
        && text.Is(text.TokenAt(source.Start), WordClass.DefiniteArticle);

    /// <summary>Full names first, the longest before others, then single names, then all that are no persons; in an
    /// order that does not depend on the witnesses'.</summary>
    private void Join(IEnumerable<WitnessSpeaker> speakers)
    {
        foreach (WitnessSpeaker one in speakers.OrderByDescending(one => one.IsPerson ? one.Profile.Name.Length : 0)
            .ThenByDescending(one => one.Profile.Suffix is not null)
            .ThenBy(one => one.Profile.IsCommonNoun)
            .ThenByDescending(one => one.Statements)
            .ThenBy(one => one.Speaker.Name, StringComparer.Ordinal)
            .ThenBy(one => one.WitnessId, StringComparer.Ordinal))
        {
            if (one.IsPerson) JoinPerson(one);
            else if (one.Speaker.Kind == SpeakerKind.Unnamed && one.IsDefinite && Holder(one) is { } holder)
                holder.Add(one);
            else JoinOther(one);
        }
    }

    private void JoinPerson(WitnessSpeaker one)
    {
        SpeakerCluster[] candidates = [.. one.Profile.Name
            .SelectMany(key => _byName.GetValueOrDefault(key) ?? [])
            .Distinct().Where(cluster => CanBe(one, cluster))];
        SpeakerCluster? cluster = candidates.Length <= 1 ? candidates.FirstOrDefault()
            : one.IsFull ? Closest(one, candidates) : Chosen(one, candidates);
        if (cluster is null) _clusters.Add(cluster = new SpeakerCluster());
        cluster.Add(one);
        foreach (string key in one.Profile.Name) Index(key, cluster);
    }

    private void Index(string key, SpeakerCluster cluster)
    {
        if (!_byName.TryGetValue(key, out List<SpeakerCluster>? bearers)) _byName.Add(key, bearers = []);
        if (!bearers.Contains(cluster)) bearers.Add(cluster);
    }

    private bool CanBe(WitnessSpeaker one, SpeakerCluster cluster) =>
        cluster.Members.All(member => member.Witness != one.Witness
            && _matcher.Compare(one.Profile, member.Profile) >= _thresholds.SpeakerSlip);

    private SpeakerCluster? Closest(WitnessSpeaker one, SpeakerCluster[] candidates)
    {
        double Closeness(SpeakerCluster cluster) => cluster.Members.Max(member =>
            (member.Speaker.Name == one.Speaker.Name ? 1 : 0) + _matcher.Compare(one.Profile, member.Profile));
        double best = candidates.Max(Closeness);
        SpeakerCluster[] closest = Array.FindAll(candidates, cluster => Closeness(cluster) >= best);
        return closest.Length == 1 ? closest[0] : null;
    }

    /// <summary>Whom of several a single name means: the one with its title, or who clearly says most.</summary>
    private static SpeakerCluster? Chosen(WitnessSpeaker one, SpeakerCluster[] candidates)
    {
        SpeakerCluster[] described = Array.FindAll(candidates, cluster =>
            cluster.Members.Any(member => member.Profile.Described.Overlaps(one.Profile.Described)));
        if (described.Length == 1) return described[0];
        if (described.Length > 1) candidates = described;
        SpeakerCluster[] order = [.. candidates.OrderByDescending(cluster => cluster.Statements)];
        return order[0].Statements >= ClearMajority * order[1].Statements ? order[0] : null;
    }

    /// <summary>The one person of the story whom a description of two words and more fits, as any witness describes
    /// them.</summary>
    private SpeakerCluster? Holder(WitnessSpeaker one)
    {
        if (one.Profile.Described.Count < 2) return null;
        bool isFormer = one.Profile.Holds.IsEmpty;
        SpeakerCluster[] fitting = [.. _clusters.Where(cluster => cluster.Members.Any(member =>
            member.IsPerson && one.Profile.Described.IsSubsetOf(
                isFormer ? member.Profile.Described : member.Profile.Holds))).Take(2)];
        return fitting.Length == 1 ? fitting[0] : null;
    }

    /// <summary>The one body of the story whose name ends in the noun that another witness calls it by: "Aldermoor
    /// police" of "the police".</summary>
    private SpeakerCluster? FullyNamed(WitnessSpeaker one)
    {
        if (!one.Profile.IsCommonNoun || one.Profile.Name.IsEmpty) return null;
        SpeakerCluster[] fitting = [.. _clusters.Where(cluster => cluster.Members.Any(member =>
            member.Speaker.Kind == SpeakerKind.Body && member.Profile.Name.Length > 1
            && member.Profile.Name[^1] == one.Profile.Name[0])).Take(2)];
        return fitting.Length == 1 ? fitting[0] : null;
    }

    private void JoinOther(WitnessSpeaker one)
    {
        string[] forms = [.. FormsOf(one).Distinct()];
        SpeakerCluster? cluster = forms.Select(form => _byForm.GetValueOrDefault(form))
            .FirstOrDefault(known => known is not null) ?? FullyNamed(one);
        if (cluster is null) _clusters.Add(cluster = new SpeakerCluster());
        cluster.Add(one);
        foreach (string form in forms) _byForm.TryAdd(form, cluster);
    }

    /// <summary>What the same words make one speaker in the whole story: names; what has none is one in its own witness
    /// alone.</summary>
    private static IEnumerable<string> FormsOf(WitnessSpeaker one)
    {
        string kind = one.Speaker.Kind is SpeakerKind.Body or SpeakerKind.Media ? "" : $"{one.Speaker.Kind}\0";
        yield return $"{kind}{one.Speaker.Name}\0{one.WitnessId}";
        if (one.Speaker.Kind == SpeakerKind.Unnamed && !one.Profile.Anchors.IsEmpty)
            yield return kind + string.Join('\0', one.Profile.Described.Order(StringComparer.Ordinal));
        foreach (ImmutableArray<string> name in one.Profile.OtherNames.Append(one.Profile.Name))
            if (!name.IsEmpty) yield return kind + string.Join('\0', name.Order(StringComparer.Ordinal));
    }

    /// <summary>The story's speakers by witness and by what that calls them. Those of one name are told apart by the
    /// first witness that has each.</summary>
    private Dictionary<(int, Speaker), Speaker> Named()
    {
        var named = new Dictionary<(int, Speaker), Speaker>();
        foreach (var alike in _clusters.Select(cluster => (Cluster: cluster, Speaker: cluster.ToSpeaker()))
            .GroupBy(one => one.Speaker.Name, StringComparer.Ordinal))
        {
            bool isAlone = !alike.Skip(1).Any();
            foreach ((SpeakerCluster cluster, Speaker speaker) in alike)
            {
                string id = StableId.Of(isAlone ? alike.Key : $"{alike.Key}\0{Place(cluster)}");
                foreach (WitnessSpeaker member in cluster.Members)
                    named.Add((member.Witness, member.Speaker), speaker with { Id = id });
            }
        }

        return named;
    }

    private static string Place(SpeakerCluster cluster) => cluster.Members
        .Select(member => $"{member.WitnessId}\0{member.Speaker.Kind}").Order(StringComparer.Ordinal).First();
}
