using System.CommandLine;
using Hearsay.Cli.Eval;
using Hearsay.Training.Corpora;
using Hearsay.Training.Names;

namespace Hearsay.Cli.Train;

/// <summary><c>hearsay train names</c>.</summary>
internal static class TrainNames
{
    private static readonly Option<DirectoryInfo> Work = new("--work")
    {
        Description = "Folder for examples and checkpoints; a run that was cut off goes on from there",
        DefaultValueFactory = _ => new DirectoryInfo("artifacts/training/names"),
    };

    private static readonly Option<bool> Teachers = new("--teachers")
    {
        Description = "Train the teachers first (an hour or more), unless they are there already",
    };

    public static Command Create(Option<DirectoryInfo?> data, Option<long> seed, Option<DirectoryInfo> output)
    {
        var command = new Command("names", "Train the recogniser of names (needs PyTorch)") { data, seed, output, Work, Teachers };
        command.SetAction(arguments => EvalCommand.Run(arguments, _ =>
        {
            GoldData found = TrainCommand.Locate(arguments.GetValue(data));
            string? missing = NameTraining.Missing(found).FirstOrDefault();
            if (missing is not null) throw new UsageException($"there is no file {missing}");
            var training = new NameTraining(
                found, arguments.GetValue(Work)!.FullName, arguments.GetValue(seed), arguments.InvocationConfiguration.Error.WriteLine);
            if (arguments.GetValue(Teachers)) training.TrainTeachers();
            training.Run(arguments.GetValue(output)!.FullName);
        }));
        return command;
    }
}
