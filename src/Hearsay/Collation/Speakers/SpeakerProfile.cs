using System.Collections.Immutable;
using Hearsay.Languages.Names;
using Hearsay.Mentions;

namespace Hearsay.Collation.Speakers;

/// <summary>A speaker's names and roles, cut up for comparison.</summary>
/// <param name="Kind">What kind of thing speaks.</param>
/// <param name="Name">The keys of the words of the fullest name, without titles; empty for one known by a description
/// alone.</param>
/// <param name="Suffix">What tells a person from another of the same name: "jr"; else null.</param>
/// <param name="OtherNames">The words of every other name.</param>
/// <param name="Described">Stems of the words that describe the speaker: its roles, or what stands in place of a
/// name.</param>
/// <param name="Relays">True for press, agencies and documents, which carry what others say.</param>
/// <param name="States">The states that the names and roles point to.</param>
internal sealed record SpeakerProfile(
    SpeakerKind Kind,
    ImmutableArray<string> Name,
    string? Suffix,
    ImmutableArray<ImmutableArray<string>> OtherNames,
    ImmutableHashSet<string> Described,
    bool Relays,
    ImmutableHashSet<string> States)
{
    /// <summary>Of a person, where it is sure.</summary>
    public Gender Gender { get; init; }

    /// <summary>For each other person of the article with the same surname, what describes them.</summary>
    public ImmutableArray<ImmutableHashSet<string>> Namesakes { get; init; } = [];

    /// <summary>The same of the roles that the speaker still has.</summary>
    public ImmutableHashSet<string> Holds { get; init; } = [];

    /// <summary>True for a body that goes by a common noun alone: "the police".</summary>
    public bool IsCommonNoun { get; init; }

    /// <summary>Keys of the names that a description hangs on: "Olav Brink" of "a spokesman for Olav Brink".</summary>
    public ImmutableHashSet<string> Anchors { get; init; } = [];

    /// <summary>Those of them that stand after "of": "Corran" of "the sheriff of Corran".</summary>
    public ImmutableHashSet<string> Jurisdictions { get; init; } = [];

    /// <summary>False for somebody whom the article describes at most.</summary>
    public bool IsNamed => Kind is not (SpeakerKind.Unresolved or SpeakerKind.Unnamed);

    public bool IsPerson => Kind == SpeakerKind.Person && !Name.IsEmpty;

    /// <summary>True where nothing is known by which the speaker could be told from another.</summary>
    public bool IsBlank => Name.IsEmpty && Described.IsEmpty && States.IsEmpty;
}
