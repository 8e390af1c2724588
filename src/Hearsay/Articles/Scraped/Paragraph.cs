using System.Collections.Immutable;
using System.Text;
using Hearsay.Text;

namespace Hearsay.Articles.Scraped;

/// <summary>A paragraph of a page: one line, or several that a column limit broke.</summary>
internal sealed class Paragraph
{
    /// <param name="lines">Its lines in the page, without the white space around them; none is empty.</param>
    public Paragraph(SourceText page, ImmutableArray<Span> lines, LineMeasure measure)
    {
        Lines = lines;
        Text = lines.Length == 1 ? page.Quote(lines[0]) : Join(page, lines);
        Folded = NormalForm.Fold(Text);
        Features = measure.Of(Text);
    }

    public ImmutableArray<Span> Lines { get; }

    /// <summary>The lines joined by single spaces.</summary>
    public string Text { get; }

    /// <summary>The text as cues are looked up in it.</summary>
    public string Folded { get; }

    public LineFeatures Features { get; }

    /// <summary>From its first line's start to its last line's end in the page.</summary>
    public Span PageSpan => new(Lines[0].Start, Lines[^1].End);

    /// <summary>Where a span of <see cref="Text"/> stands in the page; white space between lines included.</summary>
    public Span ToPage(Span part) => new(ToPage(part.Start), ToPage(part.End - 1) + 1);

    /// <summary>The pieces of the page that a span of <see cref="Text"/> copies, each with its offset in the
    /// text.</summary>
    public IEnumerable<(int Offset, Span Page)> Pieces(Span part)
    {
        int offset = 0;
        foreach (Span line in Lines)
        {
            int start = Math.Max(part.Start, offset), end = Math.Min(part.End, offset + line.Length);
            if (start < end) yield return (start, new Span(start, end).Shift(line.Start - offset));
            offset += line.Length + 1;
        }
    }

    private int ToPage(int offset)
    {
        int passed = 0;
        foreach (Span line in Lines)
        {
            if (offset < passed + line.Length) return line.Start + Math.Max(0, offset - passed);
            passed += line.Length + 1;
        }

        return PageSpan.End;
    }

    private static string Join(SourceText page, ImmutableArray<Span> lines)
    {
        var text = new StringBuilder();
        foreach (Span line in lines)
        {
            if (text.Length > 0) text.Append(' ');
            text.Append(page.Slice(line));
        }

        return text.ToString();
    }
}
