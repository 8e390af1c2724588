using System.Collections.Immutable;

namespace Hearsay.Articles.Metadata.Dates;

/// <summary>The dates of an article.</summary>
internal sealed record ResolvedDates(
    MetadataValue<PublicationTime>? Published, MetadataValue<PublicationTime>? Modified,
    ImmutableArray<RefusedDate> Refused);

/// <summary>Chooses the dates by the order of docs/metadata.md. A later source that gives the same day more exactly
/// gives the time.</summary>
internal sealed class DateResolver
{
    private const int AddressRank = 60;
    private const int MostRefused = 50;
    private const int MostHoursWest = 12, MostHoursEast = 14;
    private static readonly DateOnly Earliest = new(1990, 1, 1);

    private readonly DayOrder _order;
    private readonly DateOnly? _captured;
    private readonly ImmutableArray<RefusedDate>.Builder _refused = ImmutableArray.CreateBuilder<RefusedDate>();

    private DateResolver(DayOrder order, DateOnly? captured) => (_order, _captured) = (order, captured);

    public static ResolvedDates Resolve(MetadataCandidates candidates, DayOrder order, string? address,
        DateOnly? captured)
    {
        if (!AddAddress(candidates, address, order))
            AddAddress(candidates, SimpleResolvers.CanonicalAddress(candidates, address)?.Value, order);
        var resolver = new DateResolver(order, captured);
        MetadataValue<PublicationTime>? published = Choose(resolver.Read(candidates, MetadataField.Published));
        MetadataValue<PublicationTime>? modified = Choose(resolver.ReadModified(candidates, published));
        return new ResolvedDates(published ?? modified, modified, resolver._refused.ToImmutable());
    }

    /// <summary>The day in an address; false where it has none.</summary>
    private static bool AddAddress(MetadataCandidates candidates, string? address, DayOrder order)
    {
        if (PageAddress.Resolve(address, null) is not { } page) return false;
        string path = page.PathAndQuery;
        if (!AddressDate.TryFind(path, out DateOnly day, out _))
        {
            if (!DateScanner.TryFindNext(path.Replace('_', ' '), 0, order, out DateMatch match)) return false;
            day = match.Time.Day;
        }

        candidates.Add(new MetadataCandidate(MetadataField.Published, day.ToString("yyyy-MM-dd"),
            MetadataSource.Address, null, AddressRank));
        return true;
    }

    private List<ReadDate> Read(MetadataCandidates candidates, MetadataField field)
    {
        var read = new List<ReadDate>();
        foreach (MetadataCandidate candidate in candidates.Of(field))
        {
            if (!MachineDate.TryParse(candidate.Text, _order, out PublicationTime time)) continue;
            var value = new MetadataValue<PublicationTime>(time, candidate.Source, candidate.Span);
            if (time.Day < Earliest) Refuse(value, "lies before the web");
            else if (IsAfterCapture(time.Day)) Refuse(value, "lies after the capture of the page");
            else read.Add(new ReadDate(value, candidate.Rank));
        }

        return read;
    }

    /// <summary>A zone may be a day ahead of the archive's.</summary>
    private bool IsAfterCapture(DateOnly day) => day.DayNumber > _captured?.DayNumber + 1;

    private List<ReadDate> ReadModified(MetadataCandidates candidates, MetadataValue<PublicationTime>? published)
    {
        List<ReadDate> modified = Read(candidates, MetadataField.Modified);
        if (published is null) return modified;
        foreach (ReadDate early in modified.Where(date => IsBefore(date.Value.Value, published.Value)).ToList())
        {
            Refuse(early.Value, "lies before the publication");
            modified.Remove(early);
        }

        return modified;
    }

    private static bool IsBefore(PublicationTime a, PublicationTime b) =>
        a.Instant is { } first && b.Instant is { } second ? first < second : a.Day < b.Day;

    private void Refuse(MetadataValue<PublicationTime> value, string reason)
    {
        if (_refused.Count < MostRefused) _refused.Add(new RefusedDate(value, reason));
    }

    private static MetadataValue<PublicationTime>? Choose(List<ReadDate> dates)
    {
        if (dates.Count == 0) return null;
        DateOnly day = (ShownInstead(dates) ?? dates[0]).Day;
        return dates.Where(date => date.Day == day).OrderByDescending(date => date.Value.Value.Precision).First().Value;
    }

    /// <summary>The date that readers see at the headline, where the best source's day is shown nowhere: that was the
    /// day of a draft, of a move between systems, or UTC's. It must be marked up as a date too, or be the outlet's own
    /// day of an instant in UTC.</summary>
    private static ReadDate? ShownInstead(List<ReadDate> dates)
    {
        ReadDate best = dates[0];
        if (dates.Exists(date => date.IsShown && date.Day == best.Day && date.Rank <= LineReader.EarlierDateRank))
            return null;
        ReadDate? shown = dates.Find(date => date.IsShown && date.Rank <= LineReader.EarlierDateRank);
        if (shown is not null && IsLocalDayOf(shown.Day, best.Value.Value)) return shown;
        ReadDate? near = dates.Find(date => date.Rank == LineReader.DateRank);
        return near is not null && dates.Exists(date => date.Day == near.Day && date.IsMarked) ? near : null;
    }

    /// <summary>True for the neighbouring day of an instant given in UTC that some zone's clocks show at that
    /// instant.</summary>
    private static bool IsLocalDayOf(DateOnly shown, PublicationTime utc)
    {
        if (utc.Instant is not { } instant || instant.Offset != TimeSpan.Zero || instant.TimeOfDay == TimeSpan.Zero)
            return false;
        long earliest = DayNumber(instant.UtcTicks, -MostHoursWest);
        long latest = DayNumber(instant.UtcTicks, MostHoursEast);
        return shown != utc.Day && (shown.DayNumber == earliest || shown.DayNumber == latest);
    }

    /// <summary>Number of the day on clocks so many hours ahead of UTC; perhaps beyond the calendar's last.</summary>
    private static long DayNumber(long utcTicks, int hours) =>
        (utcTicks + (hours * TimeSpan.TicksPerHour)) / TimeSpan.TicksPerDay;

    private sealed record ReadDate(MetadataValue<PublicationTime> Value, int Rank)
    {
        public DateOnly Day => Value.Value.Day;

        /// <summary>True where markup says that it is a date.</summary>
        public bool IsMarked =>
            Rank < AddressRank && Value.Source is MetadataSource.Dateline or MetadataSource.TimeElement;

        /// <summary>True where readers see it.</summary>
        public bool IsShown => Value.Source is MetadataSource.Address or MetadataSource.Dateline;
    }
}
