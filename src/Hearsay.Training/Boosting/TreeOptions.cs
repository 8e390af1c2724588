namespace Hearsay.Training.Boosting;

/// <summary>How boosted trees are grown.</summary>
/// <param name="Rate">What each tree's answer is multiplied by.</param>
/// <param name="Rows">Share of the rows that each tree is grown on.</param>
/// <param name="Columns">Share of the features that each tree may ask.</param>
/// <param name="Ridge">Weight added to every leaf, which draws its answer to zero.</param>
/// <param name="LeastWeight">A leaf holds at least so much (sum of second derivatives).</param>
internal sealed record TreeOptions(
    int Trees, int Depth, float Rate, float Rows, float Columns, float Ridge, float LeastWeight);
