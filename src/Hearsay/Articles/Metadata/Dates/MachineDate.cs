using System.Globalization;

namespace Hearsay.Articles.Metadata.Dates;

/// <summary>Reads a date that was written for programs: the value of a meta element, of JSON-LD, of a datetime
/// attribute. Sites put every form there, so besides ISO 8601 all that <see cref="DateScanner"/> reads, eight digits,
/// and seconds or milliseconds since 1970.</summary>
internal static class MachineDate
{
    private const int Longest = 100;

    /// <summary>Nothing but a date may begin a value: words such as "Published" before it are few.</summary>
    private const int LatestStart = 24;

    public static bool TryParse(ReadOnlySpan<char> value, DayOrder order, out PublicationTime time)
    {
        time = default;
        value = value.Trim();
        if (value.Length is < 6 or > Longest) return false;
        int digits = value.IndexOfAnyExceptInRange('0', '9');
        if (digits < 0) digits = value.Length;
        if (digits == 8 || digits == 14) return TryParseCompact(value, digits, out time);
        if (digits is 10 or 13 && digits == value.Length) return TryParseEpoch(value, out time);
        if (!DateScanner.TryFindNext(value, 0, order, out DateMatch match) || match.Span.Start > LatestStart)
            return false;
        time = match.Time;
        return true;
    }

    /// <summary>20240517, 20240517103205, 20240517T103205Z.</summary>
    private static bool TryParseCompact(ReadOnlySpan<char> value, int digits, out PublicationTime time)
    {
        time = default;
        int year = int.Parse(value[..4]), month = int.Parse(value[4..6]), number = int.Parse(value[6..8]);
        if (!DateScanner.TryCreate(year, month, number, out DateOnly day)) return false;
        ReadOnlySpan<char> clock = digits == 14 ? value[8..14] : value.Length >= 15 && value[8] == 'T'
            ? value[9..15] : [];
        bool isTimed = TimeOnly.TryParseExact(clock, "HHmmss", CultureInfo.InvariantCulture, DateTimeStyles.None,
            out TimeOnly local);
        time = new PublicationTime(day, isTimed ? local : null, isTimed && value[^1] == 'Z' ? TimeSpan.Zero : null);
        return true;
    }

    private static bool TryParseEpoch(ReadOnlySpan<char> value, out PublicationTime time)
    {
        long number = long.Parse(value, CultureInfo.InvariantCulture);
        DateTimeOffset instant = value.Length == 10
            ? DateTimeOffset.FromUnixTimeSeconds(number) : DateTimeOffset.FromUnixTimeMilliseconds(number);
        time = new PublicationTime(DateOnly.FromDateTime(instant.DateTime), TimeOnly.FromDateTime(instant.DateTime),
            TimeSpan.Zero);
        return true;
    }
}
