using Hearsay.Text;

namespace Hearsay.Articles.Metadata;

/// <summary>The site's name, and all the spellings by which it may stand in titles and bylines.</summary>
/// <param name="Keys">As <see cref="WordKey.OfLetters"/> gives them.</param>
internal sealed record OutletNames(MetadataValue<string>? Outlet, IReadOnlyList<string> Keys)
{
    private const int ShortestKey = 3;

    /// <summary>What a section or a region adds to the site's name is shorter than this, in letters.</summary>
    private const int MostAdded = 14;

    /// <summary>True where the text is a name of the site, alone or with a few letters about it ("SPIEGEL
    /// Politik").</summary>
    public bool Names(ReadOnlySpan<char> text)
    {
        string key = WordKey.OfLetters(text);
        return key.Length >= ShortestKey
            && Keys.Any(known => key == known || IsLonger(key, known) || IsLonger(known, key));
    }

    private static bool IsLonger(string whole, string part) =>
        part.Length > ShortestKey && whole.Length <= part.Length + MostAdded
        && (whole.StartsWith(part, StringComparison.Ordinal) || whole.EndsWith(part, StringComparison.Ordinal));
}

/// <summary>Finds the outlet: og:site_name, then the publisher of the JSON-LD, then other tags, then what the title
/// element adds to the title where it is like the site's host.</summary>
internal static class OutletResolver
{
    private const int LongestName = 80;

    /// <param name="home">Texts of headings that lead to the front page.</param>
    public static OutletNames Resolve(MetadataCandidates candidates, IEnumerable<string> home, string? address)
    {
        MetadataCandidate[] names = [.. candidates.Of(MetadataField.Outlet).Where(IsName)];
        var keys = new List<string>();
        foreach (MetadataCandidate name in names) AddKey(keys, WordKey.OfLetters(name.Text));
        string site = PageAddress.SiteOf(PageAddress.Resolve(address, null));
        AddHostKeys(keys, site);
        foreach (string heading in home) AddKey(keys, WordKey.OfLetters(heading));
        return new OutletNames(names.Select(ValueOf).FirstOrDefault() ?? FromTitle(candidates, site), keys);
    }

    private static MetadataValue<string> ValueOf(MetadataCandidate name) =>
        new(CleanText.Of(name.Text), name.Source, name.Span);

    private static bool IsName(MetadataCandidate candidate)
    {
        string text = candidate.Text.Trim();
        return text.Length is > 1 and <= LongestName && !text.Contains("://", StringComparison.Ordinal)
            && text[0] != '#';
    }

    private static void AddKey(List<string> keys, string key)
    {
        if (key.Length > 1 && !keys.Contains(key)) keys.Add(key);
    }

    /// <summary>"news.example.co.uk" gives itself and "example"; "example.de" also "examplede".</summary>
    private static void AddHostKeys(List<string> keys, string site)
    {
        if (site.Length == 0) return;
        AddKey(keys, WordKey.OfLetters(site));
        string[] labels = site.Split('.');
        foreach (string label in labels.Take(labels.Length - 1).Where(label => label.Length > 3))
            AddKey(keys, WordKey.OfLetters(label));
    }

    private static MetadataValue<string>? FromTitle(MetadataCandidates candidates, string site)
    {
        string[] labels = [.. site.Split('.').SkipLast(1).Where(label => label.Length > 2)
            .Select(label => WordKey.OfLetters(label))];
        foreach (MetadataCandidate title in candidates.Of(MetadataField.Title)
            .Where(title => title.Source == MetadataSource.TitleElement))
        {
            foreach (string segment in TitleSegments.Of(title.Text).Reverse())
            {
                string key = WordKey.OfLetters(segment);
                if (labels.Contains(key) || key == WordKey.OfLetters(site))
                    return new MetadataValue<string>(CleanText.Of(segment), MetadataSource.TitleElement, title.Span);
            }
        }

        return null;
    }
}
