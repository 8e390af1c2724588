namespace Hearsay.Reports.Terminal;

/// <summary>How a report is set for a terminal.</summary>
/// <param name="Width">Columns; 0 stands for 80, fewer than 40 for 40, more than 200 for 200.</param>
/// <param name="Colour">True to print in colour, false for text alone.</param>
/// <param name="All">True to list everything, however much there is.</param>
/// <param name="Hints">True to end with what else the reader can do.</param>
internal readonly record struct TerminalOptions(
    int Width = 0, bool Colour = false, bool All = false, bool Hints = false)
{
    private const int UsualWidth = 80;

    public const int LeastWidth = 40;
    public const int GreatestWidth = 200;

    internal int Columns => Width == 0 ? UsualWidth : Math.Clamp(Width, LeastWidth, GreatestWidth);
}
