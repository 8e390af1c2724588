namespace Hearsay.Languages.Names;

internal enum PronounUse : byte
{
    Personal,
    Possessive,
    Relative,
}

/// <summary>A pronoun that stands for a speaker; from <c>Grammar/pronouns</c>.</summary>
/// <param name="IsThing">True for one that never stands for a person: "it", "which".</param>
/// <param name="IsSubject">True for a form that is subject alone: "he", not "him".</param>
internal sealed record Pronoun(
    string Word, Gender Gender, bool IsThing, bool IsPlural, int Person, PronounUse Use, bool IsSubject);
