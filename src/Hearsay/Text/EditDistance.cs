namespace Hearsay.Text;

/// <summary>Levenshtein's distance, where only small ones matter.</summary>
internal static class EditDistance
{
    /// <summary>True where <paramref name="a"/> becomes <paramref name="b"/> in at most <paramref name="limit"/>
    /// insertions, deletions and substitutions. Time grows with the length times the limit.</summary>
    public static bool Within(string a, string b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) > limit) return false;
        int[] row = [.. Enumerable.Range(0, b.Length + 1)];
        for (int i = 1; i <= a.Length; i++)
        {
            int from = Math.Max(1, i - limit), to = Math.Min(b.Length, i + limit);
            int diagonal = row[from - 1];
            row[from - 1] = from == 1 ? i : limit + 1;
            for (int j = from; j <= to; j++)
            {
                int above = j == i + limit ? limit + 1 : row[j];
                int cost = Math.Min(Math.Min(above, row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                (diagonal, row[j]) = (row[j], cost);
            }
        }

        return row[b.Length] <= limit;
    }
}
