using System.Collections.Immutable;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Hearsay.Reports.Terminal;

/// <summary>Chooses how set lines are printed.</summary>
internal static class Printers
{
    /// <summary>Spectre.Console is only woken where colours are wanted: it costs start-up time.</summary>
    public static Action<ImmutableArray<Run>> For(TextWriter output, int width, bool colour) =>
        colour ? new ColourPrinter(output, width).Print : line => PlainPrinter.Print(output, line);
}

/// <summary>Prints set lines as text alone.</summary>
internal static class PlainPrinter
{
    public static void Print(TextWriter output, ImmutableArray<Run> line) =>
        output.Write(string.Concat(line.Select(run => run.Text)).TrimEnd() + "\n");
}

/// <summary>Prints set lines in colour. Only the sixteen colours that a terminal's theme defines are used, so that the
/// report is readable on light and on dark.</summary>
internal sealed class ColourPrinter
{
    private readonly IAnsiConsole _console;

    public ColourPrinter(TextWriter output, int width)
    {
        _console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes,
            ColorSystem = ColorSystemSupport.Standard,
            Interactive = InteractionSupport.No,
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
            Out = new AnsiConsoleOutput(output),
        });
        _console.Profile.Width = width;
    }

    public void Print(ImmutableArray<Run> line) => _console.Write(new SetLine(line));

    private static Style StyleOf(Ink ink)
    {
        Decoration decoration = Decoration.None;
        if ((ink & (Ink.Strong | Ink.Heading | Ink.Siglum | Ink.Differs)) != 0) decoration |= Decoration.Bold;
        if ((ink & Ink.Differs) != 0) decoration |= Decoration.Underline;
        if ((ink & Ink.Quiet) != 0) decoration |= Decoration.Dim;
        if ((ink & Ink.Condition) != 0) decoration |= Decoration.Italic;
        return new Style(ColourOf(ink), decoration: decoration);
    }

    private static Color ColourOf(Ink ink)
    {
        if ((ink & Ink.Differs) != 0) return Color.Olive;
        if ((ink & Ink.Condition) != 0) return Color.Purple;
        if ((ink & Ink.Siglum) != 0) return Color.Teal;
        return (ink & Ink.Relation) != 0 ? Color.Green : Color.Default;
    }

    private sealed class SetLine(ImmutableArray<Run> line) : Renderable
    {
        protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth) =>
            line.Select(run => new Segment(run.Text, StyleOf(run.Ink))).Append(Segment.LineBreak);
    }
}
