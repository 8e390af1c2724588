using Hearsay.Mentions;
using Hearsay.Text;

namespace Hearsay.Collation.Speakers;

/// <summary>One speaker of a story: all that its witnesses call so.</summary>
internal sealed class SpeakerCluster
{
    private readonly List<WitnessSpeaker> _members = [];

    public IReadOnlyList<WitnessSpeaker> Members => _members;

    public int Statements { get; private set; }

    public void Add(WitnessSpeaker member)
    {
        _members.Add(member);
        Statements += member.Statements;
    }

    public bool Has(int witness) => _members.Exists(member => member.Witness == witness);

    /// <summary>The speaker with every name and role that a witness gives, the fullest name first.</summary>
    public Speaker ToSpeaker()
    {
        Speaker named = Named();
        Speaker[] all = [.. _members.Select(member => member.Speaker)];
        return named with
        {
            Kind = Kind(),
            Aliases = Union(all.SelectMany(one => one.Aliases.Prepend(one.Name)).Where(name => name != named.Name)),
            Roles = Union(all.SelectMany(one => one.Roles)),
            SpeaksFor = all.Select(one => one.SpeaksFor).FirstOrDefault(state => state is not null),
            Namesakes = [.. all.SelectMany(one => one.Namesakes).DistinctBy(one => one.Name)],
        };
    }

    /// <summary>By the name of the most words; among equals by the one that most statements use.</summary>
    private Speaker Named() => _members
        .GroupBy(member => member.Speaker.Name)
        .OrderByDescending(group => group.Any(member => member.Speaker.IsNamed && !member.Profile.IsCommonNoun))
        .ThenByDescending(group => group.Key == group.First().Speaker.SpeaksFor)
        .ThenByDescending(group => WordsOf(group.First()))
        .ThenByDescending(group => group.Sum(member => member.Statements))
        .ThenBy(group => group.Key, StringComparer.Ordinal)
        .First().First().Speaker;

    /// <summary>Of a body the shortest name does: what is longer describes it.</summary>
    private static int WordsOf(WitnessSpeaker member) => member.IsPerson
        ? member.Profile.Name.Length + (member.Profile.Suffix is null ? 0 : 1)
        : -member.Speaker.Name.Count(unit => unit == ' ');

    private SpeakerKind Kind() => _members.GroupBy(member => member.Speaker.Kind)
        .OrderByDescending(group => group.Sum(member => member.Statements))
        .ThenBy(group => group.Key)
        .First().Key;

    private static Sequence<string> Union(IEnumerable<string> names) =>
        [.. names.Where(name => name.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
