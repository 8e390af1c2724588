using Hearsay.Languages.Names;
using Hearsay.Text;

namespace Hearsay.Mentions.Speakers;

internal enum NameKind : byte
{
    /// <summary>Capitalised, and nothing more is known: a person, a place, a thing.</summary>
    Unknown,
    Person,
    Body,
    State,

    /// <summary>Several people under one name: "Republicans", "the Clintons".</summary>
    People,
}

/// <summary>A name as it stands in the text, with what its surroundings tell of it.</summary>
internal sealed class NameMention
{
    private PersonName? _personName;

    /// <summary>First token of the name proper, after titles.</summary>
    public required int First { get; init; }

    /// <summary>Token after the name.</summary>
    public required int End { get; init; }

    /// <summary>First token of the titles and descriptions before the name; <see cref="First"/> where there are
    /// none.</summary>
    public int PhraseStart { get; set; }

    /// <summary>The name proper, without titles.</summary>
    public required Span Span { get; init; }

    public required string Text { get; init; }

    /// <summary>Reads <see cref="PersonName"/>.</summary>
    public required PersonNames Persons { get; init; }

    public required NameKind Kind { get; set; }

    public required int Sentence { get; init; }

    public Gender Gender { get; set; }

    /// <summary>True where a title or a description tells the gender, false where only the given name does.</summary>
    public bool IsGenderSure { get; set; }

    /// <summary>The parts of a person's name; parsed once.</summary>
    public PersonName PersonName => _personName ??= Persons.Read(Text);

    /// <summary>What the surroundings call the bearer, from titles, descriptions and appositions.</summary>
    public List<Role> Roles { get; } = [];

    /// <summary>True where an honorific or a title stands right before the name.</summary>
    public bool HasTitle { get; set; }

    /// <summary>True where the name only describes the next noun ("Trump campaign") or owns it ("Trump's").</summary>
    public bool IsModifier { get; set; }

    public bool IsSubject { get; set; }

    public bool IsAfterPreposition { get; set; }

    /// <summary>True after "in", "near" and the like.</summary>
    public bool IsAfterPlaceWord { get; set; }

    public bool InQuotation { get; set; }

    /// <summary>True in a headline written with capitals throughout.</summary>
    public bool InTitleCase { get; init; }

    /// <summary>True for a capital or state word, whose <see cref="Canonical"/> is the name under which it
    /// speaks.</summary>
    public string? Canonical { get; init; }

    /// <summary>True for the name of something written: "the Constitution", "the Harbour Act".</summary>
    public bool IsDocument { get; set; }

    /// <summary>The state that the name belongs to or speaks for.</summary>
    public string? State { get; init; }

    /// <summary>The kind of a listed body ("outlet", "company"), or null.</summary>
    public string? BodyKind { get; set; }

    public Entity? Entity { get; set; }
}
