using System.CommandLine;
using Hearsay.Training.Corpora;
using Hearsay.Training.Names;

namespace Hearsay.Cli;

/// <summary><c>hearsay train names</c>.</summary>
internal static class TrainNames
{
    private static readonly Option<string> Work = new("--work")
    {
        Description = "Folder for examples and checkpoints; a run that was cut off goes on from there",
        DefaultValueFactory = _ => Path.Combine("artifacts", "training", "names"),
    };

    public static Command Create(Option<DirectoryInfo?> data, Option<long> seed, Option<DirectoryInfo> output)
    {
        var vectors = new Option<string>("--vectors") { Description = "Folder of the shared word vectors", Required = true };
        var exportOnly = new Option<bool>("--export-only");
        var command = new Command("names", "Train the recogniser of names (needs PyTorch)") { data, seed, output, Work, vectors, exportOnly };
        command.SetAction(arguments =>
        {
            GoldData found = TrainCommand.Locate(arguments.GetValue(data));
            string[] missing = [.. NameTraining.Missing(found)];
            if (missing.Length > 0) throw new UsageException($"there is no file {missing[0]}");
            NameTraining.Run(
                found, arguments.GetValue(vectors)!, arguments.GetValue(Work)!, arguments.GetValue(seed), arguments.GetValue(exportOnly),
                arguments.InvocationConfiguration.Error.WriteLine);
            return ExitCode.Done;
        });
        return command;
    }
}
