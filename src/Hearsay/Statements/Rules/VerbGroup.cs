using Hearsay.Languages.Forms;
using Hearsay.Languages.Speech;

namespace Hearsay.Statements.Rules;

/// <summary>A cue verb as it stands in a sentence with the words that belong to it: "has also pointed | out".</summary>
/// <param name="First">First token of the group, auxiliaries and adverbs included.</param>
/// <param name="Head">Token of the verb itself.</param>
/// <param name="End">Token after the group, particles included.</param>
/// <param name="IsPassive">True for a participle after a form of "be".</param>
internal readonly record struct VerbGroup(Cue Cue, VerbForm Form, int First, int Head, int End, bool IsPassive)
{
    /// <summary>"saying", "adding": a participle without an auxiliary, whose subject is that of the main
    /// clause.</summary>
    public bool IsParticipial => Form is VerbForm.Ing && First == Head;
}
