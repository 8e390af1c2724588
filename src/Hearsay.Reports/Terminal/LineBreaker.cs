using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Hearsay.Reports.Terminal;

/// <summary>Breaks runs of text into lines of at most so many columns: at spaces, beside East Asian wide characters,
/// and inside a word only where it alone is longer than a line. Linear in the length of the text.</summary>
internal static class LineBreaker
{
    /// <summary>Marks that close what stands before them and so never begin a line.</summary>
    private const string Closing = "、。，．：；！？）」』】〉》’”…";

    /// <param name="first">Columns of the first line.</param>
    /// <param name="rest">Columns of every other line.</param>
    public static List<ImmutableArray<Run>> Break(IEnumerable<Run> runs, int first, int rest)
    {
        var lines = new List<ImmutableArray<Run>>();
        var line = new Line();
        int room = Math.Max(1, first);
        foreach (Unbroken word in Words(runs))
        {
            if (line.Width > 0 && line.Width + (word.IsSpaced ? 1 : 0) + word.Width > room)
            {
                lines.Add(line.End());
                room = Math.Max(1, rest);
            }

            if (line.Width > 0 && word.IsSpaced) line.Add(" ", 1, word.Elements[0].Ink & line.Ink);
            foreach (Element element in word.Elements)
            {
                if (line.Width > 0 && line.Width + element.Width > room)
                {
                    lines.Add(line.End());
                    room = Math.Max(1, rest);
                }

                line.Add(element.Text, element.Width, element.Ink);
            }
        }

        if (line.Width > 0 || lines.Count == 0) lines.Add(line.End());
        return lines;
    }

    private static IEnumerable<Unbroken> Words(IEnumerable<Run> runs)
    {
        var word = new List<Element>();
        bool spaced = false;
        foreach (Element element in Elements(runs))
        {
            bool isSpace = element.Text == " ";
            if (word.Count > 0 && (isSpace || MayBreakBetween(word[^1], element)))
            {
                yield return new Unbroken([.. word], spaced);
                word.Clear();
                spaced = false;
            }

            if (isSpace) spaced = true;
            else word.Add(element);
        }

        if (word.Count > 0) yield return new Unbroken([.. word], spaced);
    }

    private static bool MayBreakBetween(Element before, Element after) =>
        (before.Width == 2 || after.Width == 2)
        && !Closing.Contains(after.Text, StringComparison.Ordinal)
        && after.Text != "*";

    private static IEnumerable<Element> Elements(IEnumerable<Run> runs)
    {
        foreach (Run run in runs)
        {
            for (int at = 0; at < run.Text.Length;)
            {
                int length = StringInfo.GetNextTextElementLength(run.Text, at);
                string text = run.Text.Substring(at, length);
                yield return new Element(text, DisplayWidth.OfElement(text), run.Ink);
                at += length;
            }
        }
    }

    private readonly record struct Element(string Text, int Width, Ink Ink);

    private readonly record struct Unbroken(ImmutableArray<Element> Elements, bool IsSpaced)
    {
        public int Width => Elements.Sum(element => element.Width);
    }

    /// <summary>The line that is being filled; neighbours in one ink become one run.</summary>
    private sealed class Line
    {
        private readonly List<Run> _runs = [];
        private readonly StringBuilder _text = new();

        public int Width { get; private set; }

        public Ink Ink { get; private set; }

        public void Add(string text, int width, Ink ink)
        {
            if (ink != Ink) Flush();
            Ink = ink;
            _text.Append(text);
            Width += width;
        }

        public ImmutableArray<Run> End()
        {
            Flush();
            ImmutableArray<Run> runs = [.. _runs];
            _runs.Clear();
            (Width, Ink) = (0, Ink.Plain);
            return runs;
        }

        private void Flush()
        {
            if (_text.Length > 0) _runs.Add(new Run(_text.ToString(), Ink));
            _text.Clear();
        }
    }
}
