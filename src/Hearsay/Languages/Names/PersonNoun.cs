namespace Hearsay.Languages.Names;

internal enum Gender : byte
{
    Unknown,
    Male,
    Female,
}

/// <summary>What a word that names a person tells: see <c>Names/person-nouns</c>.</summary>
internal enum PersonNounKind : byte
{
    Honorific,
    Abbreviation,
    Office,
    Occupation,
    Kin,
    Generic,
}

internal sealed record PersonNoun(string Word, Gender Gender, PersonNounKind Kind)
{
    /// <summary>True for what stands before a name as a title: "Mr.", "Sen.", "Chancellor".</summary>
    public bool IsTitle => Kind is PersonNounKind.Honorific or PersonNounKind.Abbreviation or PersonNounKind.Office;
}
