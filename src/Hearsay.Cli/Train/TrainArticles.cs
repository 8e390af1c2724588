using System.CommandLine;
using Hearsay.Cli.Eval;
using Hearsay.Training.Evaluation.Extraction;
using Hearsay.Training.Extraction;

namespace Hearsay.Cli.Train;

/// <summary><c>hearsay train articles</c>.</summary>
internal static class TrainArticles
{
    private static readonly Option<DirectoryInfo> Pages = new("--pages")
    {
        Description = "Where the archives of HTML pages lie unpacked; they are unpacked there once, by tar",
        DefaultValueFactory = _ => new DirectoryInfo(ExtractionEvaluation.StandardPages),
    };

    public static Command Create(Option<DirectoryInfo?> data, Option<long> seed, Option<DirectoryInfo> output)
    {
        var command = new Command("articles",
            "Train the model that tells an article from the rest of its page (minutes)") { data, seed, output, Pages };
        command.SetAction(arguments => EvalCommand.Run(arguments, _ => ExtractionTraining.Run(
            TrainCommand.Locate(arguments.GetValue(data)), arguments.GetValue(Pages)!.FullName,
            arguments.GetValue(seed),
            arguments.GetValue(output)!.FullName, arguments.InvocationConfiguration.Error.WriteLine)));
        return command;
    }
}
