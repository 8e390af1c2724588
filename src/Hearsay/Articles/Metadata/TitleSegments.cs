using System.Buffers;

namespace Hearsay.Articles.Metadata;

/// <summary>Cuts a title where sites put their name: "Headline | Section - Site".</summary>
internal static class TitleSegments
{
    private const string Bars = "|¦•·»«›‹";
    private static readonly SearchValues<char> BarMarks = SearchValues.Create(Bars);
    private const string Dashes = "-–—~/:";

    /// <summary>The parts, trimmed; bars divide anywhere, dashes, colons and slashes only with a blank on both sides (a
    /// colon: after it).</summary>
    public static IEnumerable<string> Of(string title)
    {
        int start = 0;
        foreach ((int at, int length) in Dividers(title))
        {
            yield return title[start..at].Trim();
            start = at + length;
        }

        yield return title[start..].Trim();
    }

    /// <summary>The dividers, from left to right.</summary>
    public static IEnumerable<(int At, int Length)> Dividers(string title)
    {
        for (int at = 1; at < title.Length - 1; at++)
        {
            int length = DividerAt(title, at);
            if (length == 0) continue;
            yield return (at, length);
            at += length - 1;
        }
    }

    private static int DividerAt(string title, int at)
    {
        int end = at;
        while (end < title.Length
            && (Bars.Contains(title[end], StringComparison.Ordinal)
            || Dashes.Contains(title[end], StringComparison.Ordinal))) end++;
        if (end == at) return 0;
        bool hasBar = title.AsSpan(at, end - at).ContainsAny(BarMarks);
        bool isSpaced = char.IsWhiteSpace(title[at - 1]) || title[at] == ':';
        return hasBar || (isSpaced && end < title.Length && char.IsWhiteSpace(title[end])) ? end - at : 0;
    }
}
