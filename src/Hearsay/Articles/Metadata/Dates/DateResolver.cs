using System.Collections.Immutable;

namespace Hearsay.Articles.Metadata.Dates;

/// <summary>The dates of an article.</summary>
internal sealed record ResolvedDates(
    MetadataValue<PublicationTime>? Published, MetadataValue<PublicationTime>? Modified, ImmutableArray<RefusedDate> Refused);

/// <summary>Chooses the dates by the order of docs/metadata.md. A later source that gives the same day more exactly gives the time.</summary>
internal sealed class DateResolver
{
    private const int AddressRank = 60;
    private const int MostRefused = 50;
    private const int MostHoursWest = 12, MostHoursEast = 14;
    private static readonly DateOnly s_earliest = new(1990, 1, 1);

    private readonly DayOrder _order;
    private readonly DateOnly? _captured;
    private readonly ImmutableArray<RefusedDate>.Builder _refused = ImmutableArray.CreateBuilder<RefusedDate>();

    private DateResolver(DayOrder order, DateOnly? captured) => (_order, _captured) = (order, captured);

    public static ResolvedDates Resolve(MetadataCandidates candidates, DayOrder order, string? address, DateOnly? captured)
    {
        AddAddress(candidates, address);
        var resolver = new DateResolver(order, captured);
        MetadataValue<PublicationTime>? published = Choose(resolver.Read(candidates, MetadataField.Published));
        MetadataValue<PublicationTime>? modified = Choose(resolver.ReadModified(candidates, published));
        return new ResolvedDates(published ?? modified, modified, resolver._refused.ToImmutable());
    }

    private static void AddAddress(MetadataCandidates candidates, string? address)
    {
        if (PageAddress.Resolve(address, null) is { } page && AddressDate.TryFind(page.PathAndQuery, out DateOnly day, out _))
            candidates.Add(new MetadataCandidate(MetadataField.Published, day.ToString("yyyy-MM-dd"), MetadataSource.Address, null, AddressRank));
    }

    private List<MetadataValue<PublicationTime>> Read(MetadataCandidates candidates, MetadataField field)
    {
        var read = new List<MetadataValue<PublicationTime>>();
        foreach (MetadataCandidate candidate in candidates.Of(field))
        {
            if (!MachineDate.TryParse(candidate.Text, _order, out PublicationTime time)) continue;
            var value = new MetadataValue<PublicationTime>(time, candidate.Source, candidate.Span);
            if (time.Day < s_earliest) Refuse(value, "lies before the web");
            else if (_captured is { } captured && time.Day > captured.AddDays(1)) Refuse(value, "lies after the capture of the page");
            else read.Add(value);
        }

        return read;
    }

    private List<MetadataValue<PublicationTime>> ReadModified(MetadataCandidates candidates, MetadataValue<PublicationTime>? published)
    {
        List<MetadataValue<PublicationTime>> modified = Read(candidates, MetadataField.Modified);
        if (published is null) return modified;
        foreach (MetadataValue<PublicationTime> early in modified.Where(value => IsBefore(value.Value, published.Value)).ToList())
        {
            Refuse(early, "lies before the publication");
            modified.Remove(early);
        }

        return modified;
    }

    private static bool IsBefore(PublicationTime a, PublicationTime b) =>
        a.Instant is { } first && b.Instant is { } second ? first < second : a.Day < b.Day;

    /// <summary>True where readers see the neighbouring day of an instant given in UTC, and some zone's clocks show that day at that instant: then it is
    /// the outlet's own day.</summary>
    private static bool IsLocalDayOf(MetadataValue<PublicationTime> shown, PublicationTime utc)
    {
        if (utc.Instant is not { } instant || instant.Offset != TimeSpan.Zero) return false;
        DateOnly earliest = DateOnly.FromDateTime(instant.DateTime.AddHours(-MostHoursWest)), latest = DateOnly.FromDateTime(instant.DateTime.AddHours(MostHoursEast));
        return shown.Value.Day != utc.Day && (shown.Value.Day == earliest || shown.Value.Day == latest);
    }

    private static bool IsShown(MetadataValue<PublicationTime> value) => value.Source is MetadataSource.Address or MetadataSource.Dateline;

    private void Refuse(MetadataValue<PublicationTime> value, string reason)
    {
        if (_refused.Count < MostRefused) _refused.Add(new RefusedDate(value, reason));
    }

    private static MetadataValue<PublicationTime>? Choose(List<MetadataValue<PublicationTime>> values)
    {
        if (values.Count == 0) return null;
        MetadataValue<PublicationTime> best = values.Find(IsShown) is { } shown && IsLocalDayOf(shown, values[0].Value) && !values.Exists(other => IsShown(other) && other.Value.Day == values[0].Value.Day) ? shown : values[0];
        foreach (MetadataValue<PublicationTime> other in values)
        {
            if (other.Value.Day == best.Value.Day && other.Value.Precision > best.Value.Precision) best = other;
        }

        return best;
    }
}
