namespace Hearsay.Articles.Metadata;

/// <summary>Chooses the headline and takes the site's name off. A heading that another source confirms is what readers see and comes first;
/// then the order of docs/metadata.md.</summary>
internal static class TitleResolver
{
    private const int ShortestHeadingKey = 6;
    private const int LongestTitle = 400;

    public static MetadataValue<string>? Resolve(MetadataCandidates candidates, OutletNames outlet)
    {
        Title[] titles = [.. candidates.Of(MetadataField.Title).Select(candidate => Title.Of(candidate, outlet)).Where(title => title.Key.Length > 0)];
        Title? best = ConfirmedHeading(titles) ?? titles.FirstOrDefault(title => !title.IsSite) ?? titles.FirstOrDefault();
        return best is null ? null : new MetadataValue<string>(best.Text, best.Candidate.Source, best.Candidate.Span);
    }

    /// <summary>The heading that a title for programs is, or begins or ends with.</summary>
    private static Title? ConfirmedHeading(Title[] titles)
    {
        Title[] others = [.. titles.Where(title => title.Candidate.Source != MetadataSource.Heading)];
        return titles.Where(title => title.Candidate.Source == MetadataSource.Heading && !title.IsSite && title.Key.Length >= ShortestHeadingKey)
            .Select(heading => (Heading: heading, Support: others.Count(other => Confirms(other, heading))))
            .Where(pair => pair.Support > 0)
            .OrderByDescending(pair => pair.Support).ThenByDescending(pair => pair.Heading.Key.Length)
            .Select(pair => pair.Heading).FirstOrDefault();
    }

    private static bool Confirms(Title other, Title heading) =>
        other.RawKey.StartsWith(heading.Key, StringComparison.Ordinal) || other.RawKey.EndsWith(heading.Key, StringComparison.Ordinal);

    private sealed record Title(MetadataCandidate Candidate, string Text, string Key, string RawKey, bool IsSite)
    {
        public static Title Of(MetadataCandidate candidate, OutletNames outlet)
        {
            string raw = CleanText.Of(candidate.Text.AsSpan(0, Math.Min(candidate.Text.Length, LongestTitle)));
            string text = WithoutSite(raw, outlet);
            string key = CleanText.Key(text);
            return new Title(candidate, text, key, CleanText.Key(raw), outlet.Keys.Contains(key));
        }
    }

    /// <summary>The title without the site's name after the last divider or before the first.</summary>
    internal static string WithoutSite(string title, OutletNames outlet)
    {
        (int At, int Length)[] dividers = [.. TitleSegments.Dividers(title)];
        int end = title.Length, start = 0;
        for (int i = dividers.Length - 1; i >= 0; i--)
        {
            (int at, int length) = dividers[i];
            if (!outlet.Names(title.AsSpan((at + length)..title.Length))&& !outlet.Names(title.AsSpan((at + length)..end))) continue;
            end = at;
        }

        if (dividers.Length > 0 && end == title.Length && outlet.Names(title.AsSpan(0, dividers[0].At))) start = dividers[0].At + dividers[0].Length;
        return title[start..end].Trim();
    }
}
