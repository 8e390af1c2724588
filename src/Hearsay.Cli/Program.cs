using System.CommandLine;
using System.CommandLine.Help;
using Hearsay.Cli.Eval;
using Hearsay.Cli.Help;
using Hearsay.Cli.Output;
using Hearsay.Cli.Train;
using Hearsay.Cli.Verbs;

namespace Hearsay.Cli;

internal static class Program
{
    /// <summary>The streams are not disposed: what could be written was, and what could not would be tried
    /// again.</summary>
    public static int Main(string[] arguments) =>
        Run(arguments, StandardStreams.OpenOutput(), StandardStreams.OpenError());

    /// <summary>Runs one command line. Data goes to <paramref name="output"/>, everything else to
    /// <paramref name="error"/>.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int Run(string[] arguments, TextWriter output, TextWriter error)
    {
        try
        {
            int code = InvokeOrTell(arguments, output, error);
            output.Flush();
            return code;
        }
        catch (ReaderGoneException)
        {
            return ExitCode.Done;
        }
        catch (IOException fault)
        {
            error.WriteLine($"hearsay: cannot write: {fault.Message}");
            return ExitCode.Fault;
        }
    }

    private static int InvokeOrTell(string[] arguments, TextWriter output, TextWriter error)
    {
        try
        {
            return Invoke(CreateCommand(), arguments, output, error);
        }
        catch (UsageException fault)
        {
            error.WriteLine($"hearsay: {fault.Message}");
            return ExitCode.WrongUsage;
        }
#pragma warning disable CA1031 // The last resort: a fault of ours ends in a message and its exit code.
        catch (Exception fault) when (fault is not IOException)
#pragma warning restore CA1031
        {
            error.WriteLine($"hearsay: this is a fault of Hearsay, please report it: {fault}");
            return ExitCode.Fault;
        }
    }

    /// <summary>A plain command in the place of System.CommandLine's root, which would be called what the file of the
    /// program is called.</summary>
    private static Command CreateCommand()
    {
        var help = new HelpOption();
        help.Action = new HelpWithExamples((HelpAction)help.Action!);
        return new Command("hearsay", HelpTexts.Root)
        {
            help,
            new VersionOption(),
            CompareCommand.Create(),
            ReadCommand.Create(),
            CleanCommand.Create(),
            ExplainCommand.Create(),
            EvalCommand.Create(),
            TrainCommand.Create(),
            // Further commands join here.
        };
    }

    private static int Invoke(Command command, string[] arguments, TextWriter output, TextWriter error)
    {
        ParseResult parsed = command.Parse(arguments);
        var configuration = new InvocationConfiguration
        {
            Output = output,
            Error = error,
            EnableDefaultExceptionHandler = false,
        };
        if (parsed.Errors.Count == 0) return parsed.Invoke(configuration);
        if (arguments.Length == 0)
        {
            configuration.Output = error;
            command.Parse("--help").Invoke(configuration);
            return ExitCode.WrongUsage;
        }

        // "Required command was not provided" says nothing beside the command that is not one.
        foreach (var fault in parsed.Errors.Skip(parsed.CommandResult.Command == command ? parsed.Errors.Count - 1 : 0))
            error.WriteLine($"hearsay: {fault.Message}");
        string name = parsed.CommandResult.Command == command ? "" : parsed.CommandResult.Command.Name + " ";
        error.WriteLine($"'hearsay {name}--help' shows how it is used.");
        return ExitCode.WrongUsage;
    }
}
