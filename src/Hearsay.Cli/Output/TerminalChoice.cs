using System.Globalization;
using Hearsay.Reports.Terminal;

namespace Hearsay.Cli.Output;

/// <summary>Decides how the report is set: by what standard output is and by the environment's customs, NO_COLOR
/// (no-color.org) before FORCE_COLOR and CLICOLOR_FORCE (bixense.com/clicolors), and TERM=dumb.</summary>
internal static class TerminalChoice
{
    private const int DefaultWidth = 80;

    /// <param name="width">Columns that the user asked for, if any.</param>
    public static TerminalOptions Options(int? width)
    {
        bool isTerminal = !Console.IsOutputRedirected;
        return new TerminalOptions(
            width ?? (isTerminal ? WindowWidth() : DefaultWidth),
            IsColoured(Environment.GetEnvironmentVariable, isTerminal),
            Hints: isTerminal);
    }

    /// <param name="variable">Looks up an environment variable.</param>
    internal static bool IsColoured(Func<string, string?> variable, bool isTerminal)
    {
        if (!string.IsNullOrEmpty(variable("NO_COLOR"))) return false;
        if (IsOn(variable("FORCE_COLOR")) || IsOn(variable("CLICOLOR_FORCE"))) return true;
        return isTerminal && variable("TERM") != "dumb" && variable("CLICOLOR") != "0";
    }

    private static bool IsOn(string? value) => value is not (null or "" or "0" or "false");

    private static int WindowWidth()
    {
        if (int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), CultureInfo.InvariantCulture, out int columns)
            && columns > 0) return columns;
        try
        {
            return Console.WindowWidth is > 0 and var width ? width : DefaultWidth;
        }
        catch (IOException)
        {
            return DefaultWidth;
        }
    }
}
