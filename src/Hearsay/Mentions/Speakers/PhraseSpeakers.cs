using System.Collections.Immutable;

namespace Hearsay.Mentions.Speakers;

/// <summary>Speakers without a name of their own: "the Trump campaign", "officials", "the report". The same words give
/// the same speaker.</summary>
internal sealed class PhraseSpeakers
{
    private static readonly string[] Determiners = ["the ", "The ", "a ", "A ", "an ", "An "];

    private readonly Dictionary<(string Key, SpeakerKind Kind), Speaker> _speakers = [];

    public Speaker Of(string phrase, SpeakerKind kind, string? state = null)
    {
        string name = phrase.ReplaceLineEndings(" ").Trim();
        if (kind is not SpeakerKind.Unresolved)
            foreach (string determiner in Determiners)
                if (name.StartsWith(determiner, StringComparison.Ordinal)
                    && name.Length > determiner.Length) name = name[determiner.Length..];
        var key = (name.ToUpperInvariant(), kind);
        if (_speakers.TryGetValue(key, out Speaker? speaker)) return speaker;
        speaker = new Speaker(name, kind, [], [], state);
        _speakers.Add(key, speaker);
        return speaker;
    }

    public static Speaker Nobody { get; } = new("", SpeakerKind.Unresolved, ImmutableArray<string>.Empty,
        ImmutableArray<string>.Empty);
}
