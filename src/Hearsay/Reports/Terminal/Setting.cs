using System.Collections.Immutable;

namespace Hearsay.Reports.Terminal;

/// <summary>Sets paragraphs into lines of a given width and hands each finished line to the printer.</summary>
internal sealed class Setting(int width, bool isPlain, Action<ImmutableArray<Run>> print)
{
    private bool _isBlank = true;

    /// <summary>Columns of a line.</summary>
    public int Width { get; } = width;

    /// <summary>An empty line; several in a row, or one at the very start, are one or none.</summary>
    public void Blank()
    {
        if (!_isBlank) print([]);
        _isBlank = true;
    }

    public void Rule() => Print([new Run(new string('─', Width), Ink.Quiet)]);

    /// <summary>A paragraph that begins with <paramref name="label"/> in a column of its own.</summary>
    /// <param name="indent">Columns before the text, the label's own included; a longer label pushes the text on.</param>
    public void Paragraph(Run label, int indent, IEnumerable<Run> runs)
    {
        int labelWidth = DisplayWidth.Of(label.Text);
        int firstIndent = Math.Max(indent, labelWidth == 0 ? 0 : labelWidth + 1);
        bool isFirst = true;
        foreach (ImmutableArray<Run> line in LineBreaker.Break(Visible(runs), Width - firstIndent, Width - indent))
        {
            if (isFirst) Print([label, new Run(new string(' ', firstIndent - labelWidth)), .. line]);
            else Print([new Run(new string(' ', indent)), .. line]);
            isFirst = false;
        }
    }

    public void Paragraph(int indent, params IEnumerable<Run> runs) => Paragraph(new Run(""), indent, runs);

    private void Print(ImmutableArray<Run> line)
    {
        print(line);
        _isBlank = false;
    }

    /// <summary>Without colour, the words that differ stand between asterisks.</summary>
    private IEnumerable<Run> Visible(IEnumerable<Run> runs) => isPlain
        ? runs.Select(run => (run.Ink & Ink.Differs) == 0 ? run : run with { Text = $"*{run.Text}*" })
        : runs;
}
