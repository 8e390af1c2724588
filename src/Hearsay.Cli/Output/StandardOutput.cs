using System.Text;
using Hearsay.Reports;

namespace Hearsay.Cli.Output;

/// <summary>Where data goes: a file, a pipe, or a terminal that somebody looks at.</summary>
internal sealed class StandardOutput(Stream stream, bool isTerminal)
    : StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 1 << 16)
{
    /// <summary>For data in a format that is not made for terminals: as it is, but on a terminal nothing in it can
    /// steer that.</summary>
    public static TextWriter ForData(TextWriter output) =>
        output is StandardOutput { IsTerminal: true } ? new VisibleWriter(output) : output;

    private bool IsTerminal => isTerminal;
}
