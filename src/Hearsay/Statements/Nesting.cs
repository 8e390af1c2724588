using Hearsay.Text;

namespace Hearsay.Statements;

/// <summary>Which statements stand inside another's content. Such a one is kept only where the outer one relays it: then
/// the outer source is a link of its chain.</summary>
internal sealed class Nesting
{
    private readonly List<Draft> _drafts;
    private readonly List<(Span Piece, Draft Owner)> _pieces;

    /// <summary>For each piece, the farthest end of it and of all before it.</summary>
    private readonly int[] _farthest;

    public Nesting(List<Draft> drafts)
    {
        _drafts = drafts;
        _pieces = [.. drafts.SelectMany(draft => draft.Content.Select(piece => (piece, draft))).OrderBy(entry => entry.piece)];
        _farthest = new int[_pieces.Count];
        for (int i = 0; i < _farthest.Length; i++)
            _farthest[i] = Math.Max(_pieces[i].Piece.End, i > 0 ? _farthest[i - 1] : 0);
    }

    /// <summary>The statements that remain, in their order.</summary>
    public List<Draft> Resolve(ChainReader chains)
    {
        var kept = new List<Draft>(_drafts.Count);
        foreach (Draft draft in _drafts)
        {
            if (IsPartOfOwn(draft)) continue;
            int links = draft.Chain.Count;
            if (OuterOf(draft) is { } outer) chains.Nest(draft, outer);
            else links = -1;
            if (draft.Chain.Count > links) kept.Add(draft);
        }

        return kept;
    }

    /// <summary>"He declined to say when": the second cue stands in the content of the first, of the same source.</summary>
    private bool IsPartOfOwn(Draft draft) =>
        draft.Source.Count > 0 && draft.Cue.Count > 0
        && OuterOf(draft, draft.Cue.Concat(draft.Content).Aggregate(Span.Cover)) is { Source.Count: > 0 } outer
        && outer.Source[0] == draft.Source[0];

    private Draft? OuterOf(Draft draft) => OuterOf(draft, draft.Extent);

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
