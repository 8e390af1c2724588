namespace Hearsay;

/// <summary>Parts speech from belief, intention, decree and evidence.</summary>
internal static class SpeechActs
{
    /// <summary>True for what was said, written or asked: what <c>--speech</c> keeps. Vows, threats and denials are
    /// said.</summary>
    public static bool IsSpeech(this Act act) => act is Act.Said or Act.Wrote or Act.Asked;
}
