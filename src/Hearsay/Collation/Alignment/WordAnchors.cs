using Hearsay.Collation.Wordings;

namespace Hearsay.Collation.Alignment;

/// <summary>Finds words that two wordings have exactly once each, and of those the longest series that stands in the
/// same order in both (patience diff, after Bram Cohen).</summary>
internal static class WordAnchors
{
    /// <summary>Pairs of indexes, ascending in both.</summary>
    public static List<WordMatch> Find(ReadOnlySpan<WordingWord> a, ReadOnlySpan<WordingWord> b)
    {
        Dictionary<string, int> inA = Unique(a), inB = Unique(b);
        List<WordMatch> shared =
        [
            .. inA.Where(entry => entry.Value >= 0 && inB.GetValueOrDefault(entry.Key, -1) >= 0)
                .Select(entry => new WordMatch(entry.Value, inB[entry.Key]))
                .OrderBy(match => match.A),
        ];
        return LongestAscending(shared);
    }

    /// <summary>The place of every word that stands once; -1 for one that stands more often.</summary>
    private static Dictionary<string, int> Unique(ReadOnlySpan<WordingWord> words)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < words.Length; i++)
        {
            if (!places.TryAdd(words[i].Key, i)) places[words[i].Key] = -1;
        }

        return places;
    }

    /// <summary>The longest part of <paramref name="matches"/>, ascending in A, that ascends in B too.</summary>
    private static List<WordMatch> LongestAscending(List<WordMatch> matches)
    {
        var ends = new List<int>();
        int[] previous = new int[matches.Count];
        for (int i = 0; i < matches.Count; i++)
        {
            int length = LengthBefore(matches, ends, matches[i].B);
            previous[i] = length == 0 ? -1 : ends[length - 1];
            if (length == ends.Count) ends.Add(i);
            else ends[length] = i;
        }

        var longest = new List<WordMatch>(ends.Count);
        for (int i = ends.Count == 0 ? -1 : ends[^1]; i >= 0; i = previous[i]) longest.Add(matches[i]);
        longest.Reverse();
        return longest;
    }

    private static int LengthBefore(List<WordMatch> matches, List<int> ends, int place)
    {
        int low = 0, high = ends.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (matches[ends[middle]].B < place) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
