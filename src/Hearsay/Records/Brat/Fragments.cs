using System.Buffers;
using System.Globalization;
using System.Text;
using Hearsay.Text;

namespace Hearsay.Records.Brat;

/// <summary>Spans as brat takes them: a text-bound annotation is a list of fragments that hold no line break and are
/// not empty, <c>0 5;16 23</c> in code points.</summary>
internal static class Fragments
{
    private static readonly SearchValues<char> LineBreaks = SearchValues.Create("\n\r\v\f\u0085\u2028\u2029");

    /// <summary>The spans, cut at line breaks.</summary>
    public static List<Span> Of(SourceText text, IEnumerable<Span> spans)
    {
        var fragments = new List<Span>();
        foreach (Span span in spans)
        {
            for (int at = span.Start; at < span.End;)
            {
                int length = text.Slice(new Span(at, span.End)).IndexOfAny(LineBreaks);
                int end = length < 0 ? span.End : at + length;
                if (end > at) fragments.Add(new Span(at, end));
                at = end + 1;
            }
        }

        return fragments;
    }

    /// <summary>"0 5;16 23".</summary>
    public static string Offsets(SourceText text, IEnumerable<Span> spans) => string.Join(';', spans.Select(span =>
    {
        CodePointRange range = text.ToCodePoints(span);
        return $"{range.Start} {range.End}";
    }));

    /// <summary>The words of the fragments, one space between them.</summary>
    public static string Words(SourceText text, IReadOnlyList<Span> fragments)
    {
        var words = new StringBuilder();
        foreach (Span fragment in fragments)
        {
            if (words.Length > 0) words.Append(' ');
            words.Append(text.Slice(fragment));
        }

        return words.ToString();
    }

    /// <summary>Reads "0 5;16 23".</summary>
    /// <exception cref="InvalidDataException">It is no such list, or lies outside the text.</exception>
    public static List<Span> Read(SourceText text, string offsets)
    {
        int length = text.ToCodePoint(text.Length);
        var spans = new List<Span>();
        foreach (string pair in offsets.Split(';'))
        {
            string[] ends = pair.Split(' ');
            if (ends.Length != 2 || !TryRead(ends[0], out int start) || !TryRead(ends[1], out int end))
                throw new InvalidDataException(
                    $"expected offsets such as 0 5;16 23, found \"{SchemaReading.Shortened(offsets)}\"");
            if (end < start || end > length)
                throw new InvalidDataException(
                    $"the range {start} {end} lies outside the text of {length} code points");
            spans.Add(text.FromCodePoints(new CodePointRange(start, end)));
        }

        return spans;
    }

    private static bool TryRead(string number, out int value) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out value);
}
