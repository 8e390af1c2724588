using System.CommandLine;
using System.CommandLine.Help;
using System.Text;
using Hearsay.Cli.Eval;
using Hearsay.Cli.Help;
using Hearsay.Cli.Train;
using Hearsay.Cli.Verbs;

namespace Hearsay.Cli;

internal static class Program
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static int Main(string[] arguments)
    {
        using var output = new StreamWriter(Console.OpenStandardOutput(), Utf8, bufferSize: 1 << 16);
        using var error = new StreamWriter(Console.OpenStandardError(), Utf8) { AutoFlush = true };
        return Run(arguments, output, error);
    }

    /// <summary>Runs one command line. Data goes to <paramref name="output"/>, everything else to
    /// <paramref name="error"/>.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int Run(string[] arguments, TextWriter output, TextWriter error)
    {
        try
        {
            int code = Invoke(CreateCommand(), arguments, output, error);
            output.Flush();
            return code;
        }
        catch (UsageException fault)
        {
            error.WriteLine($"hearsay: {fault.Message}");
            return ExitCode.WrongUsage;
        }
        catch (IOException fault)
        {
            // A full disk, or whoever read our output has gone.
            error.WriteLine($"hearsay: cannot write: {fault.Message}");
            return ExitCode.Fault;
        }
#pragma warning disable CA1031 // The last resort: a fault of ours ends in a message and its exit code.
        catch (Exception fault)
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
