using System.Collections.Immutable;
using Hearsay.Articles.Turns;
using Hearsay.Statements;

namespace Hearsay.Mentions.Times;

/// <summary>When the posts and entries went out that statements stand in.</summary>
/// <param name="turns">In text order.</param>
/// <param name="published">Day of the article; an hour without a day is taken to be of it.</param>
internal sealed class PostedTimes(ImmutableArray<Turn> turns, DateOnly? published)
{
    private readonly Turn[] _dated = [.. turns.Where(turn => turn.Time is not null)];

    /// <summary>The time of the statement's post or entry, null where it has none; and the day that relative times in
    /// it are counted from.</summary>
    public (TimeMention? Posted, DateOnly? Published) Of(Statement statement)
    {
        int offset = statement.Content.IsEmpty ? statement.Extent.Start : statement.Content[0].Start;
        if (Around(offset) is not { Time: { } time } turn) return (null, published);
        // "3 hours ago" is counted from when the page was read, which nobody knows.
        DateOnly? day = turn.Day ?? (turn.Kind is TurnKind.Entry ? published : null);
        return (new TimeMention(time, day, day), turn.Day ?? published);
    }

    private Turn? Around(int offset)
    {
        int low = 0, high = _dated.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_dated[middle].Extent.Start <= offset) low = middle + 1;
            else high = middle;
        }

        return low > 0 && offset < _dated[low - 1].Extent.End ? _dated[low - 1] : null;
    }
}
