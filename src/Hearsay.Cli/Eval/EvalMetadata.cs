using System.CommandLine;
using Hearsay.Training.Corpora;
using Hearsay.Training.Evaluation;

namespace Hearsay.Cli.Eval;

/// <summary><c>hearsay eval metadata</c>: title, authors and date of pages.</summary>
internal static class EvalMetadata
{
    private static readonly Option<string?> Json = EvalCommand.Json();

    public static Command Create()
    {
        Option<DirectoryInfo> pages = EvalArticles.PagesOption();
        var command = new Command("metadata", "Title, authors and publication day of HTML pages, exact")
            { pages, Json };
        command.SetAction(arguments => EvalCommand.Run(arguments, output =>
        {
            var evaluation = new MetadataEvaluation();
            evaluation.Run(GoldData.Find(out _), arguments.GetValue(pages)!.FullName);
            EvalCommand.Report(output, arguments.GetValue(Json), evaluation.WriteText, evaluation.WriteJson);
        }));
        return command;
    }
}
