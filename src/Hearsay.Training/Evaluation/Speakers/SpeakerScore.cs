using Hearsay.Mentions;

namespace Hearsay.Training.Evaluation.Speakers;

/// <summary>How the speaker of one labelled source was resolved.</summary>
/// <param name="Source">The words of the source.</param>
/// <param name="Wanted">The full name that was wanted; where none is to be given, the kind.</param>
/// <param name="IsRight">The speaker has the wanted name, or the wanted kind where no name is to be given.</param>
internal sealed record JudgedSpeaker(
    SpeakerLabel Label, string Source, MentionForm Form, Speaker Found, string Wanted, bool IsRight)
{
    /// <summary>A wrong answer, not only a missing one.</summary>
    public bool IsWrong => !IsRight && Found.IsNamed;
}

/// <summary>Right, wrong and unresolved sources.</summary>
internal readonly record struct SpeakerCounts(int All, int Right, int Wrong)
{
    /// <summary>Sources that were left unresolved although somebody is meant.</summary>
    public int Open => All - Right - Wrong;

    public double Accuracy => Measure.Share(Right, All);

    internal static SpeakerCounts Of(IEnumerable<JudgedSpeaker> judged)
    {
        int all = 0, right = 0, wrong = 0;
        foreach (JudgedSpeaker one in judged)
        {
            all++;
            if (one.IsRight) right++;
            if (one.IsWrong) wrong++;
        }

        return new SpeakerCounts(all, right, wrong);
    }
}

/// <summary>The result of scoring speakers.</summary>
internal sealed record SpeakerScore(IReadOnlyList<JudgedSpeaker> Judged)
{
    public SpeakerCounts Total => SpeakerCounts.Of(Judged);

    /// <summary>By the form of the mention, then by the kind of speaker that was wanted.</summary>
    public IEnumerable<(string Group, SpeakerCounts Counts)> Groups =>
    [
        .. Enum.GetValues<MentionForm>().Select(form => (
            "mention by " + form.ToString().ToLowerInvariant(),
            SpeakerCounts.Of(Judged.Where(one => one.Form == form)))),
        .. Judged.GroupBy(one => one.Label.Kind, StringComparer.Ordinal)
        .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => ("speaker is " + group.Key, SpeakerCounts.Of(group))),
    ];

    /// <summary>The middle 95 % of the accuracy over samples of articles drawn with replacement.</summary>
    public (double Low, double High) Interval(int samples, long seed = 1) => Bootstrap.Interval(
        [.. Judged.GroupBy(one => one.Label.Document).Select(SpeakerCounts.Of)], samples, seed,
        drawn => Measure.Share(drawn.Sum(counts => counts.Right), drawn.Sum(counts => counts.All)));
}
