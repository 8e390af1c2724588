using System.Collections.Immutable;

namespace Hearsay.Reports.Terminal;

/// <summary>Sets paragraphs into lines of a given width and hands each finished line to the printer.</summary>
internal sealed class Setting(int width, bool isPlain, Action<ImmutableArray<Run>> print)
{
    private const int Gutter = 4;

    private bool _isBlank = true;

    /// <summary>Lines of text longer than this are hard to follow with the eye.</summary>
    private const int Measure = 100;

    /// <summary>Columns of the page.</summary>
    public int Width { get; } = width;

    /// <summary>An empty line; several in a row, or one at the very start, are one or none.</summary>
    public void Blank()
    {
        if (!_isBlank) print([]);
        _isBlank = true;
    }

    public void Rule() => Print([new Run(new string('─', Width), Ink.Quiet)]);

    /// <summary>A paragraph that begins with <paramref name="label"/> in a column of its own.</summary>
    /// <param name="indent">Columns before the text, the label's own included; a longer label pushes the text
    /// on.</param>
    public void Paragraph(Run label, int indent, IEnumerable<Run> runs)
    {
        int labelWidth = DisplayWidth.Of(label.Text);
        int firstIndent = Math.Max(indent, labelWidth == 0 ? 0 : labelWidth + 1);
        bool isFirst = true;
        int measure = Math.Min(Width, Measure);
        foreach (ImmutableArray<Run> line in LineBreaker.Break(Visible(runs), measure - firstIndent, measure - indent))
        {
            if (isFirst) Print([label, new Run(new string(' ', firstIndent - labelWidth)), .. line]);
            else Print([new Run(new string(' ', indent)), .. line]);
            isFirst = false;
        }
    }

    public void Paragraph(int indent, params IEnumerable<Run> runs) => Paragraph(new Run(""), indent, runs);

    /// <summary>Sets two texts beside one another, each in half of the page.</summary>
    public void Beside(Action<Setting> left, Action<Setting> right)
    {
        int half = (Width - Gutter) / 2;
        List<ImmutableArray<Run>> leftLines = [], rightLines = [];
        left(new Setting(half, isPlain, leftLines.Add));
        right(new Setting(half, isPlain, rightLines.Add));
        for (int i = 0; i < Math.Max(leftLines.Count, rightLines.Count); i++)
        {
            ImmutableArray<Run> line = leftLines.ElementAtOrDefault(i) is { IsDefault: false } there ? there : [];
            int used = line.Sum(run => DisplayWidth.Of(run.Text));
            if (i < rightLines.Count)
                line = [.. line, new Run(new string(' ', half + Gutter - used)), .. rightLines[i]];
            Print(line);
        }
    }

    private void Print(ImmutableArray<Run> line)
    {
        print(line);
        _isBlank = false;
    }

    /// <summary>Without colour, the words that differ stand between asterisks.</summary>
    private IEnumerable<Run> Visible(IEnumerable<Run> runs)
    {
        bool isOpen = false;
        foreach (Run run in runs)
        {
            bool differs = isPlain && (run.Ink & Ink.Differs) != 0;
            if (differs != isOpen) yield return new Run("*");
            isOpen = differs;
            yield return run;
        }

        if (isOpen) yield return new Run("*");
    }
}
