using Hearsay.Text;

namespace Hearsay.Articles.Metadata;

/// <summary>Chooses the headline and takes the site's name off. A heading that another source confirms is what readers
/// see and comes first; then the order of docs/metadata.md.</summary>
internal static class TitleResolver
{
    private const int ShortestHeadingKey = 6;
    private const int LongestTitle = 400;
    private const int ShortestSharedWord = 4;
    private const int MostAddedWords = 3;

    public static MetadataValue<string>? Resolve(MetadataCandidates candidates, OutletNames outlet)
    {
        Title[] titles = [.. candidates.Of(MetadataField.Title).Select(candidate => Title.Of(candidate, outlet))
            .Where(title => title.Key.Length > 0)];
        Title[] headings =
            [.. titles.Where(title => title.IsHeading && !title.IsSite && title.Key.Length >= ShortestHeadingKey)];
        Title[] others = [.. titles.Where(title => !title.IsHeading)];
        Title? best = WithoutKicker(Confirmed(headings, others), others) ?? Similar(headings, others)
            ?? titles.FirstOrDefault(title => !title.IsSite && title.Candidate.Rank < VisibleReader.LowerHeadingRank)
            ?? titles.FirstOrDefault(title => !title.IsSite && !title.IsHeading) ?? titles.FirstOrDefault();
        return best is null ? null : new MetadataValue<string>(best.Text, best.Candidate.Source, best.Candidate.Span);
    }

    /// <summary>The heading with which most titles for programs begin; of several, the one that says most. A title that
    /// only ends with a heading puts the site's name there, so that counts for less.</summary>
    private static Title? Confirmed(Title[] headings, Title[] others) =>
        headings.Select(heading => (Heading: heading,
                Begins: others.Count(other => other.RawKey.StartsWith(heading.Key, StringComparison.Ordinal)),
                Ends: others.Count(other => other.RawKey.EndsWith(heading.Key, StringComparison.Ordinal)
                || heading.Key.EndsWith(other.Key, StringComparison.Ordinal))))
            .Where(found => found.Begins > 0
            || (found.Ends > 0 && found.Heading.Candidate.Rank < VisibleReader.LowerHeadingRank))
            .OrderByDescending(found => found.Begins > 0).ThenBy(found => found.Heading.Candidate.Rank)
            .ThenByDescending(found => found.Heading.Key.Length).ThenByDescending(found => found.Begins + found.Ends)
            .Select(found => found.Heading).FirstOrDefault();

    /// <summary>A heading may hold a kicker before the headline ("Klima: Die Fahrt"); where most titles for programs
    /// are its end, they are the headline.</summary>
    private static Title? WithoutKicker(Title? heading, Title[] others)
    {
        if (heading is null || others.Any(other => other.Key == heading.Key)) return heading;
        return others.Where(other => other.Key.Length > heading.Key.Length / 2
            && heading.Key.EndsWith(other.Key, StringComparison.Ordinal))
            .Select(other => heading with { Text = EndOf(heading.Text, other.Key) }).FirstOrDefault() ?? heading;
    }

    /// <summary>The end of a text that has this key.</summary>
    private static string EndOf(string text, string key)
    {
        int at = text.Length;
        for (int left = key.Length; at > 0 && left > 0;)
        {
            at--;
            if (char.IsLetterOrDigit(text[at]) || char.IsSurrogate(text[at])) left--;
        }

        while (at > 0 && text[at - 1] is '"' or '„' or '“' or '«' or '»' or '‘' or '\'' or '(' or '¿' or '¡') at--;
        return text[at..];
    }

    /// <summary>The only h1, where it shares words with a title for programs: that one was rewritten for
    /// searches.</summary>
    private static Title? Similar(Title[] headings, Title[] others)
    {
        Title[] first = [.. headings.Where(heading => heading.Candidate.Rank < VisibleReader.LowerHeadingRank)];
        if (first.Length != 1 || !first[0].Text.Contains(' ', StringComparison.Ordinal)) return null;
        HashSet<string> words = WordsOf(first[0].Text);
        return others.Any(other => WordsOf(other.Text).Overlaps(words)) ? first[0] : null;
    }

    private static HashSet<string> WordsOf(string text) =>
        text.Split(' ').Select(word => WordKey.OfLetters(word)).Where(word => word.Length >= ShortestSharedWord)
        .ToHashSet(StringComparer.Ordinal);

    private sealed record Title(MetadataCandidate Candidate, string Text, string Key, string RawKey, bool IsSite)
    {
        public bool IsHeading => Candidate.Source == MetadataSource.Heading;

        public static Title Of(MetadataCandidate candidate, OutletNames outlet)
        {
            string raw = CleanText.Of(candidate.Text.AsSpan(0, Math.Min(candidate.Text.Length, LongestTitle)));
            string text = WithoutSite(raw, outlet);
            if (text.Length == raw.Length && candidate.Source != MetadataSource.Heading) text = WithoutAddition(raw);
            string key = WordKey.OfLetters(text);
            return new Title(candidate, text, key, WordKey.OfLetters(raw), outlet.Keys.Contains(key));
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
            if (outlet.Names(title.AsSpan((at + length)..title.Length))
                || outlet.Names(title.AsSpan((at + length)..end))) end = at;
        }

        if (dividers.Length > 0 && end == title.Length && outlet.Names(title.AsSpan(0, dividers[0].At)))
            start = dividers[0].At + dividers[0].Length;
        return title[start..end].Trim();
    }

    /// <summary>The title without a few words after its last bar: sites put a short form of their name or a section
    /// there.</summary>
    private static string WithoutAddition(string title)
    {
        int bar = title.LastIndexOf('|');
        if (bar <= 0) return title;
        int added = title[(bar + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
        int kept = title[..bar].Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
        return added <= MostAddedWords && kept > MostAddedWords ? title[..bar].Trim() : title;
    }
}
