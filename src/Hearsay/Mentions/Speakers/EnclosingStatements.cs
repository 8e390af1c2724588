using System.Collections.Immutable;
using Hearsay.Statements;
using Hearsay.Text;

namespace Hearsay.Mentions.Speakers;

/// <summary>Tells in which statement's content a span stands.</summary>
internal sealed class EnclosingStatements
{
    private readonly (Span Piece, int Statement)[] _pieces;
    private readonly int[] _farthest;

    public EnclosingStatements(ImmutableArray<Statement> statements)
    {
        _pieces =
        [
            .. statements.SelectMany((statement, index) => statement.Content.Select(piece => (piece, index)))
                .OrderBy(entry => entry.piece),
        ];
        _farthest = new int[_pieces.Length];
        for (int i = 0; i < _pieces.Length; i++)
            _farthest[i] = Math.Max(_pieces[i].Piece.End, i > 0 ? _farthest[i - 1] : 0);
    }

    /// <summary>The innermost statement whose content holds <paramref name="span"/>, or null.</summary>
    public int? Around(Span span)
    {
        int low = 0, high = _pieces.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_pieces[middle].Piece.Start <= span.Start) low = middle + 1;
            else high = middle;
        }

        for (int i = low - 1; i >= 0 && _farthest[i] >= span.End; i--)
            if (_pieces[i].Piece.Contains(span)) return _pieces[i].Statement;
        return null;
    }
}
