namespace Hearsay.Training.Evaluation;

/// <summary>How often the act that was read is the labelled one.</summary>
/// <param name="Cases">Each label with the act that was read and the words of the cue.</param>
internal sealed record ActScore(IReadOnlyList<(ActLabel Label, Act Read, string Cue)> Cases)
{
    /// <summary>Share of labels whose act was read; between 0 and 1.</summary>
    public double Accuracy => Measure.Share(Cases.Count(one => one.Label.Act == one.Read), Cases.Count);

    /// <summary>The same with the acts taken together that <c>--speech</c> keeps, and those that it drops.</summary>
    public double SpeechAccuracy =>
        Measure.Share(Cases.Count(one => one.Label.Act.IsSpeech() == one.Read.IsSpeech()), Cases.Count);

    /// <summary>Speech as <c>--speech</c> keeps it.</summary>
    public Measure Speech => Measure.Of(
        Cases.Count(one => one.Label.Act.IsSpeech() && one.Read.IsSpeech()),
        Cases.Count(one => one.Read.IsSpeech()),
        Cases.Count(one => one.Label.Act.IsSpeech()));

    /// <summary>Precision and recall of one act.</summary>
    public Measure Of(Act act) =>
        Measure.Of(Count(act, act), Cases.Count(one => one.Read == act), Cases.Count(one => one.Label.Act == act));

    /// <summary>How many labels of one act were read as another.</summary>
    public int Count(Act labelled, Act read) => Cases.Count(one => one.Label.Act == labelled && one.Read == read);
}
