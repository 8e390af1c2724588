namespace Hearsay.Training;

/// <summary>Logistic regression with an L2 penalty, by Newton's method.</summary>
internal static class LogisticRegression
{
    private const int Steps = 30;

    /// <summary>The weights, one a feature.</summary>
    /// <param name="cases">Each case's features, and whether it is of the class.</param>
    /// <param name="penalty">Of the square of each weight.</param>
    /// <param name="ofBias">Of the square of the first, which is the bias.</param>
    internal static double[] Fit(
        IReadOnlyList<(double[] Features, bool IsRight)> cases, double penalty, double ofBias = Tiny)
    {
        int n = cases[0].Features.Length;
        var weights = new double[n];
        for (int step = 0; step < Steps; step++)
        {
            var gradient = new double[n];
            var curvature = new double[n, n];
            for (int i = 0; i < n; i++)
            {
                double own = i == 0 ? ofBias : penalty;
                gradient[i] = -own * weights[i];
                curvature[i, i] = own;
            }

            foreach ((double[] features, bool isRight) in cases)
                Accumulate(features, isRight, weights, gradient, curvature);
            double[] change = LinearEquations.Solve(curvature, gradient);
            for (int i = 0; i < n; i++) weights[i] += change[i];
            if (change.Max(Math.Abs) < Tiny) break;
        }

        return weights;
    }

    /// <summary>Keeps the equations solvable; and a change of a weight that is none.</summary>
    private const double Tiny = 1e-6;

    private static void Accumulate(
        double[] features, bool isRight, double[] weights, double[] gradient, double[,] curvature)
    {
        double sum = 0;
        for (int i = 0; i < features.Length; i++) sum += weights[i] * features[i];
        double probability = 1 / (1 + Math.Exp(-sum));
        double error = (isRight ? 1 : 0) - probability, spread = probability * (1 - probability);
        for (int i = 0; i < features.Length; i++)
        {
            if (features[i] == 0) continue;
            gradient[i] += error * features[i];
            for (int k = 0; k < features.Length; k++) curvature[i, k] += spread * features[i] * features[k];
        }
    }
}
