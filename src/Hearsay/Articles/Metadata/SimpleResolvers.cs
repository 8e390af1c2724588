using Hearsay.Text;

namespace Hearsay.Articles.Metadata;

/// <summary>Fields for which the first value that can be one holds.</summary>
internal static class SimpleResolvers
{
    private const int LongestSection = 80;

    /// <summary>Words that say whether not everybody may read a page.</summary>
    private static readonly Lazy<Dictionary<string, bool>> Paywalls = new(() =>
        WordTable.Rows("Articles/Metadata/Data/paywall-words.tsv")
        .ToDictionary(row => row[0], row => row[1] == "some", StringComparer.OrdinalIgnoreCase));

    public static MetadataValue<string>? Language(MetadataCandidates candidates) =>
        candidates.Of(MetadataField.Language)
        .Select(candidate => (candidate, Tag: candidate.Text.Trim().Replace('_', '-')))
            .Where(language => IsTag(language.Tag))
            .Select(language =>
            new MetadataValue<string>(language.Tag, language.candidate.Source, language.candidate.Span))
            .FirstOrDefault();

    /// <summary>A language of two or three letters, then subtags of up to eight letters or digits (BCP 47, section
    /// 2.1).</summary>
    private static bool IsTag(string tag)
    {
        string[] parts = tag.Split('-');
        return parts[0].Length is 2 or 3 && parts[0].All(char.IsAsciiLetter) && parts.Length <= 4
            && parts.All(part => part.Length is > 0 and <= 8 && part.All(char.IsAsciiLetterOrDigit));
    }

    public static MetadataValue<string>? CanonicalAddress(MetadataCandidates candidates, string? page)
    {
        foreach (MetadataCandidate candidate in candidates.Of(MetadataField.Address))
        {
            if (PageAddress.Resolve(candidate.Text, page) is { } address
                && (page is null || !IsFront(address) || IsFront(PageAddress.Resolve(page, null))))
                return new MetadataValue<string>(address.AbsoluteUri, candidate.Source, candidate.Span);
        }

        return null;
    }

    /// <summary>True for a site's front page: an article that names it as its own address is misconfigured.</summary>
    private static bool IsFront(Uri? address) => address is not null && address.PathAndQuery == "/";

    public static MetadataValue<string>? Section(MetadataCandidates candidates) =>
        candidates.Of(MetadataField.Section)
        .Select(candidate => new MetadataValue<string>(CleanText.Of(candidate.Text), candidate.Source, candidate.Span))
            .FirstOrDefault(section => section.Value.Length is > 0 and <= LongestSection
            && !section.Value.Contains("://", StringComparison.Ordinal));

    public static MetadataValue<bool>? Paywall(MetadataCandidates candidates)
    {
        foreach (MetadataCandidate candidate in candidates.Of(MetadataField.Paywall))
        {
            if (Paywalls.Value.TryGetValue(candidate.Text.Trim(), out bool isPaywalled))
                return new MetadataValue<bool>(isPaywalled, candidate.Source, candidate.Span);
        }

        return null;
    }
}
