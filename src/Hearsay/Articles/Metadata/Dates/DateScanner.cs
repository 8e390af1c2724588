using Hearsay.Languages.Press;
using Hearsay.Text;

namespace Hearsay.Articles.Metadata.Dates;

/// <summary>Which number of 05/09/2025 is the day. Unknown where neither language nor region tells: such a date is not
/// read.</summary>
internal enum DayOrder
{
    Unknown,
    DayFirst,
    MonthFirst,
}

/// <summary>A date in a text.</summary>
/// <param name="Span">In the text that was scanned; from the first to the last sign of day and time.</param>
internal readonly record struct DateMatch(Span Span, PublicationTime Time);

/// <summary>Finds whole dates (day, month and year) in any text, with the time of day and the zone that follow: ISO
/// 8601 and RFC 2822 forms, "17 May 2024", "May 17, 2024, 10:32 am EDT", "17. Mai 2024 um 10.32 Uhr", "17.05.2024",
/// "2024年5月17日".</summary>
internal static class DateScanner
{
    /// <summary>All dates, from left to right, at most <paramref name="most"/>.</summary>
    public static List<DateMatch> FindAll(ReadOnlySpan<char> text, DayOrder order, int most = int.MaxValue)
    {
        var found = new List<DateMatch>();
        int at = 0;
        while (found.Count < most && TryFindNext(text, at, order, out DateMatch match))
        {
            found.Add(match);
            at = match.Span.End;
        }

        return found;
    }

    /// <summary>The first date that begins at <paramref name="from"/> or after it.</summary>
    public static bool TryFindNext(ReadOnlySpan<char> text, int from, DayOrder order, out DateMatch match)
    {
        for (int at = from; at < text.Length; at++)
        {
            char unit = text[at];
            bool begins = char.IsAsciiDigit(unit)
                ? at == 0 || !IsPartOfNumber(text[at - 1])
                : char.IsLetter(unit) && (at == 0 || !char.IsLetter(text[at - 1]));
            if (begins && (TryAt(text, at, order, out match) || TryAtClock(text, at, order, out match))) return true;
        }

        match = default;
        return false;
    }

    private static bool IsPartOfNumber(char before) =>
        char.IsAsciiDigit(before) || before is '.' or ',' or '$' or '€' or '£' or '%' or '_' or '=';

    private static bool TryAt(ReadOnlySpan<char> text, int start, DayOrder order, out DateMatch match)
    {
        match = default;
        var cursor = new DateCursor(text, start);
        if (!TryReadDay(ref cursor, order, out DateOnly day)) return false;
        if (cursor.IsInNumber) return false;
        bool isTimed = ClockScanner.TryRead(ref cursor, out TimeOnly time, out TimeSpan? offset);
        match = new DateMatch(new Span(start, cursor.Position), isTimed ? new(day, time, offset) : new(day));
        return true;
    }

    /// <summary>The time first: "6:05 p.m. EDT, March 12, 2024", "18:05 on Tuesday 12 March 2024".</summary>
    private static bool TryAtClock(ReadOnlySpan<char> text, int start, DayOrder order, out DateMatch match)
    {
        match = default;
        var cursor = new DateCursor(text, start);
        if (!char.IsAsciiDigit(text[start])
            || !ClockScanner.TryReadFirst(ref cursor, out TimeOnly time, out TimeSpan? offset)) return false;
        if (cursor.AtEnd || !TryReadDay(ref cursor, order, out DateOnly day) || cursor.IsInNumber) return false;
        match = new DateMatch(new Span(start, cursor.Position), new(day, time, offset));
        return true;
    }

    private static bool TryReadDay(ref DateCursor cursor, DayOrder order, out DateOnly day)
    {
        day = default;
        if (!char.IsAsciiDigit(cursor.Current)) return TryReadMonthFirst(ref cursor, out day);
        if (!cursor.TryReadNumber(4, out int number, out int digits)) return false;
        return digits == 4 ? TryReadYearFirst(ref cursor, number, out day)
            : digits <= 2 && TryReadDayFirst(ref cursor, number, order, out day);
    }

    /// <summary>2024-05-17, 2024/5/17, 2024.05.17, 2024年5月17日.</summary>
    private static bool TryReadYearFirst(ref DateCursor cursor, int year, out DateOnly day)
    {
        day = default;
        char divider = cursor.AtEnd ? '\0' : cursor.Current;
        if (divider is not ('-' or '/' or '.' or '年')) return false;
        cursor.Position++;
        if (divider == '年') cursor.SkipBlanks();
        if (!cursor.TryReadNumber(2, out int month, out _)) return false;
        if (!cursor.TrySkip(divider == '年' ? '月' : divider)) return false;
        if (divider == '年') cursor.SkipBlanks();
        if (!cursor.TryReadNumber(2, out int number, out _)) return false;
        if (divider == '年' && !cursor.TrySkip('日')) return false;
        return TryCreate(year, month, number, out day);
    }

    /// <summary>"17 May 2024", "17. Mai 2024", "1st of May, 2024", "17 de mayo de 2024", "17-May-2024", 17.05.2024, 17
    /// | 05 | 2024, 17/05/24.</summary>
    private static bool TryReadDayFirst(ref DateCursor cursor, int first, DayOrder order, out DateOnly day)
    {
        day = default;
        int back = cursor.Position;
        cursor.SkipOrdinal();
        cursor.SkipAny(" .\u00A0\u202F-–/,");
        cursor.TrySkip(DatePart.Month);
        if (cursor.TryReadMonth(out int month))
        {
            cursor.SkipAny(" .,\u00A0\u202F-–/’'");
            cursor.TrySkip(DatePart.Year);
            return cursor.TryReadYear(out int year) && TryCreate(year, month, first, out day);
        }

        cursor.Position = back;
        return TryReadNumeric(ref cursor, first, order, out day);
    }

    private static bool TryReadNumeric(ref DateCursor cursor, int first, DayOrder order, out DateOnly day)
    {
        day = default;
        if (!cursor.TrySkipDivider(out char divider) || !cursor.TryReadNumber(2, out int second, out _)) return false;
        if (!cursor.TrySkipDivider(out char again) || again != divider || !cursor.TryReadYear(out int year))
            return false;
        if (divider is '.' or '|' || order == DayOrder.DayFirst) return TryCreate(year, second, first, out day);
        if (order == DayOrder.MonthFirst) return TryCreate(year, first, second, out day);
        if (first > 12) return TryCreate(year, second, first, out day);
        return (second > 12 || first == second) && TryCreate(year, first, second, out day);
    }

    /// <summary>"May 17, 2024", "Sept. 5th 2025".</summary>
    private static bool TryReadMonthFirst(ref DateCursor cursor, out DateOnly day)
    {
        day = default;
        if (!cursor.TryReadMonth(out int month)) return false;
        cursor.SkipAny(" .\u00A0\u202F-");
        cursor.TrySkip(DatePart.Month);
        if (!cursor.TryReadNumber(2, out int number, out _)) return false;
        cursor.SkipOrdinal();
        cursor.SkipAny(" ,.\u00A0\u202F-’'");
        cursor.TrySkip(DatePart.Year);
        return cursor.TryReadYear(out int year) && TryCreate(year, month, number, out day);
    }

    internal static bool TryCreate(int year, int month, int number, out DateOnly day)
    {
        bool exists = year is >= 1 and <= 9999 && month is >= 1 and <= 12 && number >= 1
            && number <= DateTime.DaysInMonth(year, month);
        day = exists ? new DateOnly(year, month, number) : default;
        return exists;
    }
}
