using Hearsay.Mentions;

namespace Hearsay.Reports.View;

/// <summary>Days as people write them: "5 September 2025".</summary>
internal static class Dates
{
    public const string Unknown = "date unknown";

    public static string Of(DateOnly day) => day.ToString("d MMMM yyyy");

    /// <summary>What a time is resolved to, in words; "date unknown" where it is not.</summary>
    public static string Of(TimeMention time) => (time.From, time.To) switch
    {
        ({ } from, { } to) when from == to => Of(from),
        ({ } from, { }) when time.Value is { Length: 4 } => from.ToString("yyyy"),
        ({ } from, { }) when time.Value is { Length: 7 } => from.ToString("MMMM yyyy"),
        ({ } from, { } to) when from.Year == to.Year && from.Month == to.Month => $"{from.Day} to {Of(to)}",
        ({ } from, { } to) when from.Year == to.Year => $"{from:d MMMM} to {Of(to)}",
        ({ } from, { } to) => $"{Of(from)} to {Of(to)}",
        ({ } from, null) => $"from {Of(from)}",
        _ => Unknown,
    };
}
