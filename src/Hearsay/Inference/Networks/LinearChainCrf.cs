using System.Buffers;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Hearsay.Inference.Networks;

/// <summary>A linear-chain conditional random field (Lafferty et al. 2001) over scores that a network gives to the
/// labels of each token. A labelling scores the sum of its tokens' scores, its transitions, its start and its end. Rows
/// of labels are padded to whole vectors; every sum is in the order of the labels, so that its bits do not depend on
/// their width.</summary>
internal sealed class LinearChainCrf
{
    private readonly int _stride;
    private readonly float[] _transitions, _start, _end;
    private readonly double[] _factors, _factorsBack, _startFactors, _endFactors;

    /// <param name="transitions">Score of each label after each: [from, to].</param>
    internal LinearChainCrf(int labels, float[] transitions, float[] start, float[] end)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(transitions.Length, labels * labels);
        ArgumentOutOfRangeException.ThrowIfNotEqual(start.Length, labels);
        ArgumentOutOfRangeException.ThrowIfNotEqual(end.Length, labels);
        (LabelCount, _start, _end) = (labels, start, end);
        _stride = (labels + Vector256<float>.Count - 1) / Vector256<float>.Count * Vector256<float>.Count;
        _transitions = new float[labels * _stride];
        for (int from = 0; from < labels; from++)
            transitions.AsSpan(from * labels, labels).CopyTo(_transitions.AsSpan(from * _stride));
        _factors = Factors(transitions, (from, to) => (from * labels) + to);
        _factorsBack = Factors(transitions, (to, from) => (from * labels) + to);
        _startFactors = Factors(start, (_, label) => label);
        _endFactors = Factors(end, (_, label) => label);
    }

    internal int LabelCount { get; }

    internal float Transition(int from, int to) => _transitions[(from * _stride) + to];

    internal float Start(int label) => _start[label];

    internal float End(int label) => _end[label];

    /// <summary>The best labelling of one sequence (Viterbi 1967). Of equally good ones, the one whose last differing
    /// label comes first.</summary>
    /// <param name="scores">Tokens x labels.</param>
    /// <param name="labels">One a token.</param>
    /// <returns>The score of the labelling; 0 for no tokens.</returns>
    internal float Decode(ReadOnlySpan<float> scores, Span<int> labels)
    {
        int n = LabelCount, tokens = Tokens(scores);
        ArgumentOutOfRangeException.ThrowIfNotEqual(labels.Length, tokens);
        if (tokens == 0) return 0;
        int[] back = ArrayPool<int>.Shared.Rent((tokens + 2) * _stride);
        float[] rows = ArrayPool<float>.Shared.Rent(3 * _stride);
        Span<float> best = rows.AsSpan(0, _stride), next = rows.AsSpan(_stride, _stride),
            own = rows.AsSpan(2 * _stride, _stride);
        own.Clear();
        for (int to = 0; to < n; to++) best[to] = _start[to] + scores[to];
        for (int t = 1; t < tokens; t++)
        {
            scores.Slice(t * n, n).CopyTo(own);
            Advance(best, next, own, back.AsSpan(t * _stride, _stride));
            Span<float> last = best;
            best = next;
            next = last;
        }

        for (int from = 0; from < n; from++) best[from] += _end[from];
        int label = IndexOfBest(best[..n]);
        float score = best[label];
        for (int t = tokens - 1; t > 0; t--)
        {
            labels[t] = label;
            label = back[(t * _stride) + label];
        }

        labels[0] = label;
        ArrayPool<int>.Shared.Return(back);
        ArrayPool<float>.Shared.Return(rows);
        return score;
    }

    /// <summary>The probability of each label at each token of one sequence (forward-backward; Rabiner 1989, scaled at
    /// each token).</summary>
    /// <param name="scores">Tokens x labels.</param>
    /// <param name="probabilities">Likewise; may be the memory of the scores.</param>
    internal void Marginals(ReadOnlySpan<float> scores, Span<float> probabilities)
    {
        int n = LabelCount, tokens = Tokens(scores);
        ArgumentOutOfRangeException.ThrowIfNotEqual(probabilities.Length, scores.Length);
        if (tokens == 0) return;
        double[] rented = ArrayPool<double>.Shared.Rent(((2 * tokens) + 2) * _stride);
        Span<double> emissions = rented.AsSpan(0, tokens * _stride),
            forward = rented.AsSpan(tokens * _stride, tokens * _stride);
        Span<double> after = rented.AsSpan(2 * tokens * _stride, _stride),
            weighed = rented.AsSpan(((2 * tokens) + 1) * _stride, _stride);
        emissions.Clear();
        Forward(scores, emissions, forward, weighed);
        _endFactors.CopyTo(after);
        for (int t = tokens - 1; t >= 0; t--)
        {
            Scale(forward.Slice(t * _stride, n), after, probabilities.Slice(t * n, n));
            if (t == 0) break;
            for (int to = 0; to < n; to++) weighed[to] = after[to] * emissions[(t * _stride) + to];
            Multiply(_factorsBack, weighed[..n], after);
            Normalize(after[..n]);
        }

        ArrayPool<double>.Shared.Return(rented);
    }

    private double[] Factors(float[] scores, Func<int, int, int> place)
    {
        int rows = scores.Length / LabelCount;
        var factors = new double[rows * _stride];
        for (int row = 0; row < rows; row++)
        {
            for (int label = 0; label < LabelCount; label++)
                factors[(row * _stride) + label] = Math.Exp(Math.Min(scores[place(row, label)], 300));
        }

        return factors;
    }

    private static int IndexOfBest(ReadOnlySpan<float> scores)
    {
        int best = 0;
        for (int i = 1; i < scores.Length; i++)
        {
            if (scores[i] > scores[best]) best = i;
        }

        return best;
    }

    /// <summary>The best score of every label after the best of those before, and which that was.</summary>
    private void Advance(ReadOnlySpan<float> best, Span<float> next, ReadOnlySpan<float> scores, Span<int> back)
    {
        ref float transitions = ref MemoryMarshal.GetArrayDataReference(_transitions);
        for (int to = 0; to < _stride; to += Vector256<float>.Count)
        {
            Vector256<float> top = Vector256.Create(float.NegativeInfinity);
            Vector256<int> origin = Vector256<int>.Zero;
            for (int from = 0; from < LabelCount; from++)
            {
                Vector256<float> score = Vector256.Create(best[from])
                    + Vector256.LoadUnsafe(ref transitions, (nuint)((from * _stride) + to));
                Vector256<float> isBetter = Vector256.GreaterThan(score, top);
                top = Vector256.ConditionalSelect(isBetter, score, top);
                origin = Vector256.ConditionalSelect(isBetter.AsInt32(), Vector256.Create(from), origin);
            }

            (top + Vector256.Create(scores[to..])).CopyTo(next[to..]);
            origin.CopyTo(back[to..]);
        }
    }

    /// <summary>The sum of the rows of a square table, each times its weight, row after row.</summary>
    private void Multiply(double[] table, ReadOnlySpan<double> weights, Span<double> sums)
    {
        ref double rows = ref MemoryMarshal.GetArrayDataReference(table);
        for (int column = 0; column < _stride; column += Vector256<double>.Count)
        {
            Vector256<double> sum = Vector256<double>.Zero;
            for (int row = 0; row < weights.Length; row++)
                sum += Vector256.Create(weights[row])
                    * Vector256.LoadUnsafe(ref rows, (nuint)((row * _stride) + column));
            sum.CopyTo(sums[column..]);
        }
    }

    /// <summary>Probabilities of the labels of each token given those before it and itself, up to the factor that makes
    /// them one in sum; and each token's factors.</summary>
    private void Forward(ReadOnlySpan<float> scores, Span<double> emissions, Span<double> forward,
        Span<double> predicted)
    {
        int n = LabelCount;
        _startFactors.CopyTo(predicted);
        for (int t = 0; t < scores.Length / n; t++)
        {
            Span<double> alpha = forward.Slice(t * _stride, n), factors = emissions.Slice(t * _stride, n);
            Emissions(scores.Slice(t * n, n), predicted[..n], factors);
            for (int to = 0; to < n; to++) alpha[to] = predicted[to] * factors[to];
            Normalize(alpha);
            Multiply(_factors, alpha, predicted);
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
            : throw new ArgumentException($"{scores.Length} scores are no whole rows of {LabelCount} labels.",
            nameof(scores));
}
