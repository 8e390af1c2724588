using System.CommandLine;
using Hearsay.Training.Corpora;
using Hearsay.Training.Evaluation.Extraction;

namespace Hearsay.Cli.Eval;

/// <summary><c>hearsay eval articles</c>: what is kept of pages.</summary>
internal static class EvalArticles
{
    private static readonly Option<string[]> Sets = new("--set")
    {
        Description = "Measure on these sets alone: " + string.Join(", ", ExtractionEvaluation.Sets),
        HelpName = "NAME",
        AllowMultipleArgumentsPerToken = true,
    };

    private static readonly Option<DirectoryInfo> Pages = PagesOption();

    private static readonly Option<string?> System =
        EvalCommand.System("JSON lines of id and articleBody or text, for one --set");

    private static readonly Option<bool> CrossValidate = new("--cross-validate")
    {
        Description =
            "HTML pages: train anew without the pages' sites, in five folds (minutes), beside the model that ships",
    };

    private static readonly Option<string?> Errors = new("--errors")
    {
        Description = "Write an HTML page of what was lost or kept wrongly, worst page first",
        HelpName = "FILE",
    };

    private static readonly Option<string?> Json = EvalCommand.Json();
    private static readonly Option<int> Boot = EvalCommand.Boot();

    internal static Option<DirectoryInfo> PagesOption() => new("--pages")
    {
        Description = "Where the archives of HTML pages lie unpacked; they are unpacked there once, by tar",
        HelpName = "FOLDER",
        DefaultValueFactory = _ => new DirectoryInfo(ExtractionEvaluation.StandardPages),
    };

    public static Command Create()
    {
        Sets.AcceptOnlyFromAmong([.. ExtractionEvaluation.Sets]);
        var command = new Command("articles", "What is kept of pages, against labelled pages")
        {
            Sets, Pages, System, CrossValidate, Json, Boot, Errors,
        };
        command.SetAction(arguments => EvalCommand.Run(arguments, output => Run(arguments, output)));
        return command;
    }

    private static void Run(ParseResult arguments, TextWriter output)
    {
        string[] sets = arguments.GetValue(Sets) is { Length: > 0 } named ? named : [.. ExtractionEvaluation.Sets];
        string? system = arguments.GetValue(System);
        if (system is not null && sets.Length != 1)
            throw new UsageException("--system: expected one --set that it was run on");
        var evaluation = new ExtractionEvaluation(
            GoldData.Find(out _), arguments.GetValue(Pages)!.FullName, arguments.GetValue(Boot),
            arguments.GetValue(CrossValidate));
        foreach (string set in sets) evaluation.Run(set, system, arguments.InvocationConfiguration.Error.WriteLine);
        EvalCommand.Report(output, arguments.GetValue(Json), evaluation.WriteText, evaluation.WriteJson);
        if (arguments.GetValue(Errors) is { } page)
        {
            EvalCommand.WriteFile(page, stream =>
            {
                using var writer = new StreamWriter(stream);
                evaluation.WriteErrors(writer);
            });
        }
    }
}
