using Hearsay.Mentions;

namespace Hearsay.Collation.Speakers;

/// <summary>The speakers of one story, numbered, with the evidence between any two of them. Not thread-safe.</summary>
/// <param name="matcher">Compares them.</param>
/// <param name="told">The witnesses with the speakers as each has them; null where none was identified.</param>
internal sealed class StorySpeakers(SpeakerMatcher matcher, IReadOnlyList<ReadArticle>? told = null)
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<SpeakerProfile> _profiles = [];
    private readonly List<string?> _ids = [];
    private readonly Dictionary<(int, int), double> _evidence = [];

    /// <summary>The number of a speaker; equal descriptions share one.</summary>
    public int Add(Speaker speaker) => Add(speaker, speaker.Id);

    /// <summary>The number of a statement's speaker. Speakers of two ids are compared by what their own witnesses say
    /// of them alone: what all say together connects too many.</summary>
    public int Add(Speaker speaker, int witness, int statement) =>
        Add(told is null ? speaker : told[witness].Statements[statement].Speaker, speaker.Id);

    private int Add(Speaker speaker, string? id)
    {
        string key = string.Join('\0', [
            id, speaker.Kind.ToString(), speaker.Name, speaker.SpeaksFor, speaker.Gender.ToString(),
            .. speaker.Aliases, "",
            .. speaker.Roles, .. speaker.Namesakes.SelectMany(other => other.Roles.Prepend("").Append(other.Name))]);
        if (_numbers.TryGetValue(key, out int number)) return number;
        _profiles.Add(matcher.Profile(speaker));
        _ids.Add(id);
        _numbers.Add(key, _profiles.Count - 1);
        return _profiles.Count - 1;
    }

    /// <summary>How likely two speakers are one; see <see cref="SpeakerMatcher.Compare"/>. A single name that several
    /// people of the story bear settles nothing.</summary>
    public double Compare(int a, int b)
    {
        if (a > b) (a, b) = (b, a);
        if (_evidence.TryGetValue((a, b), out double known)) return known;
        if (a != b && _ids[a] is { } id && id == _ids[b]) return 1;
        double evidence = matcher.Compare(_profiles[a], _profiles[b]);
        if (a != b && (IsAmbiguous(_profiles[a]) || IsAmbiguous(_profiles[b])))
            evidence = Math.Min(evidence, matcher.Unknown);
        _evidence.Add((a, b), evidence);
        return evidence;
    }

    private bool IsAmbiguous(SpeakerProfile profile)
    {
        if (!profile.IsPerson || profile.Name.Length != 1) return false;
        List<SpeakerProfile> bearers =
            [.. _profiles.Where(other => other.IsPerson && other.Name.Length > 1 && other.Name[^1] == profile.Name[0])];
        return bearers.Exists(one => bearers.Exists(other => matcher.Compare(one, other) == 0));
    }
}
