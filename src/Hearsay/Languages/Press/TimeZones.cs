using System.Globalization;
using Hearsay.Text;

namespace Hearsay.Languages.Press;

/// <summary>The zones of <c>Shared/Press/time-zones.tsv</c>, as clocks in all languages name them. Immutable,
/// thread-safe.</summary>
internal sealed class TimeZones
{
    private static readonly Lazy<TimeZones> TheKnown = new(() => new TimeZones());

    private readonly WordMap<int?> _minutes = new(
        PackFiles.Shared.Rows("Press/time-zones").Select(row => KeyValuePair.Create(
            row[0], row.Length > 1 ? int.Parse(row[1], CultureInfo.InvariantCulture) : (int?)null)),
        ignoresCase: true);

    private TimeZones()
    {
    }

    public static TimeZones Known => TheKnown.Value;

    /// <summary>True for a zone's name in capitals, whether or not it has one meaning.</summary>
    public bool IsZone(ReadOnlySpan<char> name) => !name.ContainsAnyExceptInRange('A', 'Z') && _minutes.Contains(name);

    /// <summary>Distance from UTC of a zone whose name has one meaning; null for any other word.</summary>
    public TimeSpan? OffsetOf(ReadOnlySpan<char> name) =>
        _minutes.TryGetValue(name, out int? minutes) && minutes is { } known ? TimeSpan.FromMinutes(known) : null;
}
