namespace Hearsay.Training.Tagging;

/// <summary>The weights of a perceptron and their running sums, from which the average over all steps follows without
/// a pass over all weights at each step (Daumé 2006). Integers, so that the result is the same everywhere.</summary>
internal sealed class AveragedWeights(int features, int classes)
{
    private readonly int[] _weights = new int[features * classes];
    private readonly long[] _sums = new long[features * classes];
    private long _step = 1;

    /// <summary>Adds the weights of the numbered features to the scores; negative numbers are unknown
    /// features.</summary>
    public void AddTo(Span<int> scores, ReadOnlySpan<int> numbers)
    {
        foreach (int number in numbers)
        {
            if (number < 0) continue;
            ReadOnlySpan<int> row = _weights.AsSpan(number * classes, classes);
            for (int c = 0; c < row.Length; c++) scores[c] += row[c];
        }
    }

    /// <summary>Counts a step and, after a mistake, moves the weights from the guess to the truth.</summary>
    public void Learn(ReadOnlySpan<int> numbers, int truth, int guess)
    {
        if (truth != guess)
        {
            foreach (int number in numbers)
            {
                if (number < 0) continue;
                Move((number * classes) + truth, 1);
                Move((number * classes) + guess, -1);
            }
        }

        _step++;
    }

    /// <summary>The mean of a weight over all steps.</summary>
    public double Average(int feature, int @class)
    {
        int at = (feature * classes) + @class;
        return _weights[at] - ((double)_sums[at] / _step);
    }

    private void Move(int at, int by)
    {
        _weights[at] += by;
        _sums[at] += by * _step;
    }
}
