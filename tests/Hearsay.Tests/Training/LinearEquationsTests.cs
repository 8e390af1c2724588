using Hearsay.Training;

namespace Hearsay.Tests.Training;

public class LinearEquationsTests
{
    [Fact]
    public void A_solution_fulfils_its_equations()
    {
        double[,] matrix = { { 0, 2, 1 }, { 1, -1, 3 }, { 4, 0, -2 } };
        double[] right = [7, 8, -2];
        double[] x = LinearEquations.Solve((double[,])matrix.Clone(), (double[])right.Clone());
        for (int row = 0; row < 3; row++)
            Assert.Equal(right[row], Enumerable.Range(0, 3).Sum(column => matrix[row, column] * x[column]), 9);
    }

    [Fact]
    public void A_singular_matrix_is_refused() =>
        Assert.Throws<ArithmeticException>(() => LinearEquations.Solve(new double[,] { { 1, 2 }, { 2, 4 } }, [1, 2]));
}
