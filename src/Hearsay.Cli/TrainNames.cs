using System.CommandLine;
using Hearsay.Training.Corpora;
using Hearsay.Training.Names;

namespace Hearsay.Cli;

/// <summary><c>hearsay train names</c>.</summary>
internal static class TrainNames
{
    private static readonly Option<DirectoryInfo> Work = new("--work")
    {
        Description = "Folder for examples and checkpoints; a run that was cut off goes on from there",
        DefaultValueFactory = _ => new DirectoryInfo("artifacts/training/names"),
    };

    public static Command Create(Option<DirectoryInfo?> data, Option<long> seed, Option<DirectoryInfo> output)
    {
        var command = new Command("names", "Train the recogniser of names (needs PyTorch)") { data, seed, output, Work };
        command.SetAction(arguments => EvalCommand.Run(arguments, _ =>
        {
            GoldData found = TrainCommand.Locate(arguments.GetValue(data));
            string? missing = NameTraining.Missing(found).FirstOrDefault();
            if (missing is not null) throw new UsageException($"there is no file {missing}");
            new NameTraining(
                found, arguments.GetValue(Work)!.FullName, arguments.GetValue(seed), arguments.InvocationConfiguration.Error.WriteLine)
                .Run(arguments.GetValue(output)!.FullName);
        }));
        return command;
    }
}
