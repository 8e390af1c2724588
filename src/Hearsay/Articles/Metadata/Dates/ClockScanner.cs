using Hearsay.Languages.Press;

namespace Hearsay.Articles.Metadata.Dates;

/// <summary>Reads the time of day and the zone that follow a date.</summary>
internal static class ClockScanner
{
    private const int MostMinutesFromUtc = 14 * 60;
    private const int LongestZone = 5;

    /// <summary>The time after a day, with what stands between ("T", ",", "at", "um", "|"). Where there is none, the
    /// cursor stays.</summary>
    public static bool TryRead(ref DateCursor cursor, out TimeOnly time, out TimeSpan? offset)
    {
        int back = cursor.Position;
        offset = null;
        if (!cursor.TrySkip('T') && !cursor.TrySkip('t')) SkipToClock(ref cursor);
        if (!TryReadClock(ref cursor, out time))
        {
            cursor.Position = back;
            return false;
        }

        offset = ReadZone(ref cursor);
        return true;
    }

    /// <summary>The time before a day, with its zone and what stands between ("on", ", Tuesday,").</summary>
    public static bool TryReadFirst(ref DateCursor cursor, out TimeOnly time, out TimeSpan? offset)
    {
        offset = null;
        if (!TryReadClock(ref cursor, out time)) return false;
        offset = ReadZone(ref cursor);
        if (offset is null) SkipUnknownZone(ref cursor);
        cursor.SkipAny(" ,|)\u00A0\u202F");
        cursor.TrySkip(DatePart.Clock);
        if (cursor.TrySkipDay()) cursor.SkipAny(" ,");
        return true;
    }

    /// <summary>A zone's name with more than one meaning: "ET", "IST".</summary>
    private static void SkipUnknownZone(ref DateCursor cursor)
    {
        int back = cursor.Position;
        cursor.SkipAny(" (");
        ReadOnlySpan<char> word = cursor.PeekWord(out int end);
        bool isZone = word.Length is >= 2 and <= LongestZone && !word.ContainsAnyExceptInRange('A', 'Z')
            && !DateVocabulary.IsCalendarWord(word);
        cursor.Position = isZone ? end : back;
    }

    private static void SkipToClock(ref DateCursor cursor)
    {
        cursor.SkipAny(" ,|-–—•·@/(\u00A0\u202F:");
        while (cursor.TrySkip(DatePart.Clock)) { }
        cursor.SkipAny(" :");
    }

    /// <summary>10:32, 10:32:05.123, 10.32, 10h32, 10:32 am. A number alone is no time unless "am", "pm", "h" or "Uhr"
    /// follows.</summary>
    private static bool TryReadClock(ref DateCursor cursor, out TimeOnly time)
    {
        time = default;
        if (cursor.AtEnd || !cursor.TryReadNumber(2, out int hour, out _)) return false;
        int minute = 0, second = 0;
        bool sure = TryReadPart(ref cursor, ":h.H", out minute);
        if (sure && TryReadPart(ref cursor, ":", out second)) SkipFraction(ref cursor);
        if (IsInNumber(cursor)) return false;
        int afterNumbers = cursor.Position;
        cursor.SkipBlanks();
        if (TryReadHalf(ref cursor, ref hour)) sure = true;
        else if (cursor.TrySkip(DatePart.Hour)) sure = true;
        else cursor.Position = afterNumbers;
        if (!sure || hour > 24 || minute > 59 || second > 60) return false;
        time = new TimeOnly(hour % 24, minute, Math.Min(second, 59));
        return true;
    }

    private static bool TryReadPart(ref DateCursor cursor, string dividers, out int value)
    {
        value = 0;
        int back = cursor.Position;
        if (!cursor.AtEnd && dividers.Contains(cursor.Current, StringComparison.Ordinal))
        {
            cursor.Position++;
            if (cursor.TryReadNumber(2, out value, out int digits) && digits == 2) return true;
        }

        cursor.Position = back;
        return false;
    }

    /// <summary>True where the numbers read so far go on: "14.03" of "14.03.2019" is no time.</summary>
    private static bool IsInNumber(in DateCursor cursor)
    {
        ReadOnlySpan<char> rest = cursor.Rest;
        return rest.Length > 0
            && (char.IsAsciiDigit(rest[0]) || (rest.Length > 1 && rest[0] is '.' or '/' && char.IsAsciiDigit(rest[1])));
    }

    private static void SkipFraction(ref DateCursor cursor)
    {
        int back = cursor.Position;
        if ((cursor.TrySkip('.') || cursor.TrySkip(',')) && cursor.TryReadNumber(9, out _, out _)) return;
        cursor.Position = back;
    }

    /// <summary>"am", "p.m.", "PM".</summary>
    private static bool TryReadHalf(ref DateCursor cursor, ref int hour)
    {
        ReadOnlySpan<char> rest = cursor.Rest;
        if (rest.Length < 2 || (rest[0] | 0x20) is not ('a' or 'p')) return false;
        int end = rest[1] == '.' ? 2 : 1;
        if (end >= rest.Length || (rest[end] | 0x20) != 'm') return false;
        end++;
        if (end < rest.Length && char.IsLetterOrDigit(rest[end])) return false;
        bool isAfternoon = (rest[0] | 0x20) == 'p';
        if (hour is < 1 or > 12) return true;
        hour = (hour % 12) + (isAfternoon ? 12 : 0);
        cursor.Position += end < rest.Length && rest[end] == '.' && rest[1] == '.' ? end + 1 : end;
        return true;
    }

    /// <summary>Z, +02:00, +0200, +02, GMT, "(CEST)", "UTC+2".</summary>
    private static TimeSpan? ReadZone(ref DateCursor cursor)
    {
        int back = cursor.Position;
        if (TryReadOffset(ref cursor, out TimeSpan direct)) return direct;
        cursor.SkipAny(" (,");
        if (cursor.Position > back && TryReadOffset(ref cursor, out direct)) return direct;
        ReadOnlySpan<char> word = cursor.PeekWord(out int end);
        if (TimeZones.Known.OffsetOf(word) is { } named)
        {
            bool isUtc = named == TimeSpan.Zero;
            cursor.Position = end;
            return isUtc && TryReadOffset(ref cursor, out direct) ? direct : named;
        }

        cursor.Position = back;
        return null;
    }

    private static bool TryReadOffset(ref DateCursor cursor, out TimeSpan offset)
    {
        offset = default;
        int back = cursor.Position;
        if (cursor.AtEnd || cursor.Current is not ('+' or '-' or '−')) return false;
        bool isWest = cursor.Current != '+';
        cursor.Position++;
        if (cursor.TryReadNumber(4, out int number, out int digits))
        {
            int minutes = digits <= 2 ? number * 60 : ((number / 100) * 60) + (number % 100);
            if (digits <= 2 && TryReadPart(ref cursor, ":", out int rest)) minutes += rest;
            if (minutes <= MostMinutesFromUtc && digits != 3)
            {
                offset = TimeSpan.FromMinutes(isWest ? -minutes : minutes);
                return true;
            }
        }

        cursor.Position = back;
        return false;
    }
}
