using Hearsay.Mentions;

namespace Hearsay.Collation.Speakers;

/// <summary>A speaker as one witness of a story has it.</summary>
/// <param name="Witness">Index of the witness.</param>
/// <param name="WitnessId">The witness's own id, which does not depend on the order of the witnesses.</param>
/// <param name="Statements">How many statements the witness gives to the speaker.</param>
internal sealed record WitnessSpeaker(
    int Witness, string WitnessId, Speaker Speaker, SpeakerProfile Profile, int Statements)
{
    /// <summary>True where the witness speaks of somebody whom readers are to know: "the president".</summary>
    public bool IsDefinite { get; init; }

    public bool IsPerson => Profile.IsPerson;

    /// <summary>True for a person with more than one word of a name.</summary>
    public bool IsFull => Profile.IsPerson && Profile.Name.Length > 1;
}
