using System.Collections.Immutable;
using Hearsay.Text;

namespace Hearsay.Articles.Turns;

/// <summary>Posts under a line that holds a handle and nothing else: each runs to the next such line.</summary>
internal static class PostTurns
{
    private const int MostNameWords = 4;

    public static void Read(TurnPage page, List<Turn> turns)
    {
        int[] headers = [.. Enumerable.Range(0, page.Lines.Count)
            .Where(i => page.Labels[i].Form is LabelForm.Header)];
        // One "Posted by admin" is the article's own byline.
        if (headers is [var only] && !page.Text.Slice(page.Labels[only].Name).ContainsAny('@', '/')
            && !page.Units(only).Contains('@')) return;
        int longest = 1;
        for (int k = 0; k < headers.Length; k++)
        {
            int first = headers[k] + 1;
            int end = k + 1 < headers.Length
                ? headers[k + 1] - (NameAbove(page, headers[k + 1]) is null ? 0 : 1)
                : EndOfLast(page, first, longest);
            ImmutableArray<Span> text = [.. Enumerable.Range(first, Math.Max(0, end - first))
                .Where(i => page.Labels[i].Form is LabelForm.None or LabelForm.Name or LabelForm.Hour)
                .Select(i => WithoutNumber(page, i))];
            if (text.IsEmpty) continue;
            longest = Math.Max(longest, end - first);
            TurnLabel label = page.Labels[headers[k]];
            Span? above = NameAbove(page, headers[k]);
            Span whole = above is { } name ? Span.Cover(name, label.Label) : label.Label;
            turns.Add(new Turn(TurnKind.Post, whole, above ?? label.Name, label.Time, null, text));
            page.Take(headers[k], end);
        }
    }

    /// <summary>Where the line of a handle holds nothing else, the name in the line above it.</summary>
    private static Span? NameAbove(TurnPage page, int header)
    {
        if (header == 0 || page.Labels[header].Name != page.Lines[header]) return null;
        ReadOnlySpan<char> above = page.Units(header - 1);
        if (TurnPage.EndsSentence(above) || TurnPage.CountWords(above) > MostNameWords) return null;
        foreach (Range range in above.Split(' '))
            if (above[range].IsEmpty || !char.IsUpper(above[range][0])) return null;
        return page.Lines[header - 1];
    }

    /// <summary>The last post has as many paragraphs as the longest before it, or all that are numbered ("2/").</summary>
    private static int EndOfLast(TurnPage page, int first, int longest)
    {
        int end = first;
        while (end < page.Lines.Count && NumberLength(page.Units(end)) > 0) end++;
        return end > first ? end : Math.Min(page.Lines.Count, first + longest);
    }

    private static Span WithoutNumber(TurnPage page, int line)
    {
        Span whole = page.Lines[line];
        int length = NumberLength(page.Units(line));
        return length > 0 ? new Span(whole.Start + length, whole.End) : whole;
    }

    /// <summary>Length of "1/ ", "2/7 ", "3. " at the beginning of a post of a thread; 0 where there is none.</summary>
    private static int NumberLength(ReadOnlySpan<char> units)
    {
        int i = 0;
        while (i < units.Length && char.IsAsciiDigit(units[i])) i++;
        if (i is 0 or > 3 || i >= units.Length || units[i] is not ('/' or '.' or ')')) return 0;
        i++;
        while (i < units.Length && char.IsAsciiDigit(units[i])) i++;
        int blank = i;
        while (i < units.Length && char.IsWhiteSpace(units[i])) i++;
        return i > blank && i < units.Length ? i : 0;
    }
}
