using System.Buffers;
using Hearsay.Text;

namespace Hearsay.Articles.Scraped;

/// <summary>Cuts a page into paragraphs: one a line, save where a column limit broke paragraphs over several lines.
/// A line was broken at a limit where the first word of the next would not have fitted on it.</summary>
internal static class ParagraphSplitter
{
    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\n\r\v\f\u0085\u2028\u2029");

    /// <summary>A page of more is a list or an attack: the longest live pages have some ten thousand. A paragraph takes
    /// half a kilobyte while it is judged.</summary>
    public const int MostParagraphs = 100_000;

    private const int NarrowestColumn = 40;
    private const int WidestColumn = 120;

    /// <summary>Fewest lines to be sure of a limit.</summary>
    private const int FewestBroken = 3;

    /// <summary>Share of a column limit's neighbours that must be broken at it; the rest end paragraphs.</summary>
    private const double LeastBroken = 0.5;

    /// <summary>Share of broken lines that go on in lower case; in prose it is four fifths.</summary>
    private const double LeastLowerCase = 0.5;

    /// <summary>At most <see cref="MostParagraphs"/>, of which the last is then all the rest of the page.</summary>
    public static Paragraph[] Split(SourceText page, LineMeasure measure)
    {
        Line[] lines = [.. Lines(page)];
        int? column = ColumnOf(page, lines);
        var paragraphs = new List<Paragraph>();
        for (int i = 0; i < lines.Length;)
        {
            int next = paragraphs.Count + 1 < MostParagraphs ? i + 1 : lines.Length;
            while (column is { } limit && next < lines.Length && IsBroken(page, lines[next - 1], lines[next], limit))
                next++;
            paragraphs.Add(new Paragraph(page, [.. lines[i..next].Select(line => line.Span)], measure));
            i = next;
        }

        return [.. paragraphs];
    }

    /// <summary>The lines that hold more than white space, without the white space around them; every line end of
    /// Unicode counts (CR, LF, both, VT, FF, NEL, LS, PS).</summary>
    public static IEnumerable<Span> NonBlankLines(SourceText page) => Lines(page).Select(line => line.Span);

    private static IEnumerable<Line> Lines(SourceText page)
    {
        bool afterBlank = true;
        for (int start = 0; start < page.Length;)
        {
            int length = page.Value.AsSpan(start).IndexOfAny(LineEnds);
            int end = length < 0 ? page.Length : start + length;
            if (Trim(page, start, end) is { } span)
            {
                yield return new Line(span, afterBlank);
                afterBlank = false;
            }
            else
            {
                afterBlank = true;
            }

            bool isPair = end + 1 < page.Length && page[end] == '\r' && page[end + 1] == '\n';
            start = end + (isPair ? 2 : 1);
        }
    }

    private static Span? Trim(SourceText page, int start, int end)
    {
        while (start < end && IsBlank(page[start])) start++;
        while (end > start && IsBlank(page[end - 1])) end--;
        return start < end ? new Span(start, end) : null;
    }

    private static bool IsBlank(char unit) => char.IsWhiteSpace(unit) || unit is '\uFEFF' or '\u200B';

    /// <summary>The limit that most lines were broken at, or null where the page has none.</summary>
    private static int? ColumnOf(SourceText page, Line[] lines)
    {
        int column = 0;
        for (int i = 0; i + 1 < lines.Length; i++)
        {
            if (!lines[i + 1].AfterBlank) column = Math.Max(column, lines[i].Span.Length);
        }

        if (column is < NarrowestColumn or > WidestColumn) return null;
        int neighbours = 0, broken = 0, lower = 0;
        for (int i = 0; i + 1 < lines.Length; i++)
        {
            if (lines[i + 1].AfterBlank) continue;
            neighbours++;
            if (!IsBroken(page, lines[i], lines[i + 1], column)) continue;
            broken++;
            if (char.IsLower(page[lines[i + 1].Span.Start])) lower++;
        }

        bool isWrapped = broken >= FewestBroken && broken >= LeastBroken * neighbours
            && lower >= LeastLowerCase * broken;
        return isWrapped ? column : null;
    }

    private static bool IsBroken(SourceText page, Line line, Line next, int column)
    {
        if (next.AfterBlank) return false;
        int firstWord = page.Slice(next.Span).IndexOfAny(' ', '\t');
        return line.Span.Length + 1 + (firstWord < 0 ? next.Span.Length : firstWord) > column;
    }

    private readonly record struct Line(Span Span, bool AfterBlank);
}
