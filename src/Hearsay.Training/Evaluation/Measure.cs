namespace Hearsay.Training.Evaluation;

/// <summary>Precision, recall and their harmonic mean, each 0 where it is not defined.</summary>
internal readonly record struct Measure(double Precision, double Recall, double F1)
{
    /// <summary>From the numbers of right, given and wanted items.</summary>
    public static Measure Of(double right, double given, double wanted) => Of(right, given, right, wanted);

    /// <summary>From two sums of shares: one over the given items, one over the wanted.</summary>
    public static Measure Of(double rightOfGiven, double given, double rightOfWanted, double wanted)
    {
        double precision = Share(rightOfGiven, given), recall = Share(rightOfWanted, wanted);
        return new Measure(precision, recall, Share(2 * precision * recall, precision + recall));
    }

    /// <summary>A quotient, 0 where the divisor is 0.</summary>
    public static double Share(double part, double whole) => whole == 0 ? 0 : part / whole;
}
