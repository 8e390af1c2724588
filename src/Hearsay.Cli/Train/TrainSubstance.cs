using System.CommandLine;
using Hearsay.Cli.Eval;
using Hearsay.Training.Substance;

namespace Hearsay.Cli.Train;

/// <summary><c>hearsay train substance</c>.</summary>
internal static class TrainSubstance
{
    public static Command Create(Option<DirectoryInfo?> data, Option<DirectoryInfo> output)
    {
        var command = new Command("substance", "Train what tells whether somebody states something (a minute)")
            { data, output };
        command.SetAction(arguments => EvalCommand.Run(arguments, _ => SubstanceTraining.Run(
            TrainCommand.Locate(arguments.GetValue(data)), arguments.GetValue(output)!.FullName,
            arguments.InvocationConfiguration.Error.WriteLine)));
        return command;
    }
}
