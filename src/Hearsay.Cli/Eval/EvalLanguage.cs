using System.CommandLine;
using Hearsay.Training.Evaluation.Language;

namespace Hearsay.Cli.Eval;

/// <summary><c>hearsay eval language</c>: parts of speech, sentences and tokens.</summary>
internal static class EvalLanguage
{
    private static readonly Option<string?> Json = EvalCommand.Json();
    private static readonly Option<int> Boot = EvalCommand.Boot();

    public static Command Create()
    {
        var command = new Command("language", "Parts of speech, sentences and tokens against the UD treebanks")
            { Json, Boot };
        command.SetAction(arguments => EvalCommand.Run(arguments, output =>
        {
            LanguageFigure[] figures = [.. new LanguageEvaluation(EvalCommand.Data(), arguments.GetValue(Boot)).Run()];
            EvalCommand.Report(
                output, arguments.GetValue(Json),
                table => LanguageReport.WriteText(table, figures), stream => LanguageReport.WriteJson(stream, figures));
        }));
        return command;
    }
}
