using Hearsay.Training.Evaluation.Calibration;

namespace Hearsay.Training.Evaluation.Synopsis;

/// <summary>Counts over stories of which every statement was judged.</summary>
internal sealed class SynopsisScore
{
    private readonly List<IReadOnlyList<Forecast>> _forecasts = [];
    private readonly SortedDictionary<string, DifferenceCounts> _differences = new(StringComparer.Ordinal);

    /// <summary>Pairs of passages of two articles in one utterance of the system that were judged, and those that
    /// are.</summary>
    public int Pairs { get; set; }

    public int Right { get; set; }

    /// <summary>The same, of utterances that the system is sure of.</summary>
    public int SurePairs { get; set; }

    public int SureRight { get; set; }

    /// <summary>Pairs of which a passage is no statement that was judged.</summary>
    public int Unknown { get; set; }

    public int GoldPairs { get; set; }

    public int Found { get; set; }

    /// <summary>Utterances of two or more articles; those with no wrong pair; those with no right one.</summary>
    public int Groups { get; set; }

    public int GroupsRight { get; set; }

    public int GroupsWrong { get; set; }

    public int Traps { get; set; }

    public int Sprung { get; set; }

    public int Passages { get; set; }

    /// <summary>Passages that were judged to be no statement.</summary>
    public int FalseEntries { get; set; }

    /// <summary>Statements that were judged right, and those that the system has.</summary>
    public int Good { get; set; }

    public int Kept { get; set; }

    public double Precision => Measure.Share(Right, Pairs);

    public double Recall => Measure.Share(Found, GoldPairs);

    /// <summary>How far the confidence of relations whose two sides were judged can be taken for the share of those
    /// that are one utterance; story by story.</summary>
    public CalibrationScore Calibration => new(_forecasts, 0);

    /// <summary>For each kind: how often a label said it and was right; how often it was wanted and found.</summary>
    public IReadOnlyDictionary<string, DifferenceCounts> Differences => _differences;

    internal void Add(IReadOnlyList<Forecast> forecasts) => _forecasts.Add(forecasts);

    internal void CountSaid(string kind, bool isTrue)
    {
        DifferenceCounts counts = CountsOf(kind);
        counts.Said++;
        if (isTrue) counts.True++;
    }

    internal void CountWanted(string kind, bool isFound)
    {
        DifferenceCounts counts = CountsOf(kind);
        counts.Wanted++;
        if (isFound) counts.Found++;
    }

    private DifferenceCounts CountsOf(string kind)
    {
        if (!_differences.TryGetValue(kind, out DifferenceCounts? counts)) _differences.Add(kind, counts = new());
        return counts;
    }
}

/// <summary>Counts of one kind of difference.</summary>
internal sealed class DifferenceCounts
{
    public int Said { get; set; }

    public int True { get; set; }

    public int Wanted { get; set; }

    public int Found { get; set; }
}
