using Hearsay.Reports.View;

namespace Hearsay.Reports;

/// <summary>Makes text of strangers, a file's name in a message for one, safe to print on one line of a
/// terminal.</summary>
internal static class VisibleLine
{
    /// <summary>White space as single spaces, control characters as visible pictures, without characters that are
    /// invisible or turn the direction of the line.</summary>
    public static string Of(string text) => VisibleText.Of(text);
}
