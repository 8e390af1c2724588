using System.CommandLine;
using Hearsay.Cli.Eval;
using Hearsay.Training.Pairs;

namespace Hearsay.Cli.Train;

/// <summary><c>hearsay train pairs</c>.</summary>
internal static class TrainPairs
{
    public static Command Create(Option<DirectoryInfo?> data, Option<DirectoryInfo> output)
    {
        var command = new Command("pairs", "Train what tells whether two passages report one utterance (a minute)")
            { data, output };
        command.SetAction(arguments => EvalCommand.Run(arguments, _ => PairTraining.Run(
            TrainCommand.Locate(arguments.GetValue(data)), arguments.GetValue(output)!.FullName,
            arguments.InvocationConfiguration.Error.WriteLine)));
        return command;
    }
}
