using System.Buffers;

namespace Hearsay.Language.Inference.Networks;

/// <summary>A linear-chain conditional random field (Lafferty et al. 2001) over scores that a network gives to the labels
/// of each token. A labelling scores the sum of its tokens' scores, its transitions, its start and its end.</summary>
internal sealed class LinearChainCrf
{
    private const int MostStackLabels = 64;

    private readonly float[] _transitions, _start, _end;
    private readonly double[] _factors, _startFactors, _endFactors;

    /// <param name="transitions">Score of each label after each: [from, to].</param>
    internal LinearChainCrf(int labels, float[] transitions, float[] start, float[] end)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(transitions.Length, labels * labels);
        ArgumentOutOfRangeException.ThrowIfNotEqual(start.Length, labels);
        ArgumentOutOfRangeException.ThrowIfNotEqual(end.Length, labels);
        (LabelCount, _transitions, _start, _end) = (labels, transitions, start, end);
        _factors = Factors(transitions);
        _startFactors = Factors(start);
        _endFactors = Factors(end);
    }

    internal int LabelCount { get; }

    internal float Transition(int from, int to) => _transitions[(from * LabelCount) + to];

    internal float Start(int label) => _start[label];

    internal float End(int label) => _end[label];

    /// <summary>The best labelling of one sequence (Viterbi 1967). Of equally good ones, the one whose last differing label
    /// comes first.</summary>
    /// <param name="scores">Tokens x labels.</param>
    /// <param name="labels">One a token.</param>
    /// <returns>The score of the labelling; 0 for no tokens.</returns>
    internal float Decode(ReadOnlySpan<float> scores, Span<int> labels)
    {
        int n = LabelCount, tokens = Tokens(scores);
        ArgumentOutOfRangeException.ThrowIfNotEqual(labels.Length, tokens);
        if (tokens == 0) return 0;
        byte[] back = ArrayPool<byte>.Shared.Rent(tokens * n);
        Span<float> best = n <= MostStackLabels ? stackalloc float[MostStackLabels] : new float[n];
        Span<float> next = n <= MostStackLabels ? stackalloc float[MostStackLabels] : new float[n];
        best = best[..n];
        next = next[..n];
        for (int to = 0; to < n; to++) best[to] = _start[to] + scores[to];
        for (int t = 1; t < tokens; t++)
        {
            Advance(best, next, scores.Slice(t * n, n), back.AsSpan(t * n, n));
            Span<float> last = best;
            best = next;
            next = last;
        }

        for (int from = 0; from < n; from++) best[from] += _end[from];
        int label = IndexOfBest(best);
        float score = best[label];
        for (int t = tokens - 1; t >= 0; t--)
        {
            labels[t] = label;
            label = back[(t * n) + label];
        }

        ArrayPool<byte>.Shared.Return(back);
        return score;
    }

    /// <summary>The probability of each label at each token of one sequence (forward-backward; Rabiner 1989, scaled at
    /// each token).</summary>
    /// <param name="scores">Tokens x labels.</param>
    /// <param name="probabilities">Likewise.</param>
    internal void Marginals(ReadOnlySpan<float> scores, Span<float> probabilities)
    {
        int n = LabelCount, tokens = Tokens(scores);
        ArgumentOutOfRangeException.ThrowIfNotEqual(probabilities.Length, scores.Length);
        if (tokens == 0) return;
        double[] rented = ArrayPool<double>.Shared.Rent(((2 * tokens) + 3) * n);
        Span<double> emissions = rented.AsSpan(0, tokens * n), forward = rented.AsSpan(tokens * n, tokens * n);
        Span<double> work = rented.AsSpan(2 * tokens * n, 3 * n);
        Forward(scores, emissions, forward, work);
        Span<double> after = work[..n], weighed = work[n..(2 * n)], before = work[(2 * n)..];
        _endFactors.CopyTo(after);
        for (int t = tokens - 1; t >= 0; t--)
        {
            Scale(forward.Slice(t * n, n), after, probabilities.Slice(t * n, n));
            if (t == 0) break;
            for (int to = 0; to < n; to++) weighed[to] = after[to] * emissions[(t * n) + to];
            for (int from = 0; from < n; from++)
            {
                double sum = 0;
                for (int to = 0; to < n; to++) sum += _factors[(from * n) + to] * weighed[to];
                before[from] = sum;
            }

            Normalize(before);
            before.CopyTo(after);
        }

        ArrayPool<double>.Shared.Return(rented);
    }

    private static double[] Factors(float[] scores) => [.. scores.Select(score => Math.Exp(Math.Min(score, 300)))];

    private static int IndexOfBest(ReadOnlySpan<float> scores)
    {
        int best = 0;
        for (int i = 1; i < scores.Length; i++)
        {
            if (scores[i] > scores[best]) best = i;
        }

        return best;
    }

    private void Advance(ReadOnlySpan<float> best, Span<float> next, ReadOnlySpan<float> scores, Span<byte> back)
    {
        int n = LabelCount;
        next.Fill(float.NegativeInfinity);
        for (int from = 0; from < n; from++)
        {
            ReadOnlySpan<float> row = _transitions.AsSpan(from * n, n);
            for (int to = 0; to < n; to++)
            {
                float score = best[from] + row[to];
                if (score > next[to]) (next[to], back[to]) = (score, (byte)from);
            }
        }

        for (int to = 0; to < n; to++) next[to] += scores[to];
    }

    /// <summary>Probabilities of the labels of each token given those before it and itself, up to the factor that makes
    /// them one in sum; and each token's factors.</summary>
    private void Forward(ReadOnlySpan<float> scores, Span<double> emissions, Span<double> forward, Span<double> predicted)
    {
        int n = LabelCount;
        predicted = predicted[..n];
        _startFactors.CopyTo(predicted);
        for (int t = 0; t < scores.Length / n; t++)
        {
            Span<double> alpha = forward.Slice(t * n, n), factors = emissions.Slice(t * n, n);
            Emissions(scores.Slice(t * n, n), predicted, factors);
            for (int to = 0; to < n; to++) alpha[to] = predicted[to] * factors[to];
            Normalize(alpha);
            predicted.Clear();
            for (int from = 0; from < n; from++)
            {
                for (int to = 0; to < n; to++) predicted[to] += alpha[from] * _factors[(from * n) + to];
            }
        }
    }

    /// <summary>Factors relative to the best label that can be reached, so that one of them is 1.</summary>
    private static void Emissions(ReadOnlySpan<float> scores, Span<double> predicted, Span<double> factors)
    {
        double best = double.NegativeInfinity;
        for (int i = 0; i < scores.Length; i++)
        {
            if (predicted[i] > 0) best = Math.Max(best, scores[i]);
        }

        if (double.IsNegativeInfinity(best))
        {
            predicted.Fill(1);
            best = scores[IndexOfBest(scores)];
        }

        for (int i = 0; i < scores.Length; i++) factors[i] = predicted[i] > 0 ? Math.Exp(scores[i] - best) : 0;
    }

    private static void Normalize(Span<double> values)
    {
        double sum = 0;
        foreach (double value in values) sum += value;
        if (sum > 0)
        {
            foreach (ref double value in values) value /= sum;
        }
        else
        {
            values.Fill(1);
        }
    }

    private static void Scale(ReadOnlySpan<double> forward, ReadOnlySpan<double> backward, Span<float> probabilities)
    {
        double sum = 0;
        for (int i = 0; i < forward.Length; i++) sum += forward[i] * backward[i];
        for (int i = 0; i < forward.Length; i++)
            probabilities[i] = (float)(sum > 0 ? forward[i] * backward[i] / sum : forward[i]);
    }

    private int Tokens(ReadOnlySpan<float> scores) =>
        scores.Length % LabelCount == 0
            ? scores.Length / LabelCount
            : throw new ArgumentException($"{scores.Length} scores are no whole rows of {LabelCount} labels.", nameof(scores));
}
