using System.CommandLine;
using Hearsay.Cli.Help;
using Hearsay.Cli.Input;
using Hearsay.Cli.Output;
using Hearsay.Mentions;
using Hearsay.Reports;

namespace Hearsay.Cli.Verbs;

/// <summary><c>hearsay read</c>: the statements of each article, in input order.</summary>
internal static class ReadCommand
{
    private static readonly InputOptions Inputs = new();

    private static readonly Option<string> Format = ArticleOutput<ReadArticle>.Choice(ReportFormats.Read);

    private static readonly Option<string?> Out = new("--out")
    {
        Description =
            "Write files for each article into this folder: NAME.txt and NAME.ann for brat, NAME.html for html",
        HelpName = "DIR",
    };

    public static Command Create()
    {
        var command = new Command("read", HelpTexts.Read);
        Inputs.AddTo(command);
        command.Add(Format);
        command.Add(Out);
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult arguments)
    {
        TextWriter output = StandardOutput.ForData(arguments.InvocationConfiguration.Output);
        ArticleOutput<ReadArticle> target = ArticleOutput<ReadArticle>.For(
            ReportFormats.Read, arguments.GetValue(Format)!, arguments.GetValue(Out), output, read => read.Article.Id);
        var input = new ArticleInput(Inputs, arguments);
        foreach (ReadArticle read in input.Read(new HearsayPipeline()))
        {
            input.Write(read.Article.Page.Location, () => target.Write(read));
            output.Flush();
        }

        target.Finish();
        return input.ExitCode;
    }
}
