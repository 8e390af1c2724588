using System.Collections.Immutable;
using Hearsay.Languages.Names;

namespace Hearsay.Mentions.Speakers;

/// <summary>A description of a person: "Kremlin spokesperson", "the former vice president".</summary>
/// <param name="Text">As written, without an article.</param>
/// <param name="Head">The word for a person in it, as listed: "spokesperson", "vice president".</param>
/// <param name="States">States named in it, by demonym, name, capital or seat of government.</param>
/// <param name="Modifiers">Its other content words in lower case.</param>
/// <param name="IsFormer">True for "former", "ex-" and the like.</param>
internal sealed record Role(
    string Text,
    PersonNoun Head,
    ImmutableArray<string> States,
    ImmutableArray<string> Modifiers,
    bool IsFormer)
{
    /// <summary>Equal for two descriptions that say the same in the same words.</summary>
    public string Key => string.Join('\n', [Text, Head.Word, IsFormer ? "-" : "", .. States, "", .. Modifiers]);
}
