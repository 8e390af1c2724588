using System.CommandLine;
using Hearsay.Articles;
using Hearsay.Cli.Help;
using Hearsay.Cli.Input;
using Hearsay.Cli.Output;
using Hearsay.Reports;

namespace Hearsay.Cli.Verbs;

/// <summary><c>hearsay clean</c>: pages to clean articles, in input order.</summary>
internal static class CleanCommand
{
    private static readonly InputOptions Inputs = new();

    private static readonly Option<string> Format = ArticleOutput<Article>.Choice(ReportFormats.Clean);

    private static readonly Option<string?> Out = new("--out")
    {
        Description = "Write a file for each article into this folder: NAME.txt for text, NAME.html for html",
        HelpName = "DIR",
    };

    public static Command Create()
    {
        var command = new Command("clean", HelpTexts.Clean);
        Inputs.AddPagesTo(command);
        command.Add(Format);
        command.Add(Out);
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult arguments)
    {
        TextWriter output = StandardOutput.ForData(arguments.InvocationConfiguration.Output);
        ArticleOutput<Article> target = ArticleOutput<Article>.For(
            ReportFormats.Clean, arguments.GetValue(Format)!, arguments.GetValue(Out), output, article => article.Id);
        var input = new ArticleInput(Inputs, arguments);
        foreach (Article article in input.Each(new HearsayPipeline().Clean, (_, article) => article))
        {
            input.Write(article.Page.Location, () => target.Write(article));
            output.Flush();
        }

        target.Finish();
        return input.ExitCode;
    }
}
