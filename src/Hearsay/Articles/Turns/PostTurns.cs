using System.Collections.Immutable;
using Hearsay.Text;

namespace Hearsay.Articles.Turns;

/// <summary>Posts under a line that holds a handle and nothing else: each runs to the next such line.</summary>
internal static class PostTurns
{
    public static void Read(TurnPage page, List<Turn> turns)
    {
        int[] headers = [.. Enumerable.Range(0, page.Lines.Count)
            .Where(i => page.Labels[i].Form is LabelForm.Header)];
        int longest = 1;
        for (int k = 0; k < headers.Length; k++)
        {
            int first = headers[k] + 1;
            int end = k + 1 < headers.Length ? headers[k + 1] : EndOfLast(page, first, longest);
            ImmutableArray<Span> text = [.. Enumerable.Range(first, Math.Max(0, end - first))
                .Where(i => page.Labels[i].Form is LabelForm.None or LabelForm.Name or LabelForm.Hour)
                .Select(i => WithoutNumber(page, i))];
            if (text.IsEmpty) continue;
            longest = Math.Max(longest, end - first);
            TurnLabel label = page.Labels[headers[k]];
            turns.Add(new Turn(TurnKind.Post, label.Label, label.Name, label.Time, null, text));
            page.Take(headers[k], end);
        }
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

    /// <summary>Length of "1/ ", "2/7 " at the beginning of a post of a thread; 0 where there is none.</summary>
    private static int NumberLength(ReadOnlySpan<char> units)
    {
        int i = 0;
        while (i < units.Length && char.IsAsciiDigit(units[i])) i++;
        if (i is 0 or > 3 || i >= units.Length || units[i] != '/') return 0;
        i++;
        while (i < units.Length && char.IsAsciiDigit(units[i])) i++;
        int blank = i;
        while (i < units.Length && char.IsWhiteSpace(units[i])) i++;
        return i > blank && i < units.Length ? i : 0;
    }
}
