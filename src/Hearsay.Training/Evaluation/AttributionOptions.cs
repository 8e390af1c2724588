namespace Hearsay.Training.Evaluation;

/// <summary>How attributions are scored; the default is the plain table.</summary>
/// <param name="Outermost">Leave out system attributions that lie wholly inside another's content.</param>
/// <param name="AllTokens">Count symbols as tokens too, so that a quote mark at an edge matters.</param>
/// <param name="Fragments">Take every contiguous fragment, cut at line breaks, for a span of its own.</param>
/// <param name="Speech">Report recall over gold attributions with a speech verb in the cue, too.</param>
/// <param name="GenderGapTracker">Report the measure of the Gender Gap Tracker, too.</param>
/// <param name="Resamples">Number of bootstrap samples of documents for intervals; 0 for none.</param>
internal readonly record struct AttributionOptions(
    bool Outermost = false,
    bool AllTokens = false,
    bool Fragments = false,
    bool Speech = false,
    bool GenderGapTracker = false,
    int Resamples = 0);
