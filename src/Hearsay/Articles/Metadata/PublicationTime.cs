using System.Globalization;

namespace Hearsay.Articles.Metadata;

/// <summary>When an article came out or was changed, as exactly as the page says and no more: a day, a local time of
/// that day where one is given, and the distance from UTC where a zone is named. A zone is never guessed.</summary>
/// <param name="Day">The day in the zone that the page names, or the outlet's own.</param>
/// <param name="Time">Local time of day; null where only a day is given.</param>
/// <param name="Offset">Local time minus UTC; null where no zone is known. Never there without a time.</param>
internal readonly record struct PublicationTime(DateOnly Day, TimeOnly? Time = null, TimeSpan? Offset = null)
{
    /// <summary>The instant; null unless both time and zone are known, and where it lies outside the years 1 to 9999
    /// of UTC.</summary>
    public DateTimeOffset? Instant =>
        Time is { } time && Offset is { } offset && IsInCalendar(Day.ToDateTime(time).Ticks - offset.Ticks)
            ? new DateTimeOffset(Day.ToDateTime(time), offset) : null;

    private static bool IsInCalendar(long ticks) =>
        ticks >= DateTime.MinValue.Ticks && ticks <= DateTime.MaxValue.Ticks;

    /// <summary>The more exact of two readings of one day: with a zone before without, with a time before a bare
    /// day.</summary>
    internal int Precision => Offset is not null ? 2 : Time is not null ? 1 : 0;

    /// <summary>ISO 8601: "2024-05-17", "2024-05-17T10:32:00" or "2024-05-17T10:32:00+02:00".</summary>
    public override string ToString()
    {
        string day = Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (Time is not { } time) return day;
        string clock = time.ToString("HH:mm:ss", CultureInfo.InvariantCulture);
        string local = $"{day}T{clock}";
        if (Offset is not { } offset) return local;
        if (offset == TimeSpan.Zero) return local + "Z";
        return $"{local}{(offset < TimeSpan.Zero ? '-' : '+')}{offset:hh\\:mm}";
    }
}
