using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Hearsay.Cli.Help;

/// <summary>The help of System.CommandLine, ending in the examples of <see cref="HelpTexts"/>.</summary>
internal sealed class HelpWithExamples(HelpAction inner) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        int code = inner.Invoke(parseResult);
        if (HelpTexts.Endings.TryGetValue(parseResult.CommandResult.Command.Name, out string? ending))
            parseResult.InvocationConfiguration.Output.WriteLine(ending);
        return code;
    }
}
