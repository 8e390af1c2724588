namespace Hearsay.Inference.Networks;

/// <summary>Sequences side by side: sorted from the longest to the shortest, their tokens lie position after position,
/// so that those of one position are neighbours, and the sequences that still run are the first of them.</summary>
internal readonly ref struct SequenceBatch
{
    private readonly ReadOnlySpan<long> _order;
    private readonly ReadOnlySpan<int> _starts, _offsets;

    private SequenceBatch(ReadOnlySpan<long> order, ReadOnlySpan<int> starts, ReadOnlySpan<int> offsets)
    {
        _order = order;
        _starts = starts;
        _offsets = offsets;
    }

    /// <summary>Tokens of the longest sequence.</summary>
    internal int Positions => _offsets.Length - 1;

    internal int Tokens => _offsets[^1];

    /// <summary>Sequences with a token at the first position.</summary>
    internal int Sequences => Positions == 0 ? 0 : Active(0);

    /// <summary>Arranges sequences of the given lengths, which follow one another in what is read.</summary>
    internal static SequenceBatch Arrange(ReadOnlySpan<int> lengths, NetworkWorkspace workspace)
    {
        Span<long> order = workspace.Order(lengths.Length);
        Span<int> starts = workspace.Starts(lengths.Length);
        int start = 0, longest = 0;
        for (int i = 0; i < lengths.Length; i++)
        {
            order[i] = ((long)(int.MaxValue - lengths[i]) << 32) | (uint)i;
            starts[i] = start;
            start += lengths[i];
            longest = Math.Max(longest, lengths[i]);
        }

        order.Sort();
        Span<int> offsets = workspace.Offsets(longest + 1);
        int active = lengths.Length;
        offsets[0] = 0;
        for (int position = 0; position < longest; position++)
        {
            while (lengths[(int)order[active - 1]] <= position) active--;
            offsets[position + 1] = offsets[position] + active;
        }

        return new SequenceBatch(order, starts, offsets);
    }

    /// <summary>Row of the first token at a position.</summary>
    internal int Row(int position) => _offsets[position];

    /// <summary>Sequences with a token at a position.</summary>
    internal int Active(int position) => _offsets[position + 1] - _offsets[position];

    /// <summary>Where the token of the sequence of a rank at a position stands in what is read.</summary>
    internal int Token(int position, int rank) => _starts[(int)_order[rank]] + position;

    /// <summary>The end of the positions from <paramref name="first"/> on that have no more than
    /// <paramref name="rows"/> tokens; one position at least.</summary>
    internal int WindowEnd(int first, int rows)
    {
        int end = first + 1;
        while (end < Positions && _offsets[end + 1] - _offsets[first] <= rows) end++;
        return end;
    }

    /// <summary>The start of the positions before <paramref name="end"/>, likewise.</summary>
    internal int WindowStart(int end, int rows)
    {
        int first = end - 1;
        while (first > 0 && _offsets[end] - _offsets[first - 1] <= rows) first--;
        return first;
    }
}
