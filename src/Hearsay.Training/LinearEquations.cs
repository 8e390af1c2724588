namespace Hearsay.Training;

/// <summary>Small dense systems of linear equations.</summary>
internal static class LinearEquations
{
    /// <summary>The x with <paramref name="matrix"/> x = <paramref name="right"/>, by Gaussian elimination with partial
    /// pivoting. Both arguments are overwritten.</summary>
    /// <exception cref="ArithmeticException">The matrix is singular.</exception>
    internal static double[] Solve(double[,] matrix, double[] right)
    {
        int n = right.Length;
        for (int column = 0; column < n; column++)
        {
            Swap(matrix, right, column, PivotOf(matrix, column, n));
            if (matrix[column, column] == 0) throw new ArithmeticException("The matrix is singular.");
            for (int row = column + 1; row < n; row++)
            {
                double factor = matrix[row, column] / matrix[column, column];
                for (int k = column; k < n; k++) matrix[row, k] -= factor * matrix[column, k];
                right[row] -= factor * right[column];
            }
        }

        for (int row = n - 1; row >= 0; row--)
        {
            for (int k = row + 1; k < n; k++) right[row] -= matrix[row, k] * right[k];
            right[row] /= matrix[row, row];
        }

        return right;
    }

    private static int PivotOf(double[,] matrix, int column, int n)
    {
        int best = column;
        for (int row = column + 1; row < n; row++)
            if (Math.Abs(matrix[row, column]) > Math.Abs(matrix[best, column])) best = row;
        return best;
    }

    private static void Swap(double[,] matrix, double[] right, int a, int b)
    {
        if (a == b) return;
        (right[a], right[b]) = (right[b], right[a]);
        for (int k = 0; k < right.Length; k++) (matrix[a, k], matrix[b, k]) = (matrix[b, k], matrix[a, k]);
    }
}
