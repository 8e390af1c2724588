using Hearsay.Languages;

namespace Hearsay.Articles.Metadata.Dates;

/// <summary>Tells the order of day and month from the language and region that a page names, and from its
/// address.</summary>
internal static class DayOrders
{
    private static readonly Lazy<Dictionary<string, DayOrder>> Orders = new(() =>
        PackFiles.Shared.Rows("Press/day-orders").ToDictionary(
            row => row[0],
            row => Enum.Parse<DayOrder>(row[1].Replace("-", "", StringComparison.Ordinal), ignoreCase: true),
            StringComparer.OrdinalIgnoreCase));

    public static DayOrder Of(MetadataCandidates candidates, string? address)
    {
        foreach (MetadataCandidate candidate in candidates.Of(MetadataField.Language))
        {
            string tag = candidate.Text.Trim().Replace('_', '-');
            if (Orders.Value.TryGetValue(tag, out DayOrder order)) return order;
            int dash = tag.IndexOf('-');
            if (dash > 0 && Orders.Value.TryGetValue(tag[..dash], out order)) return order;
        }

        string site = PageAddress.SiteOf(PageAddress.Resolve(address, null));
        int dot = site.LastIndexOf('.');
        return dot >= 0 ? Orders.Value.GetValueOrDefault(site[dot..]) : DayOrder.Unknown;
    }
}
