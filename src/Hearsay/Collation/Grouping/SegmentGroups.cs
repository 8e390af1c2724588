using System.Collections.Immutable;
using Hearsay.Collation.Segments;

namespace Hearsay.Collation.Grouping;

/// <summary>Puts groups of segments together again where lining up piece by piece tells no more than lining up whole
/// statements: what all witnesses quote at the same length, and what one leaves off at an end.</summary>
internal sealed class SegmentGroups
{
    private readonly ImmutableArray<Segment> _segments;
    private readonly List<int[]> _groups;
    private readonly HashSet<StatementPlace>[] _statements;
    private readonly Dictionary<(StatementPlace, int), int> _groupOf = [];

    private SegmentGroups(ImmutableArray<Segment> segments, List<int[]> groups)
    {
        _segments = segments;
        _groups = groups;
        _statements = [.. groups.Select(group => group.Select(index => segments[index].Place).ToHashSet())];
        for (int i = 0; i < groups.Count; i++)
        {
            foreach (int index in groups[i]) _groupOf[(segments[index].Place, segments[index].Ordinal)] = i;
        }
    }

    /// <summary>Joins a group to another one where that holds all its statements, and the piece before or after one of
    /// its own.</summary>
    /// <param name="segments">All segments of the story.</param>
    /// <param name="groups">Groups of indexes into them; every segment is in one.</param>
    public static IEnumerable<int[]> Join(ImmutableArray<Segment> segments, List<int[]> groups) =>
        new SegmentGroups(segments, groups).Join();

    private IEnumerable<int[]> Join()
    {
        int[] target = [.. Enumerable.Range(0, _groups.Count)];
        IEnumerable<int> fewestFirst = Enumerable.Range(0, _groups.Count)
            .OrderBy(group => _statements[group].Count)
            .ThenBy(group => _segments[_groups[group][0]].Id, StringComparer.Ordinal);
        foreach (int group in fewestFirst)
        {
            if (HostOf(group, target) is { } host) target[group] = host;
        }

        return Enumerable.Range(0, _groups.Count).GroupBy(group => Root(target, group))
            .Select(joined => joined.SelectMany(group => _groups[group]).ToArray());
    }

    /// <summary>The group of a neighbouring piece, the one before first, that holds every statement of this one: the
    /// same statements, or more of them where some cut it short. A clause that is left out although it quotes words of
    /// its own is a thing of its own.</summary>
    private int? HostOf(int group, int[] target)
    {
        foreach (int step in (int[])[-1, 1])
        {
            foreach (Segment segment in _groups[group].Select(index => _segments[index]))
            {
                if (!_groupOf.TryGetValue((segment.Place, segment.Ordinal + step), out int neighbour)) continue;
                int host = Root(target, neighbour);
                if (host == group || !_statements[group].IsSubsetOf(_statements[host])) continue;
                bool quotesInPart = segment.Wording.QuotedCount > 0 && !segment.Wording.IsAllQuoted;
                if (!quotesInPart || _statements[group].Count == _statements[host].Count) return host;
            }
        }

        return null;
    }

    private static int Root(int[] target, int group)
    {
        while (target[group] != group) group = target[group];
        return group;
    }
}
