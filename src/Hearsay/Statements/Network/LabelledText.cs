using Hearsay.Inference.Networks;

namespace Hearsay.Statements.Network;

/// <summary>The network's reading of a text. How probable the labels are is worked out for a sequence when it is asked
/// for, since most sequences attribute nothing. For one thread at a time.</summary>
internal sealed class LabelledText
{
    private readonly LinearChainCrf _crf;
    private readonly List<int> _lengths;

    /// <summary>Tokens times labels: scores, and once a sequence was asked for, its probabilities.</summary>
    private readonly float[] _values;

    /// <summary>The sequence of <see cref="_first"/> and the first token after it.</summary>
    private int _sequence = -1, _first, _end;

    private readonly bool[] _isRead;

    /// <param name="labels">The best labels, one a token (see <see cref="StatementLabels"/>).</param>
    /// <param name="scores">Tokens times labels; taken over.</param>
    /// <param name="lengths">Tokens of each sequence.</param>
    internal LabelledText(byte[] labels, float[] scores, List<int> lengths, LinearChainCrf crf) =>
        (Labels, _values, _lengths, _crf, _isRead) = (labels, scores, lengths, crf, new bool[lengths.Count]);

    /// <summary>The best labels, one a token (see <see cref="StatementLabels"/>).</summary>
    internal byte[] Labels { get; }

    /// <summary>Probability of <paramref name="label"/> at <paramref name="token"/>, over all ways to label the
    /// sequence.</summary>
    internal float Probability(int token, int label)
    {
        int labels = _crf.LabelCount;
        if (token < _first || token >= _end) MoveTo(token);
        if (!_isRead[_sequence])
        {
            Span<float> values = _values.AsSpan(_first * labels, (_end - _first) * labels);
            _crf.Marginals(values, values);
            _isRead[_sequence] = true;
        }

        return _values[(token * labels) + label];
    }

    private void MoveTo(int token)
    {
        if (token < _first) (_sequence, _first, _end) = (-1, 0, 0);
        while (token >= _end) (_first, _end) = (_end, _end + _lengths[++_sequence]);
    }
}
