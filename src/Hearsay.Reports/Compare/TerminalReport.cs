using System.Collections.Immutable;
using Hearsay.Collation;
using Hearsay.Reports.Compare.Terminal;
using Hearsay.Reports.View;

namespace Hearsay.Reports.Compare;

/// <summary>How the terminal report is set.</summary>
/// <param name="Width">Columns; 0 stands for 80, fewer than 40 for 40, more than 200 for 200.</param>
/// <param name="Colour">True to print in colour, false for text alone.</param>
/// <param name="All">True to list everything, however much there is.</param>
/// <param name="Hints">True to end with what else the reader can do.</param>
public readonly record struct TerminalOptions(int Width = 0, bool Colour = false, bool All = false, bool Hints = false)
{
    private const int UsualWidth = 80;

    public const int LeastWidth = 40;
    public const int GreatestWidth = 200;

    internal int Columns => Width == 0 ? UsualWidth : Math.Clamp(Width, LeastWidth, GreatestWidth);
}

/// <summary>What <c>hearsay compare</c> prints: who said what, in whose words, for people who read on a terminal.</summary>
public static class TerminalReport
{
    public static void Write(CollatedStory story, TextWriter output, TerminalOptions options)
    {
        int width = options.Columns;
        var view = new StoryView(story);
        var setting = new Setting(width, !options.Colour, Printer(output, width, options.Colour));
        var limits = Limits.For(view, options.All);
        new HeadSetter(view, setting).Set();
        new UtteranceSetter(view, setting, limits).Set();
        new ClosingSetter(view, setting).Set(options.Hints);
    }

    /// <summary>Spectre.Console is only woken where colours are wanted: it costs start-up time.</summary>
    internal static Action<ImmutableArray<Run>> Printer(TextWriter output, int width, bool colour) =>
        colour ? new ColourPrinter(output, width).Print : line => PlainPrinter.Print(output, line);
}
