using Hearsay.Text;

namespace Hearsay.Articles.Metadata.Dates;

/// <summary>Finds the day in an address: /2024/05/17/, /2024-05-17-title, /20240517/, /2024/may/17/.</summary>
internal static class AddressDate
{
    /// <param name="path">Path and query of the address.</param>
    /// <param name="place">Where the date stands in <paramref name="path"/>.</param>
    public static bool TryFind(ReadOnlySpan<char> path, out DateOnly day, out Span place)
    {
        for (int at = 0; at < path.Length; at++)
        {
            if (!char.IsAsciiDigit(path[at]) || (at > 0 && char.IsLetterOrDigit(path[at - 1]))) continue;
            int end = DigitsEnd(path, at);
            if (end - at == 8 && TryCompact(path[at..end], out day) && IsFree(path, end))
            {
                place = new Span(at, end);
                return true;
            }

            if (end - at == 4 && TryDivided(path, at, out day, out int last) && IsFree(path, last))
            {
                place = new Span(at, last);
                return true;
            }

            at = end;
        }

        (day, place) = (default, default);
        return false;
    }

    private static bool IsFree(ReadOnlySpan<char> path, int end) =>
        end == path.Length || !char.IsLetterOrDigit(path[end]);

    private static int DigitsEnd(ReadOnlySpan<char> path, int at)
    {
        while (at < path.Length && char.IsAsciiDigit(path[at])) at++;
        return at;
    }

    private static bool TryCompact(ReadOnlySpan<char> digits, out DateOnly day)
    {
        day = default;
        int year = int.Parse(digits[..4]);
        return IsYear(year) && DateScanner.TryCreate(year, int.Parse(digits[4..6]), int.Parse(digits[6..8]), out day);
    }

    private static bool IsYear(int year) => year is >= 1990 and < 2100;

    private static bool TryDivided(ReadOnlySpan<char> path, int at, out DateOnly day, out int end)
    {
        var cursor = new DateCursor(path, at);
        day = default;
        end = at;
        if (!cursor.TryReadNumber(4, out int year, out _) || !IsYear(year) || cursor.AtEnd
            || cursor.Current is not ('/' or '-' or '_')) return false;
        char divider = cursor.Current;
        cursor.Position++;
        bool hasMonth = cursor.TryReadNumber(2, out int month, out _) || cursor.TryReadMonth(out month);
        if (!hasMonth || !cursor.TrySkip(divider) || !cursor.TryReadNumber(2, out int number, out _)) return false;
        end = cursor.Position;
        return DateScanner.TryCreate(year, month, number, out day);
    }
}
