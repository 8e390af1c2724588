using System.Collections.Immutable;
using Hearsay.Languages.Names;

namespace Hearsay.Mentions.Speakers;

/// <summary>A person, body, state or people of the article, and all names that it goes by there.</summary>
internal sealed class Entity
{
    /// <summary>Nobody has so many; what a page made for the purpose brings beyond them is not kept, as every
    /// description in the text is held against all of them.</summary>
    private const int MostRoles = 64;

    /// <summary>Every statement of the speaker carries them all.</summary>
    private const int MostAliases = 64;

    private readonly HashSet<string> _roleKeys = new(StringComparer.Ordinal);
    private Speaker? _speaker;
    private int _placeMentions;

    public List<NameMention> Mentions { get; } = [];

    public NameKind Kind { get; private set; }

    public Gender Gender { get; private set; }

    /// <summary>True where a title, a description or a plain pronoun tells the gender.</summary>
    public bool IsGenderSure { get; private set; }

    /// <summary>The fullest form of a person's name so far; null for bodies.</summary>
    public PersonName? Name { get; private set; }

    public string? State { get; private set; }

    public string? BodyKind { get; private set; }

    /// <summary>Names in other spellings that only a source span uses: "zelenskyyy".</summary>
    public List<string> Slips { get; } = [];

    /// <summary>Its descriptions, each once, in the order of the text.</summary>
    public List<Role> Roles { get; } = [];

    public bool IsPerson => Kind == NameKind.Person || (Kind == NameKind.Unknown && !IsPlace);

    /// <summary>True where one is mostly "in" or "near" it.</summary>
    public bool IsPlace => _placeMentions > 0 && 3 * _placeMentions >= Mentions.Count;

    /// <summary>True for a bare name that several people of the article bear and that none of them clearly is meant
    /// by.</summary>
    public bool IsShared { get; init; }

    /// <summary>Where the mentions start that bring a full name, in text order.</summary>
    public List<int> FullMentions { get; } = [];

    /// <summary>Where the mentions start that are subject of their sentence.</summary>
    public HashSet<int> SubjectStarts { get; } = [];

    public void Add(NameMention mention, PersonName? name)
    {
        mention.Entity = this;
        Mentions.Add(mention);
        if (mention.IsSubject) SubjectStarts.Add(mention.Span.Start);
        if (Kind == NameKind.Unknown) Kind = mention.Kind;
        AddGender(mention.Gender, mention.IsGenderSure);
        if (mention.IsAfterPlaceWord) _placeMentions++;
        foreach (Role role in mention.Roles)
            if (Roles.Count < MostRoles && _roleKeys.Add(role.Key)) Roles.Add(role);
        State ??= mention.State;
        BodyKind ??= mention.BodyKind;
        if (mention.Roles.Count > 0 && Kind == NameKind.Unknown) Kind = NameKind.Person;
        if (name is null) return;
        if (!name.IsBare) FullMentions.Add(mention.Span.Start);
        if (Name is null || name.Words.Length > Name.Words.Length) Name = name;
    }

    /// <summary>What a pronoun that surely means this entity tells of it.</summary>
    public void Learn(Gender gender)
    {
        AddGender(gender, isSure: false);
        if (Kind == NameKind.Unknown && !IsPlace) Kind = NameKind.Person;
    }

    private void AddGender(Gender gender, bool isSure)
    {
        if (gender == Gender.Unknown || (Gender != Gender.Unknown && (IsGenderSure || !isSure))) return;
        (Gender, IsGenderSure) = (gender, isSure);
    }

    /// <summary>Other persons of the article with the same surname.</summary>
    public IEnumerable<Entity> Namesakes { get; set; } = [];

    public Speaker ToSpeaker() => _speaker ??= BuildSpeaker() with
    {
        Namesakes = [.. Namesakes.Select(other => other.BuildSpeaker())],
    };

    private Speaker BuildSpeaker()
    {
        string name = FullestText();
        ImmutableArray<string> aliases =
        [
            .. Mentions.Select(mention => Clean(mention.Text)).Concat(Slips).Distinct(StringComparer.Ordinal)
                .Where(alias => alias != name).Take(MostAliases),
        ];
        ImmutableArray<string> roles =
        [
            .. Roles.Where(role => role.Head.Kind != PersonNounKind.Honorific).Select(role => Clean(role.Text))
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];
        SpeakerKind kind = Kind switch
        {
            _ when IsShared => SpeakerKind.Unresolved,
            NameKind.Body when BodyKind == BodyWord.Outlet => SpeakerKind.Media,
            NameKind.Body or NameKind.State => SpeakerKind.Body,
            NameKind.Unknown when IsPlace => SpeakerKind.Body,
            NameKind.People => SpeakerKind.Group,
            _ => SpeakerKind.Person,
        };
        return new Speaker(name, kind, aliases, kind == SpeakerKind.Person ? roles : [], State)
        {
            Gender = IsGenderSure ? Gender : Gender.Unknown,
        };
    }

    /// <summary>The longest name, among equals the one used most, then the first; a capital by its most used
    /// spelling.</summary>
    private string FullestText() => Mentions
        .Select(mention => (Name: Clean(mention.Text), mention.InTitleCase))
        .GroupBy(form => form.Name, StringComparer.Ordinal)
        .OrderByDescending(forms => Kind == NameKind.State ? 0 : forms.Key.Count(c => c == ' '))
        .ThenByDescending(forms => forms.Count())
        .First().Key;

    private static string Clean(string name) => name.ReplaceLineEndings(" ").Trim();
}
