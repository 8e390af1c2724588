namespace Hearsay.Training.Evaluation.Calibration;

/// <summary>A statement's confidence, and whether it was right.</summary>
internal readonly record struct Forecast(double Confidence, bool IsRight);

/// <summary>The statements whose confidence lies from <paramref name="From"/> up to <paramref name="To"/>, which the
/// last bin alone includes.</summary>
/// <param name="Confidence">Their mean confidence.</param>
/// <param name="Right">Share of them that was right.</param>
internal sealed record CalibrationBin(double From, double To, int Count, double Confidence, double Right);

/// <summary>How far confidences can be taken for the share of right statements.</summary>
/// <param name="Documents">Forecasts by document.</param>
/// <param name="Uncalibrated">Number of statements without a confidence; they are left out.</param>
internal sealed record CalibrationScore(IReadOnlyList<IReadOnlyList<Forecast>> Documents, int Uncalibrated)
{
    private const int Bins = 10;

    private IEnumerable<Forecast> All => Documents.SelectMany(document => document);

    public int Count => Documents.Sum(document => document.Count);

    /// <summary>Share of all statements that was right.</summary>
    public double Right => Measure.Share(All.Count(one => one.IsRight), Count);

    /// <summary>Ten bins of equal width; a bin without statements has zeroes.</summary>
    public IReadOnlyList<CalibrationBin> Reliability => BinsOf([.. All]);

    /// <summary>Mean distance of the bins' confidence from their share of right statements, weighted by their numbers
    /// (Naeini, Cooper and Hauskrecht 2015).</summary>
    public double ExpectedError => ErrorOf([.. All]);

    /// <summary>Mean squared distance of the confidence from 1 where right and 0 where not (Brier 1950).</summary>
    public double Brier => Measure.Share(All.Sum(SquaredError), Count);

    /// <summary>The Brier score of whoever gives every statement the same confidence, the share that is
    /// right.</summary>
    public double BrierOfConstant => Right * (1 - Right);

    /// <summary>The middle 95 % of the expected error over samples of documents drawn with replacement.</summary>
    public (double Low, double High) Interval(int samples, long seed = 1) =>
        Bootstrap.Interval(Documents, samples, seed, drawn => ErrorOf([.. drawn.SelectMany(document => document)]));

    private static double SquaredError(Forecast one) => Math.Pow(one.Confidence - (one.IsRight ? 1 : 0), 2);

    private static double ErrorOf(Forecast[] forecasts) => Measure.Share(
        BinsOf(forecasts).Sum(bin => bin.Count * Math.Abs(bin.Confidence - bin.Right)), forecasts.Length);

    private static CalibrationBin[] BinsOf(Forecast[] forecasts)
    {
        ILookup<int, Forecast> byBin = forecasts.ToLookup(one => Math.Min((int)(one.Confidence * Bins), Bins - 1));
        return [.. Enumerable.Range(0, Bins).Select(bin =>
        {
            Forecast[] inside = [.. byBin[bin]];
            return new CalibrationBin(
                (double)bin / Bins, (bin + 1.0) / Bins, inside.Length,
                Measure.Share(inside.Sum(one => one.Confidence), inside.Length),
                Measure.Share(inside.Count(one => one.IsRight), inside.Length));
        })];
    }
}
