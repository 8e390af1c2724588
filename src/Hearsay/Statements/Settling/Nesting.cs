using System.Runtime.InteropServices;
using Hearsay.Statements.Rules;
using Hearsay.Text;

namespace Hearsay.Statements.Settling;

/// <summary>Which statements stand inside another's content.</summary>
internal sealed class Nesting
{
    private readonly List<Draft> _drafts;
    private readonly List<(Span Piece, Draft Owner)> _pieces;

    /// <summary>For each piece, the farthest end of it and of all before it.</summary>
    private readonly int[] _farthest;

    public Nesting(List<Draft> drafts)
    {
        _drafts = drafts;
        _pieces = [.. drafts.SelectMany(draft => draft.Content
            .Select(piece => (piece, draft))).OrderBy(entry => entry.piece)];
        _farthest = new int[_pieces.Count];
        for (int i = 0; i < _farthest.Length; i++)
            _farthest[i] = Math.Max(_pieces[i].Piece.End, i > 0 ? _farthest[i - 1] : 0);
    }

    /// <summary>The statements that stand in no other's content, in their order.</summary>
    public List<Draft> Outermost() =>
        _drafts.FindAll(draft => OuterOf(draft, draft.Extent) is null && !IsPartOfOwn(draft));

    /// <summary>"He declined to say when": the second cue stands in the content of the first, of the same
    /// source.</summary>
    private bool IsPartOfOwn(Draft draft) =>
        draft.Source.Count > 0 && draft.Cue.Count > 0
        && OuterOf(draft, Extent.Of([], CollectionsMarshal.AsSpan(draft.Cue), CollectionsMarshal.AsSpan(draft.Content)))
            is { Source.Count: > 0 } outer
        && outer.Source[0] == draft.Source[0];

    private Draft? OuterOf(Draft draft, Span extent)
    {
        for (int i = LastStartingBy(extent.Start); i >= 0 && _farthest[i] >= extent.End; i--)
            if (_pieces[i].Owner != draft && _pieces[i].Piece.Contains(extent)) return _pieces[i].Owner;
        return null;
    }

    private int LastStartingBy(int offset)
    {
        int low = 0, high = _pieces.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_pieces[middle].Piece.Start <= offset) low = middle + 1;
            else high = middle;
        }

        return low - 1;
    }
}
